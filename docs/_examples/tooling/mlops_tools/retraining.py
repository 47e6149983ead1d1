"""When to retrain: schedules and triggers compared by what they cost.

Usage: python docs/_examples/tooling/mlops_tools/retraining.py
"""

import numpy as np

WEEKS, DELAY, WINDOW = 52, 4, 4   # labels are known after four weeks
RUN = 400.0                       # euros: compute, review, rollout
HARM = 600.0                      # euros a week at a squared error of 1


# --8<-- [start:world]
def world(rng):
    """What a perfect model knows each week: a drift and one jump."""
    steps = rng.normal(0.01, 0.03, size=WEEKS + DELAY + WINDOW)
    truth = np.cumsum(steps)
    truth[rng.integers(20, 50):] += 1.0
    moved = rng.random(WEEKS) < 4 / 52   # inputs, not answers
    return truth, moved


def year(truth, moved, wants, rng):
    """Euros lost to a stale model, and the number of retrainings."""
    start = DELAY + WINDOW
    model, last, lost, runs = truth[:WINDOW].mean(), 0, 0.0, 0
    for week in range(WEEKS):
        now = start + week
        known = truth[now - DELAY - WINDOW:now - DELAY]   # mature
        measured = known.mean() + rng.normal(0, 0.10)
        if wants(week - last, abs(measured - model), moved[week]):
            model, last, runs = measured, week, runs + 1
        lost += HARM * (truth[now] - model) ** 2
    return lost, runs
# --8<-- [end:world]


# --8<-- [start:policies]
def every(weeks):
    return lambda age, error, moved: age >= weeks


POLICIES = {
    "never": lambda age, error, moved: False,
    "every week": every(1),
    "every 4 weeks": every(4),
    "every 13 weeks": every(13),
    "inputs moved": lambda age, error, moved: moved,
    "error > 0.35": lambda age, error, moved: error > 0.35,
    "error, or 26 weeks": lambda age, error, moved: error > 0.35 or age >= 26,
}
# --8<-- [end:policies]


def mean_cost(wants, years=400):
    results = []
    for seed in range(years):
        rng = np.random.default_rng(seed)
        truth, moved = world(rng)
        results.append(year(truth, moved, wants, rng))
    lost, runs = np.mean(results, axis=0)
    return lost, runs


def main():
    print(f"{'retrain':20}{'runs':>5}{'stale':>8}{'runs cost':>11}{'total':>8}   (euros a year)")
    for name, wants in POLICIES.items():
        lost, runs = mean_cost(wants)
        print(f"{name:20}{runs:5.1f}{lost:8,.0f}{runs * RUN:11,.0f}{lost + runs * RUN:8,.0f}")


if __name__ == "__main__":
    main()
