"""Readable models against boosted trees, a points table, and a monotone constraint, on made-up loan data.

Run it with `python docs/_examples/scaling-prototypes/interpretable_models/glass_box.py`; it needs scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier

FEATURES = ("missed", "debt", "months", "season", "deposit")


def loans(n, seed):
    """Loans for fishing nets: missed payments, debt share, months as a customer, catch season, deposit."""
    rng = np.random.default_rng(seed)
    missed = rng.poisson(0.9, n)
    debt = rng.beta(2, 4, n)
    months = rng.integers(1, 61, n)
    season = rng.integers(0, 2, n)
    deposit = rng.integers(0, 2, n)
    score = (
        -2.3 + 0.6 * missed + 3.0 * np.maximum(debt - 0.35, 0) * 2
        - 0.9 * np.minimum(months, 24) / 24 - 0.5 * season - 0.6 * deposit
        + 0.8 * (missed >= 2) * (debt > 0.5)
    )
    default = rng.random(n) < 1 / (1 + np.exp(-score))
    return np.column_stack([missed, debt, months, season, deposit]), default.astype(int)


# --8<-- [start:constraint]
def boosted(**constraint):
    return HistGradientBoostingClassifier(
        max_iter=80, max_leaf_nodes=8, learning_rate=0.08,
        random_state=0, **constraint,
    )


def monotone():
    """+1: may only raise the risk, -1: may only lower it, 0: free."""
    return boosted(monotonic_cst=[1, 1, -1, 0, -1])


def additive():
    """One curve per input, no interactions: a readable sum."""
    return boosted(
        interaction_cst="no_interactions",
        monotonic_cst=[1, 1, -1, 0, -1],
    )
# --8<-- [end:constraint]


# --8<-- [start:violations]
def rewarded_for_worse(model, x):
    """Share whose risk falls with a worse file."""
    before = model.predict_proba(x)[:, 1]
    lower = np.zeros(len(x), dtype=bool)
    for column, step in ((0, 1), (1, 0.05)):
        worse = x.copy()
        worse[:, column] += step
        lower |= model.predict_proba(worse)[:, 1] < before - 0.001
    return float(lower.mean())
# --8<-- [end:violations]


# --8<-- [start:points]
def questions(x):
    """Yes-or-no questions that a clerk can answer from the file."""
    missed, debt, months, season, deposit = x.T
    return np.column_stack([
        missed >= 1, missed >= 2, missed >= 3, debt > 0.35, debt > 0.5,
        months < 12, season == 0, deposit == 0,
    ]).astype(float)


def points(x, y):
    """Whole points: weights divided by 0.3 and rounded."""
    model = LogisticRegression(C=1.0).fit(questions(x), y)
    return np.rint(model.coef_[0] / 0.3).astype(int)
# --8<-- [end:points]


def results():
    """Test AUC and violations of each model."""
    x, y = loans(3_000, seed=1)
    x_test, y_test = loans(6_000, seed=2)
    rows = {}
    for name, model in {
        "tree, 8 leaves": DecisionTreeClassifier(max_leaf_nodes=8, random_state=0),
        "additive, monotone": additive(),
        "boosted, monotone": monotone(),
        "boosted, free": boosted(),
    }.items():
        model.fit(x, y)
        auc = roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])
        rows[name] = (auc, rewarded_for_worse(model, x_test))
    table = points(x, y)
    auc = roc_auc_score(y_test, questions(x_test) @ table)
    return {"points table": (auc, 0.0), **rows}, table


def main() -> None:
    rows, table = results()
    print("model                 AUC   lower risk for a worse file")
    for name, (auc, share) in rows.items():
        print(f"{name:<19} {auc:.3f}   {share:.0%}")
    print()
    texts = ("missed at least 1", "missed at least 2", "missed at least 3",
             "debt above 35 %", "debt above 50 %", "customer under 12 months",
             "outside the season", "no deposit")
    for text, value in zip(texts, table):
        print(f"{text:<25} {value:>+3d}")
    print()
    x_test, y_test = loans(6_000, seed=2)
    total = questions(x_test) @ table
    print("points   loans   defaulted")
    for low, high in ((0, 2), (3, 5), (6, 8), (9, 11), (12, 21)):
        band = (total >= low) & (total <= high)
        print(f"{low:>2}-{high:<2}   {band.sum():>6,}   {y_test[band].mean():>9.0%}")


if __name__ == "__main__":
    main()
