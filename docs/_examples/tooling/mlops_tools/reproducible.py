"""The same training twice, and what breaks it.

Usage: python docs/_examples/tooling/mlops_tools/reproducible.py
"""

import hashlib
import os
import subprocess
import sys

import numpy as np

# --8<-- [start:train]
FEATURES = ("area", "drains", "grease", "cats", "floor", "bins")


def visits(rows=400):
    rng = np.random.default_rng(5)
    table = {name: rng.normal(size=rows) for name in FEATURES}
    odds = table["grease"] + 0.5 * table["drains"]
    return table, (odds + rng.normal(size=rows) > 0).astype(float)


def train(names, seed=0, epochs=3, order=None):
    """Logistic regression, one row at a time; returns its digest."""
    table, label = visits()
    x = np.column_stack([table[name] for name in names])
    rows = np.arange(len(label)) if order is None else order
    rng = np.random.default_rng(seed)
    weights = rng.normal(size=x.shape[1])
    for _ in range(epochs):
        for row in rng.permutation(rows):
            p = 1 / (1 + np.exp(-x[row] @ weights))
            weights += 0.1 * (label[row] - p) * x[row]
    return hashlib.sha256(weights.tobytes()).hexdigest()
# --8<-- [end:train]


def in_new_process(hash_seed):
    """Train in another Python, with the columns of a set."""
    code = f"import sys; sys.path.insert(0, {os.path.dirname(__file__)!r}); "
    code += "import reproducible as r; print(r.train(set(r.FEATURES)))"
    environment = {**os.environ, "PYTHONHASHSEED": str(hash_seed)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def verdict(a, b):
    return "same digest" if a == b else "other digest"


def main():
    base = train(FEATURES)
    print("trained again               ", verdict(base, train(FEATURES)))
    print("no seed                     ", verdict(base, train(FEATURES, seed=None)))
    print("rows in another order       ", verdict(base, train(FEATURES, order=np.arange(400)[::-1])))
    print("columns from a set          ", verdict(in_new_process(1), in_new_process(2)))
    print("the same, hash seed fixed   ", verdict(in_new_process(1), in_new_process(1)))
    print("columns from sorted(set)    ", verdict(train(sorted(set(FEATURES))), train(sorted(set(FEATURES)))))


if __name__ == "__main__":
    main()
