"""How often a gate closes by chance, and what a threshold still finds.

Usage: python docs/_examples/automating-pipelines/data_and_model_validation/thresholds.py
"""

import numpy as np

SHARES = np.array([0.48, 0.32, 0.20])
BATCHES = 30  # a month of daily batches


def l_infinity(rows, draws=40_000, seed=4, shares=SHARES):
    """L-infinity of batches drawn from `shares`: pure chance."""
    rng = np.random.default_rng(seed)
    seen = rng.multinomial(rows, shares, draws) / rows
    return np.abs(seen - SHARES).max(axis=1)


def threshold(rows, closings=1, checks=12):
    """Limit for so many false closings a month by all checks."""
    level = closings / (BATCHES * checks)
    return np.quantile(l_infinity(rows), 1 - level)


def found(rows, limit, move):
    """Share of batches stopped when `move` goes from 1st to 2nd."""
    moved = SHARES + np.array([-move, move, 0])
    return (l_infinity(rows, 8_000, 5, moved) > limit).mean()


def smallest_found(rows, limit, often=0.9):
    """The smallest move, in half points, that is stopped in nine of ten batches."""
    return next(m for m in np.arange(0.005, 0.48, 0.005) if found(rows, limit, m) >= often)


def from_stations(draws=40_000, seed=6, offline=0.05):
    """The same check, but 25 stations send 48 rows each or none."""
    rng = np.random.default_rng(seed)
    vendor = np.repeat(np.eye(3), [12, 8, 5], axis=0)
    rows = (rng.random((draws, 25)) >= offline) @ vendor
    return np.abs(rows / rows.sum(axis=1, keepdims=True) - SHARES).max(
        axis=1)


def closings(noise, limit):
    """False closings a month of this one check."""
    return BATCHES * (noise > limit).mean()


def main():
    print("  rows  threshold  move found 9 of 10")
    for rows in (100, 300, 1_200, 10_000):
        limit = threshold(rows)
        print(f"{rows:>6,}{limit:>11.3f}{smallest_found(rows, limit):>13.3f}")
    limit = threshold(1_200)
    print()
    print(f"1,200 rows, limit {limit:.3f}: false closings a month")
    print(f"  independent rows     {closings(l_infinity(1_200), limit):.2f}")
    print(f"  25 stations, 5% off  {closings(from_stations(), limit):.2f}")


if __name__ == "__main__":
    main()
