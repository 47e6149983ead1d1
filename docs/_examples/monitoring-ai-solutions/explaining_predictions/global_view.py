"""Two correlated inputs that work against each other: single shuffles, grouped shuffles, Shapley values, curves.

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/global_view.py`.
It needs scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parent))
from moorings import backgrounds, fitted, logit, shapley, tenants

GROUPS = {"length": [0], "value": [1], "late": [2], "years": [3], "debit": [4], "length + value": [0, 1]}


# --8<-- [start:global]
def shuffle_loss(x, y, columns, rng):
    """Loss of AUC when these columns are shuffled together."""
    mixed = x.copy()
    mixed[:, columns] = x[rng.permutation(len(x))][:, columns]
    return roc_auc_score(y, logit(x)) - roc_auc_score(y, logit(mixed))


def mean_size(phi, columns):
    """Mean absolute share; a group is added up inside each row."""
    return np.abs(phi[:, columns].sum(axis=1)).mean()
# --8<-- [end:global]


# --8<-- [start:curves]
def partial_dependence(x, lengths):
    """Every tenant gets this boat length and keeps the value."""
    out = []
    for length in lengths:
        changed = x.copy()
        changed[:, 0] = length
        out.append(fitted().predict_proba(changed)[:, 1].mean())
    return np.array(out)


def seen(x, lengths, width=0.5):
    """Mean prediction over tenants who have such a boat."""
    risk = fitted().predict_proba(x)[:, 1]
    near = [np.abs(x[:, 0] - length) < width for length in lengths]
    return np.array([risk[n].mean() for n in near])


def exist(x, lengths):
    """Share of the made-up rows with a like boat in the data."""
    line = np.polyfit(x[:, 0], x[:, 1], 1)
    spread = np.std(x[:, 1] - np.polyval(line, x[:, 0]))
    return [
        np.mean(np.abs(x[:, 1] - np.polyval(line, n)) < 3 * spread)
        for n in lengths
    ]
# --8<-- [end:curves]


LENGTHS = (6, 7, 8, 9, 10, 11, 12)


def attributions(n):
    x, _ = tenants(n, seed=5)
    rows = backgrounds()["all tenants"]
    return np.array([shapley(logit, row, rows)[0] for row in x])


def main() -> None:
    x, y = tenants(4_000, seed=5)
    phi = attributions(150)
    print("input            shuffled alone   mean |Shapley|")
    for name, columns in GROUPS.items():
        rng = np.random.default_rng(3)
        loss = np.mean([shuffle_loss(x, y, columns, rng) for _ in range(5)])
        print(f"{name:<15}{loss:>16.3f}{mean_size(phi, columns):>17.2f}")
    print()
    print("length   partial dependence   seen   rows that exist")
    rows = zip(LENGTHS, partial_dependence(x, LENGTHS), seen(x, LENGTHS), exist(x, LENGTHS))
    for length, curve, observed, share in rows:
        print(f"{length:>4} m{curve:>18.2f}{observed:>12.2f}{share:>14.0%}")


if __name__ == "__main__":
    main()
