"""Shapley values of three inputs, computed exactly, and permutation importance of two near copies.

Run it with `python docs/_examples/scaling-prototypes/interpretable_models/attributions.py`; it needs scikit-learn.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score

NAMES = ("missed", "debt", "months")


# --8<-- [start:score]
def risk(missed, debt, months):
    """Missed payments count double when debt is high."""
    each = 8 if debt > 0.5 else 4
    return 5 + each * missed + 10 * debt - 0.1 * months
# --8<-- [end:score]


# --8<-- [start:shapley]
def value(applicant, background, known):
    """Known inputs of the applicant, others of the background."""
    pairs = enumerate(zip(applicant, background))
    return risk(*(a if i in known else b for i, (a, b) in pairs))


def shapley(applicant, background):
    """What each input adds, averaged over all orders."""
    total = [0.0, 0.0, 0.0]
    orders = list(permutations(range(3)))
    for order in orders:
        known: set[int] = set()
        for i in order:
            before = value(applicant, background, known)
            known.add(i)
            total[i] += value(applicant, background, known) - before
    return [t / len(orders) for t in total]
# --8<-- [end:shapley]


# --8<-- [start:copies]
def data(n, correlation, seed):
    """A real cause, its near copy, and a weaker cause."""
    rng = np.random.default_rng(seed)
    cause, other, noise = rng.normal(size=(3, n))
    copy = correlation * cause + np.sqrt(1 - correlation**2) * noise
    y = 2 * cause + other + rng.normal(scale=0.5, size=n)
    return np.column_stack([cause, copy, other]), y


def drops(model, x, y, columns, rng):
    """Loss of R2 when these columns are shuffled together."""
    shuffled = x.copy()
    shuffled[:, columns] = x[rng.permutation(len(x))][:, columns]
    before, after = model.predict(x), model.predict(shuffled)
    return r2_score(y, before) - r2_score(y, after)


def importances(correlation):
    x, y = data(1_500, correlation, seed=0)
    x_test, y_test = data(1_500, correlation, seed=1)
    model = RandomForestRegressor(
        40, max_features=1, min_samples_leaf=5, random_state=0
    )
    model.fit(x, y)
    rng = np.random.default_rng(2)
    groups = [0], [1], [2], [0, 1]
    return [drops(model, x_test, y_test, g, rng) for g in groups]
# --8<-- [end:copies]


CORRELATIONS = (0.0, 0.5, 0.9, 0.99, 1.0)


def main() -> None:
    applicant = (3, 0.6, 10)
    for background in ((0, 0.2, 40), (2, 0.6, 10)):
        base, score = risk(*background), risk(*applicant)
        print(f"background {background}: score {base:.1f} -> {score:.1f}")
        for name, phi in zip(NAMES, shapley(applicant, background)):
            print(f"  {name:<7} {phi:>+6.1f}")
    print()
    print("correlation   cause   copy   other   cause and copy together")
    for correlation in CORRELATIONS:
        cause, copy, other, both = importances(correlation)
        print(f"{correlation:>11.2f}   {cause:>5.2f}  {copy:>5.2f}   {other:>5.2f}   {both:>5.2f}")


if __name__ == "__main__":
    main()
