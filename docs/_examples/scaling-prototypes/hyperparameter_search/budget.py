"""How many random trials, how long, and how much luck is in the best of them.

Run it with `python docs/_examples/scaling-prototypes/hyperparameter_search/budget.py`; it needs numpy.
"""

from __future__ import annotations

from math import ceil, log, sqrt

import numpy as np


# --8<-- [start:budget]
def trials_needed(best_share, chance):
    """Random trials until one lies in the best share."""
    return ceil(log(1 - chance) / log(1 - best_share))


def plan(trials, parallel, minutes, price_hour):
    """Clock hours, and money: parallel trials save only the first."""
    clock = ceil(trials / parallel) * minutes / 60
    return clock, trials * minutes / 60 * price_hour
# --8<-- [end:budget]


def luck(trials, rows, rate=0.8, seed=0):
    """Mean surplus of the best of equally good trials, in points, against fresh rows."""
    rng = np.random.default_rng(seed)
    best = rng.binomial(rows, rate, size=(4_000, trials)).max(axis=1).mean()
    return 100 * (best / rows - rate)


def main() -> None:
    for share, chance in ((0.10, 0.95), (0.05, 0.95), (0.01, 0.95)):
        print(f"best {share:.0%} with chance {chance:.0%}: {trials_needed(share, chance)} trials")
    print()
    print("parallel  clock  money   (60 trials of 40 min at 1.50 an hour)")
    for parallel in (1, 5, 20, 60):
        clock, money = plan(60, parallel, 40, 1.50)
        print(f"{parallel:>8} {clock:>4.1f} h {money:>6.0f}")
    print()
    print("trials  luck of the best, 1,000 rows   (one standard error 1.3 points)")
    for trials in (1, 20, 60, 200):
        print(f"{trials:>6} {round(luck(trials, 1_000), 1) + 0.0:>6.1f} points")
    assert abs(100 * sqrt(0.8 * 0.2 / 1_000) - 1.26) < 0.01


if __name__ == "__main__":
    main()
