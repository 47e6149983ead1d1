"""Learning curves of a small and a large model, on images of handwritten digits that come with scikit-learn.

Run it with `python docs/_examples/responsibilities/model_development/curves.py`; it needs scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.datasets import load_digits
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import StratifiedKFold
from sklearn.tree import DecisionTreeClassifier

SIZES = (90, 180, 360, 720, 1437)  # training images; the last is all of four fifths


def small() -> ClassifierMixin:
    return DecisionTreeClassifier(max_leaf_nodes=12, random_state=0)


def large() -> ClassifierMixin:
    return ExtraTreesClassifier(n_estimators=100, random_state=0)


# --8<-- [start:curve]
def errors(make, sizes=SIZES, folds=5):
    """Mean training and validation error for each training size."""
    x, y = load_digits(return_X_y=True)
    split = StratifiedKFold(folds, shuffle=True, random_state=0)
    result = np.zeros((len(sizes), 2))
    for train, valid in split.split(x, y):
        train = np.random.default_rng(0).permutation(train)
        for i, n in enumerate(sizes):
            rows = train[:n]
            model = make().fit(x[rows], y[rows])
            result[i, 0] += 1 - model.score(x[rows], y[rows])
            result[i, 1] += 1 - model.score(x[valid], y[valid])
    return result / folds
# --8<-- [end:curve]


def main() -> None:
    print("                small tree        100 trees")
    print("images   train    valid    train    valid   (errors)")
    for n, one, many in zip(SIZES, errors(small), errors(large)):
        print(f"{n:>6}   {one[0]:>5.1%}    {one[1]:>5.1%}    {many[0]:>5.1%}    {many[1]:>5.1%}")


if __name__ == "__main__":
    main()
