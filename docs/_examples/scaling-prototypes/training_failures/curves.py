"""Loss curves of five runs of one small network: healthy, and broken in four ways.

Run it with `python docs/_examples/scaling-prototypes/training_failures/curves.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np

EPOCHS = 60
RUNS = ("healthy", "rate too high", "pairs broken", "noise learned", "leak")


def data(run, n, rng):
    x = rng.normal(size=(n, 12))
    x[:, 11] = 0.0
    y = (x[:, 0] * x[:, 1] + x[:, 2] + rng.normal(scale=0.3, size=n) > 0).astype(float)
    if run == "leak":
        x[:, 11] = y * 4 - 2 + rng.normal(size=n)
    if run == "pairs broken":
        rng.shuffle(y)
    if run == "noise learned":
        flip = rng.random(n) < 0.25
        y = np.where(flip, 1 - y, y)
    return x, y


def curves(run, seed=0):
    """Training and validation loss after each epoch."""
    rng = np.random.default_rng(seed)
    n = 300 if run == "noise learned" else 4_000
    x, y = data(run, n, rng)
    xv, yv = data(run, 2_000, rng)
    hidden = 80 if run == "noise learned" else 24
    rate = {"rate too high": 2.5}.get(run, 0.3)
    w1 = rng.normal(size=(12, hidden)) * np.sqrt(2 / 12)
    w2 = rng.normal(size=hidden) * np.sqrt(1 / hidden)

    def score(inputs):
        h = np.maximum(inputs @ w1, 0)
        return h, h @ w2

    def loss(inputs, labels):
        z = score(inputs)[1]
        return float(np.mean(np.logaddexp(0, z) - labels * z))

    train, valid = [loss(x, y)], [loss(xv, yv)]
    for _ in range(EPOCHS):
        order = rng.permutation(n)
        for start in range(0, n, 50):
            part = order[start : start + 50]
            h, z = score(x[part])
            d = (1 / (1 + np.exp(-np.clip(z, -500, 500))) - y[part]) / len(part)
            g1 = x[part].T @ (np.outer(d, w2) * (h > 0))
            w2 -= rate * (h.T @ d)
            w1 -= rate * g1
        train.append(loss(x, y))
        valid.append(loss(xv, yv))
    return train, valid


def main() -> None:
    print("run             start   epoch 3   last   validation, last")
    for run in RUNS:
        train, valid = curves(run)
        print(f"{run:<14} {train[0]:>6.2f} {train[3]:>9.2f} {train[-1]:>6.2f} {valid[-1]:>18.2f}")


if __name__ == "__main__":
    main()
