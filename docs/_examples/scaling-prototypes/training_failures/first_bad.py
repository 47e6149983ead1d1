"""Three runs that end in NaN, and a probe that names the first bad number of each.

Run it with `python docs/_examples/scaling-prototypes/training_failures/first_bad.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np

BATCH = 50


def rows(seed=0, n=2_000):
    """Four inputs; the answer is yes or no."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, 4))
    y = (x @ np.array([2.0, -1.0, 0.5, 0.0]) > 0).astype(float)
    return x, y


# --8<-- [start:losses]
def naive_loss(z, y):
    p = 1 / (1 + np.exp(-z))
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def stable_loss(z, y):
    """The same function, from the raw score z."""
    return np.mean(np.logaddexp(0, z) - y * z)
# --8<-- [end:losses]


# --8<-- [start:probe]
def train(x, y, rate, loss, steps=400):
    """Stop at the first number that is not finite."""
    w = np.zeros(x.shape[1])
    for step in range(steps):
        part = slice(step * BATCH % len(x), None)
        xb, yb = x[part][:BATCH], y[part][:BATCH]
        z = xb @ w
        gradient = xb.T @ (1 / (1 + np.exp(-z)) - yb) / BATCH
        for name, value in (
            ("input", xb), ("score", z),
            ("loss", loss(z, yb)), ("gradient", gradient),
        ):
            if not np.all(np.isfinite(value)):
                return step, name, np.linalg.norm(w)
        w -= rate * gradient
    return None, "none", np.linalg.norm(w)
# --8<-- [end:probe]


def regression(rate, steps=2_000):
    """Least squares by gradient descent on inputs in raw units."""
    rng = np.random.default_rng(1)
    x = np.column_stack([np.ones(500), rng.uniform(0, 30, 500)])
    y = x @ np.array([5.0, 0.7]) + rng.normal(size=500)
    w, limit = np.zeros(2), 2 / np.linalg.eigvalsh(x.T @ x / 500).max()
    for step in range(steps):
        error = x @ w - y
        if not np.isfinite(np.mean(error**2)):
            return step, limit
        w -= rate * (x.T @ error) / 500
    return None, limit


def main() -> None:
    x, y = rows()
    hole = x.copy()
    hole[873, 2] = np.nan  # one empty cell of 8,000
    print("run                    step  first bad  norm of weights")
    with np.errstate(all="ignore"):
        for name, data, rate, loss in (
            ("healthy", x, 0.5, stable_loss),
            ("log of a rounded 0", x * 40, 5.0, naive_loss),
            ("same, stable loss", x * 40, 5.0, stable_loss),
            ("one empty cell", hole, 0.5, stable_loss),
        ):
            step, what, norm = train(data, y, rate, loss)
            print(f"{name:<21} {'-' if step is None else step:>5}  {what:<9} {norm:>16.1f}")
        print()
        for rate in (0.006, 0.008):
            step, limit = regression(rate)
            ended = "converges" if step is None else f"infinite at step {step}"
            print(f"rate {rate}: {ended} (limit {limit:.4f})")


if __name__ == "__main__":
    main()
