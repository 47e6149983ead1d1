"""How often does a 95 percent interval hold the truth? Counted for rates and for skewed times.

Run it with `python docs/_examples/tooling/statistical_inference/intervals.py`; it needs numpy and scipy.
"""

from __future__ import annotations

import numpy as np
from scipy import stats

Z = 1.96


# --8<-- [start:rates]
def wald(k, n):
    """The formula of the first textbook chapter."""
    rate = k / n
    half = Z * np.sqrt(rate * (1 - rate) / n)
    return rate - half, rate + half


def wilson(k, n):
    middle = (k + Z**2 / 2) / (n + Z**2)
    half = Z / (n + Z**2) * np.sqrt(k * (n - k) / n + Z**2 / 4)
    return middle - half, middle + half


def coverage(interval, n, true, repeats=20_000, seed=1):
    """Share of the intervals that hold the true rate."""
    k = np.random.default_rng(seed).binomial(n, true, repeats)
    low, high = interval(k, n)
    return ((low <= true) & (true <= high)).mean()
# --8<-- [end:rates]


# --8<-- [start:bootstrap]
def bootstrap(rng, rows, statistic, resamples=400):
    """Percentile interval: recompute on rows drawn with repeats."""
    drawn = rng.choice(rows, (resamples, len(rows)))
    return np.quantile(statistic(drawn, axis=1), (0.025, 0.975))
# --8<-- [end:bootstrap]


def t_interval(rng, rows, statistic):
    """The interval for a mean from the t distribution."""
    half = stats.t.ppf(0.975, len(rows) - 1) * rows.std(ddof=1) / np.sqrt(len(rows))
    return rows.mean() - half, rows.mean() + half


def high_quantile(rows, axis):
    """The 99th percentile."""
    return np.quantile(rows, 0.99, axis=axis)


# Seconds for a move: lognormal, median 10.
TIMES = stats.lognorm(s=1, scale=10)
TRUTH = {np.mean: TIMES.mean(), np.median: TIMES.median(), high_quantile: TIMES.ppf(0.99)}


def coverage_of_times(method, statistic, n, repeats=500, seed=2):
    """Share of the intervals from `n` times that hold the true value."""
    rng = np.random.default_rng(seed)
    held = 0
    for _ in range(repeats):
        low, high = method(rng, rng.lognormal(np.log(10), 1, n), statistic)
        held += low <= TRUTH[statistic] <= high
    return held / repeats


def main() -> None:
    for k, n in ((0, 20), (1, 20), (10, 200)):
        ends = (*wald(k, n), *wilson(k, n))
        print("{:>2} of {:<3}  Wald {:>5.1%} to {:.1%}   Wilson {:.1%} to {:.1%}".format(k, n, *ends))
    print()
    print("true rate  rows   Wald  Wilson   (should be 95%)")
    for true, n in ((0.02, 50), (0.02, 200), (0.10, 50), (0.50, 50), (0.02, 2_000)):
        print(f"{true:>9.0%}  {n:>4}  {coverage(wald, n, true):>5.0%}  {coverage(wilson, n, true):>6.0%}")
    print()
    print("rows    mean, t   mean, bootstrap   median   99th percentile")
    for n in (15, 60, 240):
        cells = [
            coverage_of_times(t_interval, np.mean, n),
            coverage_of_times(bootstrap, np.mean, n),
            coverage_of_times(bootstrap, np.median, n),
            coverage_of_times(bootstrap, high_quantile, n),
        ]
        print("{:>4}  {:>9.0%}  {:>16.0%}  {:>7.0%}  {:>16.0%}".format(n, *cells))


if __name__ == "__main__":
    main()
