"""Gradient averaging over workers: equal to one large batch, or not.

Run it with `python docs/_examples/scaling-prototypes/distributed_training/average.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:average]
def gradient(w, x, y):
    """Mean gradient of the squared error."""
    return 2 * x.T @ (x @ w - y) / len(x)


def by_workers(w, x, y, sizes, weighted=False):
    """Each worker takes its rows; then all average."""
    cuts = np.cumsum(sizes)[:-1]
    rows = zip(np.split(x, cuts), np.split(y, cuts))
    parts = [gradient(w, a, b) for a, b in rows]
    weights = np.array(sizes) if weighted else np.ones(len(sizes))
    return np.average(parts, axis=0, weights=weights)
# --8<-- [end:average]


def spread(x, y, workers, batch, same_rows, rng, repeats=400):
    """How far averaged gradients scatter."""
    w, found = np.zeros(x.shape[1]), []
    for _ in range(repeats):
        rows = rng.choice(len(x), (workers, batch))
        if same_rows:  # every worker reads the same file
            rows[:] = rows[0]
        found.append(np.mean([gradient(w, x[r], y[r]) for r in rows], axis=0))
    return float(np.std(found, axis=0).mean())


def data(rows=4096, columns=5, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(rows, columns))
    return x, x @ np.arange(1.0, columns + 1) + rng.normal(size=rows), rng


def main() -> None:
    x, y, rng = data()
    w = np.zeros(x.shape[1])
    a, b = x[:128], y[:128]
    whole = gradient(w, a, b)
    print("128 rows over 4 workers            largest difference")
    for name, sizes, weighted in (
        ("32 + 32 + 32 + 32, plain mean", (32, 32, 32, 32), False),
        ("56 + 56 + 8 + 8, plain mean", (56, 56, 8, 8), False),
        ("56 + 56 + 8 + 8, weighted by rows", (56, 56, 8, 8), True),
    ):
        gap = np.abs(by_workers(w, a, b, sizes, weighted) - whole).max()
        print(f"{name:<34} {gap:.3f}")

    print("\nworkers x 32 rows   scatter, own rows   same rows")
    for workers in (1, 4, 16):
        own = spread(x, y, workers, 32, False, rng)
        same = spread(x, y, workers, 32, True, rng)
        print(f"{workers:>7} {own:>22.2f} {same:>15.2f}")


if __name__ == "__main__":
    main()
