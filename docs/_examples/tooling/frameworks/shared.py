"""What all frameworks share: the rows, the split, the scaling, the metric and the recipe.

The data are 569 tumors with 30 measurements each; they come with scikit-learn and need no network.
"""

from __future__ import annotations

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

# --8<-- [start:recipe]
PENALTY = 0.01       # logistic regression: loss + PENALTY / 2 * |w|^2
STEPS = 2000         # of gradient descent, all rows at once
HIDDEN, EPOCHS, BATCH, RATE = 16, 40, 32, 0.01  # the network, Adam


def load(scale=True):
    """426 rows to train, 143 to test, one fixed split."""
    x, y = load_breast_cancer(return_X_y=True)
    x, xt, y, yt = train_test_split(
        x, y, test_size=0.25, stratify=y, random_state=0)
    if scale:  # learned from the training rows only
        mean, std = x.mean(0), x.std(0)
        x, xt = (x - mean) / std, (xt - mean) / std
    return x, y, xt, yt


def log_loss(y, p):
    """Mean log loss; probabilities are kept off 0 and 1."""
    p = np.clip(np.asarray(p, float).ravel(), 1e-7, 1 - 1e-7)
    return float(-np.mean(np.where(y == 1, np.log(p), np.log1p(-p))))
# --8<-- [end:recipe]


def start(inputs, seed=0):
    """Initial weights that every framework can be given, Glorot uniform with zero biases."""
    rng = np.random.default_rng(seed)

    def glorot(rows, columns):
        bound = np.sqrt(6 / (rows + columns))
        return rng.uniform(-bound, bound, (rows, columns)).astype("float32")

    return [glorot(inputs, HIDDEN), np.zeros(HIDDEN, "float32"), glorot(HIDDEN, 1), np.zeros(1, "float32")]


def batches(rows, seed=0):
    """The order of the rows, the same for every framework; the last, smaller batch is used as well."""
    rng = np.random.default_rng(seed)
    for _ in range(EPOCHS):
        order = rng.permutation(rows)
        for first in range(0, rows, BATCH):
            yield order[first:first + BATCH]
