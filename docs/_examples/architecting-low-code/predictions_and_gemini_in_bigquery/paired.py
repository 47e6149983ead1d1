"""Did tuning help? Two answers to each of 240 held-out letters, compared row by row. The results are made up."""

from __future__ import annotations

import csv
from math import comb, sqrt
from pathlib import Path

import numpy as np

RESULTS = Path(__file__).with_name("held_out.csv")


def load():
    with RESULTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return tuple(np.array([int(row[name]) for row in rows]) for name in ("incident", "prompted", "tuned"))


# --8<-- [start:paired]
def paired(prompted, tuned):
    """Gain in points with a 95 % interval, from the two unequal counts."""
    n = len(tuned)
    won = int(np.sum((tuned == 1) & (prompted == 0)))
    lost = int(np.sum((tuned == 0) & (prompted == 1)))
    gain = (won - lost) / n
    half = 1.96 * sqrt(won + lost - (won - lost) ** 2 / n) / n
    return won, lost, 100 * gain, 100 * half


def exact_mcnemar(won, lost):
    """Chance of a split at least as uneven if each were a coin toss."""
    n, k = won + lost, min(won, lost)
    return min(1, 2 * sum(comb(n, i) for i in range(k + 1)) / 2**n)


def bootstrap(difference, groups, draws=10_000, seed=7):
    """95 % interval of the mean difference, drawing whole groups."""
    rng = np.random.default_rng(seed)
    _, index = np.unique(groups, return_inverse=True)
    total, size = np.bincount(index, difference), np.bincount(index)
    pick = rng.integers(0, len(size), (draws, len(size)))
    gains = 100 * total[pick].sum(1) / size[pick].sum(1)
    return np.percentile(gains, [2.5, 97.5])
    # --8<-- [end:paired]


# --8<-- [start:rows]
def rows_needed(gain, unequal, power=2.8):
    """Held-out rows that show a gain (shares) in 80 % of cases."""
    return (power / gain) ** 2 * (unequal - gain**2)
    # --8<-- [end:rows]


def half_width(n, unequal, gain=0.0):
    """Half of the paired 95 % interval, in points."""
    return 100 * 1.96 * sqrt((unequal - gain**2) / n)


def unpaired_half_width(n, first, second):
    """The same if the two models had answered different letters."""
    return 100 * 1.96 * sqrt((first * (1 - first) + second * (1 - second)) / n)


def report() -> list[str]:
    incident, prompted, tuned = load()
    won, lost, gain, half = paired(prompted, tuned)
    difference, n = tuned - prompted, len(tuned)
    by_row = bootstrap(difference, np.arange(n))
    by_incident = bootstrap(difference, incident)
    loose = unpaired_half_width(n, prompted.mean(), tuned.mean())
    return [
        f"{n} letters, {len(set(incident))} incidents",
        f"best prompt {100 * prompted.mean():.1f} %   tuned {100 * tuned.mean():.1f} %",
        f"only tuned right {won}, only prompt right {lost}",
        f"gain {gain:+.1f} points",
        f"paired formula     {gain - half:+5.1f} to {gain + half:+5.1f}",
        f"bootstrap letters  {by_row[0]:+5.1f} to {by_row[1]:+5.1f}",
        f"bootstrap incidents{by_incident[0]:+5.1f} to {by_incident[1]:+5.1f}",
        f"if unpaired        {gain - loose:+5.1f} to {gain + loose:+5.1f}",
        f"exact McNemar p = {exact_mcnemar(won, lost):.3f}",
        f"rows for 6 points, 18 % unequal: {rows_needed(0.06, 0.18):.0f}",
        f"rows for 3 points, 18 % unequal: {rows_needed(0.03, 0.18):.0f}",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
