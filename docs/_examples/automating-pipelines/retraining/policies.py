"""Four retraining policies on three kinds of decay, in euros a year.

Usage: python docs/_examples/automating-pipelines/retraining/policies.py
"""

import math

import numpy as np

DAYS, DELAY = 365, 21      # a label is final 21 days later
PAST = 90                  # days of history before day 0
RUN = 900.0                # euros: compute, checks, a person, rollout
HARM = 100.0               # euros a day when the model is 1 behind
NOISE, WINDOW = 0.25, 7    # noise of a daily error; days averaged


def best_interval(run, growth):
    """Days between runs for a loss that grows steadily."""
    return math.sqrt(2 * run / growth)


# --8<-- [start:world]
def steady(rng):
    return np.arange(-PAST, DAYS) * 0.01           # 1 in 100 days


def jumps(rng):
    path = np.zeros(DAYS + PAST)
    for day in rng.choice(np.arange(30, 330), 2, replace=False):
        path[day + PAST:] += 1.8                   # twice a year
    return path


def season(rng):
    days = np.arange(-PAST, DAYS)
    return 0.9 * (1 - np.cos(2 * np.pi * days / 365))
# --8<-- [end:world]


# --8<-- [start:year]
def year(path, wants, rng, delay=DELAY):
    """Euros lost to a stale model, and the number of runs."""
    lost, runs, last = 0.0, 0, 0
    knows = path[PAST - delay]           # what the model has learned
    errors = []
    for day in range(DAYS):
        now = day + PAST
        truth = path[now - delay]        # the newest final labels
        errors.append(abs(truth - knows) + rng.normal(0, NOISE))
        recent = np.mean(errors[-WINDOW:])
        if wants(day, day - last, recent):
            knows, last, errors = truth, day, []
            runs += 1
        lost += HARM * abs(path[now] - knows)
    return lost, runs
# --8<-- [end:year]


# --8<-- [start:policies]
def every(days):
    return lambda day, age, error: age >= days


def error_above(limit, rest):
    return lambda day, age, error: error > limit and age >= rest


def either(first, second):
    return lambda *state: first(*state) or second(*state)


POLICIES = {
    "never": lambda day, age, error: False,
    "every 42 days": every(42),
    "error > 0.6": error_above(0.6, 14),
    "error, or 120 d": either(error_above(0.6, 14), every(120)),
}
# --8<-- [end:policies]
WORLDS = {"steady": steady, "jumps": jumps, "season": season}


def mean_cost(world, wants, years=60, delay=DELAY):
    rows = []
    for seed in range(years):
        rng = np.random.default_rng(seed)
        rows.append(year(world(rng), wants, rng, delay))
    lost, runs = np.mean(rows, axis=0)
    return lost, runs


def main():
    print(f"square-root rule: every {best_interval(RUN, HARM * 0.01):.0f} days")
    print(f"{'':16}" + "".join(f"{name:>16}" for name in WORLDS))
    print(f"{'policy':16}" + f"{'runs   euros':>16}" * 3)
    for name, wants in POLICIES.items():
        cells = ""
        for world in WORLDS.values():
            lost, runs = mean_cost(world, wants)
            cells += f"{runs:8.1f}{lost + runs * RUN:8,.0f}"
        print(f"{name:16}{cells}")
    print("\njumps, labels final after   7 days  21 days  90 days")
    for name in ("every 42 days", "error > 0.6"):
        cells = ""
        for delay in (7, 21, 90):
            lost, runs = mean_cost(jumps, POLICIES[name], delay=delay)
            cells += f"{lost + runs * RUN:9,.0f}"
        print(f"{name:24}{cells}")


if __name__ == "__main__":
    main()
