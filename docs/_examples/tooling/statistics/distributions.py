"""Play six processes, compare them with the distributions of the textbook, and take means of a heavy tail.

Run it with `python docs/_examples/tooling/statistics/distributions.py`; it needs numpy and scipy.
"""

from __future__ import annotations

import numpy as np
from scipy import stats


# --8<-- [start:processes]
def play(seed=7, n=100_000):
    """Six processes: only what happens, no distribution named."""
    rng = np.random.default_rng(seed)
    boat_in_second = rng.random(2_000 * 3600) < 6 / 3600
    # A leak is found after 42 tenths of a day on average.
    found_after = np.diff(np.flatnonzero(rng.random(n * 42) < 1 / 42))
    return {
        "gates": (rng.random((n, 20)) < 0.05).sum(axis=1),
        "boats": boat_in_second.reshape(-1, 3600).sum(axis=1),
        "gaps": np.diff(np.flatnonzero(boat_in_second)) / 60,
        "passage": rng.uniform(10, 50, (n, 30)).sum(axis=1),
        "repair": 4 * rng.uniform(0.75, 1.3, (n, 30)).prod(axis=1),
        "leak": 2 ** (found_after / 35),  # doubles every 3.5 days
    }
# --8<-- [end:processes]


# --8<-- [start:formulas]
def formulas():
    """The same six, as a textbook would write them."""
    factor = stats.uniform(0.75, 0.55)
    log_mean = factor.expect(np.log)
    log_var = factor.expect(lambda f: (np.log(f) - log_mean) ** 2)
    return {
        "gates": stats.binom(20, 0.05),
        "boats": stats.poisson(6),
        "gaps": stats.expon(scale=10),
        "passage": stats.norm(900, np.sqrt(30 * 40**2 / 12)),
        "repair": stats.lognorm(
            s=np.sqrt(30 * log_var), scale=4 * np.exp(30 * log_mean)
        ),
        "leak": stats.pareto(35 / (42 * np.log(2))),
    }
# --8<-- [end:formulas]


LEAK = stats.pareto(1.2)  # in 1,000 euros; its mean is 1.2 / 0.2 = 6
CALM = stats.expon(scale=6)  # the same mean, a light tail


# --8<-- [start:means]
def means(cost, rows: int, samples=1_000, seed=11):
    """The mean of `rows` costs, taken again and again."""
    rng = np.random.default_rng(seed)
    return np.array([
        cost.ppf(rng.random(rows)).mean() for _ in range(samples)
    ])
# --8<-- [end:means]


def share_of_top(cost, part=0.01, n=200_000, seed=5):
    """What the most expensive part of the rows costs, as a share of the total."""
    values = np.sort(cost.ppf(np.random.default_rng(seed).random(n)))
    return values[int(n * (1 - part)):].sum() / values.sum()


def mixed_hours(n=100_000, seed=3):
    """Boats an hour when half of the hours are sunny (10 boats) and half are not (2)."""
    rng = np.random.default_rng(seed)
    return rng.poisson(np.where(rng.random(n) < 0.5, 10, 2))


def main() -> None:
    print("process   mean  99 % played  99 % formula")
    played, written = play(), formulas()
    for name, values in played.items():
        top, formula = np.quantile(values, 0.99), written[name].ppf(0.99)
        digits = 0 if name in ("gates", "boats", "gaps", "passage") else 1
        print(f"{name:<9}{values.mean():>5.1f}  {top:>11.{digits}f}  {formula:>12.{digits}f}")
    mixed = mixed_hours()
    print()
    print(f"boats, one rate:  variance/mean {played['boats'].var() / played['boats'].mean():.1f}, "
          f"above 12: {(played['boats'] > 12).mean():.0%}")
    print(f"boats, two rates: variance/mean {mixed.var() / mixed.mean():.1f}, "
          f"above 12: {(mixed > 12).mean():.0%}")
    print()
    print("          middle 90 % of the means (truth: 6.0)")
    print("rows      light tail     heavy tail  below 6")
    for rows in (100, 1_000, 10_000):
        calm, wild = means(CALM, rows), means(LEAK, rows)
        low, high = np.quantile(calm, (0.05, 0.95))
        bottom, top = np.quantile(wild, (0.05, 0.95))
        print(f"{rows:>6}  {low:>5.1f} to {high:.1f}  {bottom:>4.1f} to {top:>5.1f}  {(wild < 6).mean():>7.0%}")
    print("share of the total that the dearest 1 % of 200,000 rows hold:")
    exact = 0.01 ** (1 - 1 / 1.2)
    print(f"  light tail {share_of_top(CALM):.0%}, heavy tail {share_of_top(LEAK):.0%} (by formula {exact:.0%})")


if __name__ == "__main__":
    main()
