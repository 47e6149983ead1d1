"""Old and new explanations of the same tenants: how often do they name the same first reason?

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/parity.py`; it needs scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from moorings import backgrounds, fitted, logit, sampled, shapley, tenants


def probability(rows):
    return fitted().predict_proba(rows)[:, 1]


# --8<-- [start:parity]
def same_first_reason(old, new):
    """Share of rows in which both name the same largest reason."""
    return np.mean(np.argmax(old, axis=1) == np.argmax(new, axis=1))


def refused(n):
    x, _ = tenants(4_000, seed=5)
    return x[probability(x) > 0.3][:n]


def old_way(rows, paths=10):
    rng = np.random.default_rng(0)
    medians = backgrounds()["medians"][0]
    return np.array([sampled(probability, r, medians, paths, rng) for r in rows])


def new_way(f, rows, background):
    return np.array([shapley(f, r, background)[0] for r in rows])
# --8<-- [end:parity]


def main() -> None:
    rows, places = refused(150), backgrounds()
    old = old_way(rows)
    ways = (
        ("the old way again, other paths", old_way(rows[::-1])[::-1]),
        ("exact, medians, probability", new_way(probability, rows, places["medians"])),
        ("exact, medians, log-odds", new_way(logit, rows, places["medians"])),
        ("exact, all tenants, log-odds", new_way(logit, rows, places["all tenants"])),
    )
    print("old way against                   same first reason")
    for name, new in ways:
        print(f"{name:<33}{same_first_reason(old, new):>10.0%}")
    print()
    print("night   model   base    first reason: length   late   debit   other")
    nights = ("Mon", "all tenants"), ("Tue", "all tenants"), ("Wed", "late twice, cash")
    for night, name in nights:
        first = np.argmax(new_way(logit, rows, places[name]), axis=1)
        base = logit(places[name]).mean()
        length, late, debit = (np.mean(first == i) for i in (0, 2, 4))
        other = 1 - length - late - debit
        print(f"{night:<8}v7{base:>10.2f}{length:>24.0%}{late:>7.0%}{debit:>8.0%}{other:>8.0%}")


if __name__ == "__main__":
    main()
