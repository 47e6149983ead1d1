"""The median stopping rule: steps saved, and the late bloomer that it stops.

Run it with `python docs/_examples/scaling-prototypes/hyperparameter_search/median_rule.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np

STEPS, TRIALS = 30, 40


def accuracy_curves(late_bloomers, seed):
    """One row per trial, accuracy after each step."""
    rng = np.random.default_rng(seed)
    final = rng.uniform(0.70, 0.90, TRIALS)
    # steps that a trial needs for two thirds of its way
    slow = 3 + 40 * (final - 0.70) if late_bloomers else np.full(TRIALS, 5.0)
    t = np.arange(1, STEPS + 1)
    curve = final[:, None] - (final[:, None] - 0.5) * np.exp(-t / slow[:, None])
    return curve + rng.normal(scale=0.004, size=curve.shape)


# --8<-- [start:rule]
def stops(curve, step, completed):
    """Best value so far against the median of the running
    averages that finished trials had at this step."""
    if len(completed) < 5:
        return False
    averages = [c[:step].mean() for c in completed]
    return curve[:step].max() < np.median(averages)
# --8<-- [end:rule]


def search(curves, begin=1):
    """Trials one after the other, accuracy reported from step `begin` on; steps used, and the best final accuracy."""
    completed, used = [], 0
    for curve in curves:
        reported = curve[begin - 1 :]
        step = next((s for s in range(begin, STEPS) if stops(reported, s - begin + 1, completed)), STEPS)
        used += step
        if step == STEPS:
            completed.append(reported)
    return used, max(c[-1] for c in completed)


def main() -> None:
    print("trials           rule          steps   lost accuracy")
    for name, late in (("equal speed", False), ("late bloomers", True)):
        for rule, begin in (("none", STEPS), ("from step 1", 1), ("from step 12", 12)):
            steps, lost = [], []
            for seed in range(40):
                curves = accuracy_curves(late, seed)
                used, best = search(curves, begin)
                steps.append(used / (STEPS * TRIALS))
                lost.append(curves[:, -1].max() - best)
            print(f"{name:<16} {rule:<12} {np.mean(steps):>6.0%} {np.mean(lost):>15.3f}")


if __name__ == "__main__":
    main()
