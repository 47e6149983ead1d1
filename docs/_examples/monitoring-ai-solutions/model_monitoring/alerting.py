"""Control limits of a daily share, and what three alert rules cost in false alarms and in days.

Run it with `python docs/_examples/monitoring-ai-solutions/model_monitoring/alerting.py`; it needs numpy only.
"""

from __future__ import annotations

import math

import numpy as np

SHARE, ROWS = 0.12, 400  # usual share of move-outs, matured rows a day
RULES = ("one day beyond 3 sigma", "two days beyond 2 sigma", "mean of 7 days beyond 3")


# --8<-- [start:limits]
def limits(share, rows, sigmas=3):
    """Band in which the share of a window stays by chance."""
    sigma = math.sqrt(share * (1 - share) / rows)
    return share - sigmas * sigma, share + sigmas * sigma


def alarms(daily, rows=ROWS, share=SHARE):
    """Days on which each rule fires; days run along axis 1."""
    sigma = math.sqrt(share * (1 - share) / rows)
    z = (daily - share) / sigma
    two = (z[:, 1:] > 2) & (z[:, :-1] > 2)
    two |= (z[:, 1:] < -2) & (z[:, :-1] < -2)
    sums = np.cumsum(np.pad(z, ((0, 0), (1, 0))), axis=1)
    week = (sums[:, 7:] - sums[:, :-7]) / math.sqrt(7)
    return (
        np.abs(z) > 3,
        np.pad(two, ((0, 0), (1, 0))),
        np.pad(np.abs(week) > 3, ((0, 0), (6, 0))),
    )
# --8<-- [end:limits]


def simulate(share: float, runs: int, days: int, wobble: float = 0.0, seed: int = 3) -> np.ndarray:
    """Daily shares; `wobble` is the standard deviation by which days differ beyond chance."""
    rng = np.random.default_rng(seed)
    rates = np.clip(rng.normal(share, wobble, (runs, days)), 0.01, 0.99) if wobble else np.full((runs, days), share)
    return rng.binomial(ROWS, rates) / ROWS


def false_alarms(wobble: float = 0.0) -> list[float]:
    """Episodes a year in which each rule fires although nothing changed; consecutive days are one episode."""
    found = alarms(simulate(SHARE, 1000, 365, wobble))
    return [float((fired[:, 1:] & ~fired[:, :-1]).sum(axis=1).mean()) for fired in found]


def delays(share: float, runs: int = 2000, quiet: int = 20, days: int = 90) -> list[float]:
    """Median days from the change to the alarm."""
    daily = np.hstack([simulate(SHARE, runs, quiet, seed=1), simulate(share, runs, days, seed=2)])
    result = []
    for fired in alarms(daily):
        later = fired[:, quiet:]
        result.append(float(np.median(np.where(later.any(axis=1), later.argmax(axis=1) + 1, days))))
    return result


def rows_for_margin(share: float, margin: float) -> int:
    """Labels for a 95 percent interval of plus or minus `margin`."""
    return math.ceil(1.96**2 * share * (1 - share) / margin**2)


def main() -> None:
    """Print limits by window, then false alarms and delays of the rules."""
    print("1. usual share 12 %: 3-sigma band")
    for rows in (50, 200, 400, 2800):
        low, high = limits(SHARE, rows)
        print(f"{rows:>6} rows  {max(low, 0):6.1%} to {high:.1%}")
    print("2. rules, 400 rows a day")
    print("                        false/year   days until 14%  16%  20%")
    quiet, after = false_alarms(), [delays(share) for share in (0.14, 0.16, 0.20)]
    for i, rule in enumerate(RULES):
        waits = "".join(f"{wait[i]:5.0f}" for wait in after)
        print(f"{rule:<24}{quiet[i]:>10.1f}{'':>12}{waits}")
    print("3. the same if days differ by 1.5 points anyway")
    for rule, rate in zip(RULES, false_alarms(0.015), strict=True):
        print(f"{rule:<24}{rate:>10.1f}")
    wide = math.sqrt(SHARE * (1 - SHARE) / ROWS + 0.015**2)
    print(f"   sigma of a day: {math.sqrt(SHARE * (1 - SHARE) / ROWS):.1%} by formula, {wide:.1%} in the log")
    print("4. labels for a margin, share 12 %")
    for margin in (0.04, 0.03, 0.02, 0.01):
        print(f"   +- {margin:.0%}: {rows_for_margin(SHARE, margin):>5}")


if __name__ == "__main__":
    main()
