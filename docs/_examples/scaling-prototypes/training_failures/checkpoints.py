"""The best checkpoint interval, by formula and by simulation.

Run it with `python docs/_examples/scaling-prototypes/training_failures/checkpoints.py`; it needs numpy.
"""

from __future__ import annotations

from math import sqrt

import numpy as np


# --8<-- [start:rule]
def best_interval(save, mean_time):
    """Minutes between saves; all times in minutes."""
    return sqrt(2 * save * mean_time)


def overhead(interval, save, mean_time, restart=0):
    """Share of extra time: saving, lost work, restarts."""
    lost = interval / 2 + restart
    return save / interval + lost / mean_time
# --8<-- [end:rule]


def simulate(interval, save, mean_time, restart=0.0, work=6_000.0, repeats=200, seed=0):
    """Extra time as a share of the work, with random failures."""
    rng = np.random.default_rng(seed)
    total = 0.0
    for _ in range(repeats):
        clock, done, next_stop = 0.0, 0.0, rng.exponential(mean_time)
        while done < work:
            piece = min(interval, work - done)
            if clock + piece + save <= next_stop:
                clock += piece + save
                done += piece
            else:
                clock = next_stop + restart
                next_stop = clock + rng.exponential(mean_time)
        total += clock / work - 1
    return total / repeats


def main() -> None:
    save, restart, each = 2.0, 10.0, 24 * 60.0
    print("machines  mean time  best  interval  formula  simulated")
    for machines in (1, 8):
        mean_time = each / machines
        best = best_interval(save, mean_time)
        for interval in (10, round(best), 240):
            share = overhead(interval, save, mean_time, restart)
            run = simulate(interval, save, mean_time, restart)
            print(
                f"{machines:>8} {mean_time:>6.0f} min {best:>5.0f} {interval:>9}"
                f" {share:>8.0%} {run:>10.0%}"
            )


if __name__ == "__main__":
    main()
