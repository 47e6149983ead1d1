"""Find the column that knows the answer: score each column alone, then without it.

Run it with `python docs/_examples/scaling-prototypes/training_failures/leak.py`; it needs scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

N = 6_000


def kayaks(seed=0):
    """Rental kayaks: will this one need a repair within 30 days?"""
    rng = np.random.default_rng(seed)
    age = rng.uniform(0, 8, N)
    trips = rng.poisson(20, N)
    drag = rng.normal(0, 1, N)
    risk = 0.35 * (age - 4) + 0.08 * (trips - 20) + 0.5 * drag - 1
    repair = rng.random(N) < 1 / (1 + np.exp(-risk))
    # written when the workshop orders resin: after the decision
    resin = np.where(repair, rng.poisson(3, N), rng.poisson(0.05, N))
    return {
        "age": age, "trips": trips.astype(float), "drag": drag,
        "shade": rng.normal(size=N), "resin_orders": resin.astype(float),
    }, repair


# --8<-- [start:find]
def auc(columns, names, y):
    x = np.column_stack([columns[n] for n in names])
    a, b, ya, yb = train_test_split(x, y, random_state=0)
    model = HistGradientBoostingClassifier(
        max_iter=40, random_state=0
    ).fit(a, ya)
    return roc_auc_score(yb, model.predict_proba(b)[:, 1])
# --8<-- [end:find]


def main() -> None:
    columns, y = kayaks()
    names = list(columns)
    print(f"all columns       {auc(columns, names, y):.2f}")
    for name in names:
        rest = [n for n in names if n != name]
        print(f"{name:<13} alone {auc(columns, [name], y):.2f}   without {auc(columns, rest, y):.2f}")


if __name__ == "__main__":
    main()
