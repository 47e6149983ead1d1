"""The training behind the tracking examples: which kitchens need a second visit?

A missed second visit costs 90 euros, a needless one 25.
"""

import json

import numpy as np
from sklearn.tree import DecisionTreeClassifier


# --8<-- [start:training]
def visits(rows, seed, wrong=0.0):
    """Inputs and labels; a share of the labels is wrong."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(rows, 4))
    odds = 1.6 * x[:, 0] + x[:, 1] * x[:, 2] - 1.0
    needed = rng.random(rows) < 1 / (1 + np.exp(-odds))
    flipped = rng.random(rows) < wrong
    return x, needed ^ flipped


def cost(model, x, needed):
    """Euros per 100 visits on rows that no training has seen."""
    go = model.predict_proba(x)[:, 1] > 25 / (25 + 90)
    return float(np.round((90 * (needed & ~go) + 25 * (go & ~needed)).mean() * 100))


def run(depth, wrong):
    """Train on one version of the data; always judged on the same rows."""
    x, needed = visits(3000, seed=1, wrong=wrong)
    leaf = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=20, random_state=0)
    model = leaf.fit(x, needed)
    return model, cost(model, *visits(5000, seed=2))
# --8<-- [end:training]


RUNS = ((2, "first"), (6, "first"), (2, "corrected"), (6, "corrected"))
WRONG = {"first": 0.15, "corrected": 0.0}


def data_file(version):
    """The rows as bytes, so that a store can hash them."""
    x, needed = visits(3000, seed=1, wrong=WRONG[version])
    return json.dumps([x.round(3).tolist(), needed.tolist()]).encode()
