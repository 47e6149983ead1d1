"""Expectation, variance, covariance, four data sets of one correlation, and a table that reverses.

Run it with `python docs/_examples/tooling/statistics/moments.py`; it needs numpy and pandas.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

# --8<-- [start:delay]
minutes = np.array([0, 10, 60])      # delay at a lock
chance = np.array([0.7, 0.2, 0.1])

mean = (chance * minutes).sum()
variance = (chance * (minutes - mean) ** 2).sum()
# --8<-- [end:delay]


# --8<-- [start:sum]
def two_locks(correlation: float):
    """Standard deviation of the sum of two such delays."""
    covariance = correlation * variance
    return np.sqrt(variance + variance + 2 * covariance)
# --8<-- [end:sum]


LOCKS = pd.DataFrame(
    {"stopped": [3, 12, 1], "passages": [10, 400, 5]},
    index=["Alder", "Birch", "Cedar"],
)


# --8<-- [start:same]
def with_correlation(x, shape, r=0.8):
    """A y around `shape`, with correlation exactly r to x."""
    x = (x - x.mean()) / x.std()
    rest = shape - shape.mean()
    rest = rest - x * (x * rest).mean()   # what x does not explain
    return r * x + np.sqrt(1 - r**2) * rest / rest.std()


def four_sets(seed=2, n=60):
    rng = np.random.default_rng(seed)
    x = np.sort(rng.normal(0, 1, n))
    two = np.repeat([-1, 1], 30) + rng.normal(0, 0.15, n)
    spike = np.r_[np.zeros(n - 1), 1]
    return {
        "cloud": (x, with_correlation(x, rng.normal(0, 1, n))),
        "curve": (x, with_correlation(x, -(x**2))),
        "one point": (x, with_correlation(x, spike - 0.02 * x)),
        "two groups": (
            two, with_correlation(two, rng.normal(0, 1, n))),
    }
# --8<-- [end:same]


def groups_inside(data):
    """Correlation inside the two halves of the two-groups set."""
    x, y = data["two groups"]
    return [np.corrcoef(x[part], y[part])[0, 1] for part in (x < 0, x > 0)]


# --8<-- [start:simpson]
GATES = pd.DataFrame([
    ("calm",  "by hand",   900, 18),
    ("calm",  "automatic", 100,  1),
    ("windy", "by hand",   100, 10),
    ("windy", "automatic", 900, 72),
], columns=["wind", "control", "passages", "damaged"])


def rates(table, *keys):
    total = table.groupby(list(keys))[["passages", "damaged"]].sum()
    return total["damaged"] / total["passages"]
# --8<-- [end:simpson]


def standardized(table):
    """Each control in the same mix of wind: half calm, half windy."""
    return rates(table, "control", "wind").unstack().mean(axis=1)


def main() -> None:
    print(f"one lock:  mean {mean:.0f} min, variance {variance:.0f}, standard deviation {np.sqrt(variance):.1f} min")
    for r in (0, 0.5, 1):
        print(f"two locks, correlation {r}: mean {2 * mean:.0f} min, standard deviation {two_locks(r):.1f} min")
    of_each = (LOCKS["stopped"] / LOCKS["passages"]).mean()
    print(f"stopped: mean of the three rates {of_each:.1%}, rate of all passages "
          f"{LOCKS['stopped'].sum() / LOCKS['passages'].sum():.1%}")
    print()
    data = four_sets()
    print("data set      r  mean y  sd y  slope")
    for name, (x, y) in data.items():
        scaled = (x - x.mean()) / x.std()
        # Adding 0.0 turns -0.0 into 0.0.
        print(f"{name:<11}{np.corrcoef(x, y)[0, 1]:.2f}  {round(y.mean(), 2) + 0.0:>6.2f}  "
              f"{y.std():.2f}  {np.polyfit(scaled, y, 1)[0]:>5.2f}")
    inside = groups_inside(data)
    print("inside the two groups: r =", " and ".join(f"{round(r, 2) + 0.0:.2f}" for r in inside))
    print()
    total = GATES.groupby("control", sort=False, as_index=False)[["passages", "damaged"]].sum()
    for row in [*total.assign(wind="all").itertuples(), *GATES.itertuples()]:
        rate = row.damaged / row.passages
        print(f"{row.wind:<7}{row.control:<10}{row.damaged:>4} of {row.passages:>5,}  {rate:>5.1%}")
    print()
    print("same wind for both:", *(f"{name} {rate:.1%}" for name, rate in standardized(GATES).items()))


if __name__ == "__main__":
    main()
