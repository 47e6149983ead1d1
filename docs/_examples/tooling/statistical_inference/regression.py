"""Least squares by hand, coefficients of correlated inputs, and odds.

Run it with `python docs/_examples/tooling/statistical_inference/regression.py`; it needs numpy, scipy, scikit-learn.
"""

from __future__ import annotations

import numpy as np
from scipy import stats
from sklearn.linear_model import LogisticRegression

# --8<-- [start:five]
hours = np.array([2, 4, 6, 8, 10])      # of practice
gain = np.array([5, 9, 8, 14, 14])      # rating points

dx, dy = hours - hours.mean(), gain - gain.mean()
slope = (dx * dy).sum() / (dx**2).sum()             # 46 / 40
start = gain.mean() - slope * hours.mean()          # 10 - 6.9
residual = gain - (start + slope * hours)
explained = 1 - (residual**2).sum() / (dy**2).sum()
error = np.sqrt((residual**2).sum() / 3 / (dx**2).sum())
# --8<-- [end:five]


# --8<-- [start:twins]
def twins(r: float, repeats=2_000, n=60, seed=1):
    """Gain = games + puzzles + noise; the inputs correlate by r."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(repeats):
        games = rng.normal(0, 1, n)
        puzzles = r * games + np.sqrt(1 - r**2) * rng.normal(0, 1, n)
        y = games + puzzles + rng.normal(0, 2, n)
        x = np.c_[np.ones(n), games, puzzles]
        found.append(np.linalg.lstsq(x, y)[0][1:])
    return np.array(found)
# --8<-- [end:twins]


def residual_cases(n=120, seed=8):
    """Residuals of a straight line in three cases: x and residual of each."""
    rng = np.random.default_rng(seed)
    x = np.sort(rng.uniform(0, 10, n))
    noise = rng.normal(0, 1, n)
    cases = {
        "fine": 2 * x + 2 * noise,
        "curve": 2 * x + 0.35 * (x - 5) ** 2 + 1.5 * noise,
        "fan": 2 * x + 0.6 * x * noise,
    }
    return {name: (x, y - np.polyval(np.polyfit(x, y, 1), x)) for name, y in cases.items()}


# --8<-- [start:odds]
def after(odds_ratio: float, probability: float):
    odds = odds_ratio * probability / (1 - probability)
    return odds / (1 + odds)
# --8<-- [end:odds]


def players(n=4_000, seed=10):
    """Who buys lessons? Log odds = -3 + 0.7 x (has a rated game) + 2 x (share of games lost)."""
    rng = np.random.default_rng(seed)
    x = np.c_[rng.random(n) < 0.5, rng.random(n)].astype(float)
    return x, rng.random(n) < 1 / (1 + np.exp(3 - x @ [0.7, 2.0]))


# --8<-- [start:logistic]
def fit(rows: int, strength: float):
    """strength is C; infinity means no penalty."""
    x, bought = players()
    model = LogisticRegression(C=strength)
    return model.fit(x[:rows], bought[:rows]).coef_[0]
# --8<-- [end:logistic]


def main() -> None:
    print(f"gain = {start:.1f} + {slope:.2f} x hours, R squared {explained:.2f}")
    print("residuals:", "  ".join(f"{r:.1f}" for r in residual), f"  sum {abs(residual.sum()):.1f}")
    line = stats.linregress(hours, gain)
    half = stats.t.ppf(0.975, 3) * error
    print(f"slope {line.slope:.2f}, standard error {line.stderr:.2f} (by hand {error:.2f}), "
          f"95 % {slope - half:.2f} to {slope + half:.2f}, p {line.pvalue:.3f}")
    print()
    print("inputs correlate  spread of a coefficient  negative  spread of the sum")
    for r in (0.0, 0.8, 0.95):
        found = twins(r)
        negative, of_sum = (found[:, 0] < 0).mean(), found.sum(axis=1).std()
        print(f"{r:>16.2f}  {found[:, 0].std():>23.2f}  {negative:>8.0%}  {of_sum:>17.2f}")
    print()
    print("odds x 2:", "  ".join(f"{p:.0%} to {after(2, p):.1%}" for p in (0.01, 0.20, 0.50, 0.90)))
    for name, rows, strength in (("4,000 rows, no penalty", 4_000, np.inf), ("200 rows, no penalty", 200, np.inf),
                                 ("200 rows, default", 200, 1.0)):
        rated, lost = fit(rows, strength)
        print(f"{name:<24} rated {rated:.2f} (odds x {np.exp(rated):.1f})",
              f"  lost {lost:.2f} (odds x {np.exp(lost):.1f})")


if __name__ == "__main__":
    main()
