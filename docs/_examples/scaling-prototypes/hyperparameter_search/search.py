"""Grid, random and Bayesian search with the same 36 trials, and what parallel trials cost.

The "training" is a formula: a loss that depends strongly on the learning rate and the depth, weakly on
four other settings, plus noise. So the true quality of every choice is known.
Run it with `python docs/_examples/scaling-prototypes/hyperparameter_search/search.py`; it needs numpy.
"""

from __future__ import annotations

from itertools import product
from math import erf, pi, sqrt

import numpy as np

TRIALS = 36
NOISE = 0.002


# --8<-- [start:loss]
def true_loss(u):
    """u: six settings, each scaled to 0..1; two of them matter."""
    rate, depth, *rest = u
    ridge = 1.5 * (rate - 0.63) ** 2 + 0.25 * (depth - 0.35) ** 2
    return 0.20 + ridge + 0.3 * (rate - 0.63) * (depth - 0.35) + sum(
        0.004 * (r - 0.5) ** 2 for r in rest
    )
# --8<-- [end:loss]


def validation(u, rng):
    return true_loss(u) + rng.normal(scale=NOISE)


# --8<-- [start:simple]
def grid(rng):
    """36 trials over six settings: 3 x 3 x 2 x 2 x 1 x 1."""
    three, two, one = (1 / 6, 1 / 2, 5 / 6), (1 / 4, 3 / 4), (1 / 2,)
    axes = (three, three, two, two, one, one)
    return list(product(*axes))


def random(rng):
    return list(rng.random((TRIALS, 6)))
# --8<-- [end:simple]


# --8<-- [start:bayes]
def surrogate(x, y, new, lengths, noise=1e-3):
    """Mean and spread of a Gaussian process at new points."""
    def k(a, b):
        d = (a[:, None] - b[None]) / lengths
        return np.exp(-0.5 * (d**2).sum(axis=2))

    level, scale = y.mean(), y.std() + 1e-9
    cholesky = np.linalg.cholesky(k(x, x) + noise * np.eye(len(x)))
    a = np.linalg.solve(cholesky, (y - level) / scale)
    b = np.linalg.solve(cholesky, k(x, new))
    spread = np.sqrt(np.maximum(1 - (b**2).sum(axis=0), 1e-12))
    return level + scale * (b.T @ a), scale * spread, a, cholesky


def improvement(mean, spread, best):
    """Expected gain over the best loss so far."""
    z = (best - mean) / spread
    phi = np.exp(-z**2 / 2) / sqrt(2 * pi)
    below = 0.5 * (1 + np.vectorize(erf)(z / sqrt(2)))
    return (best - mean) * below + spread * phi
# --8<-- [end:bayes]


def fitted_lengths(x, y, rng):
    """Length per setting, by likelihood over random candidates: a long one means that it matters little."""
    best, chosen = -np.inf, np.full(6, 0.6)
    for _ in range(60):
        lengths = np.exp(rng.uniform(np.log(0.2), np.log(4), 6))
        _, _, a, cholesky = surrogate(x, y, x[:1], lengths)
        fit = -0.5 * a @ a - np.log(np.diag(cholesky)).sum()
        if fit > best:
            best, chosen = fit, lengths
    return chosen


def bayesian(rng, parallel=1, start=6):
    """Proposes from finished trials only; those still running count as their predicted mean."""
    x = list(rng.random((start, 6)))
    y = [validation(u, rng) for u in x]
    while len(x) < TRIALS:
        batch = []
        lengths = fitted_lengths(np.array(x), np.array(y), rng)
        known_x, known_y = list(x), list(y)
        for _ in range(min(parallel, TRIALS - len(x))):
            around = np.clip(x[int(np.argmin(y))] + rng.normal(scale=0.1, size=(150, 6)), 0, 1)
            new = np.vstack([rng.random((150, 6)), around])
            mean, spread, _, _ = surrogate(np.array(known_x), np.array(known_y), new, lengths)
            pick = int(np.argmax(improvement(mean, spread, min(known_y))))
            batch.append(new[pick])
            known_x.append(new[pick])
            known_y.append(mean[pick])
        x += batch
        y += [validation(u, rng) for u in batch]
    return x, y


def regret(x, y):
    """After each trial: true loss of the choice so far, above the best possible 0.20."""
    result, best = [], 0
    for i, value in enumerate(y):
        best = i if value < y[best] else best
        result.append(true_loss(x[best]) - 0.20)
    return result


def average(kind, repeats, parallel=1):
    rows = []
    for seed in range(repeats):
        rng = np.random.default_rng(seed)
        if kind == "bayesian":
            x, y = bayesian(rng, parallel)
        else:
            x = (grid if kind == "grid" else random)(rng)
            x = [x[i] for i in rng.permutation(len(x))]
            y = [validation(u, rng) for u in x]
        rows.append(regret(x, y))
    return np.mean(rows, axis=0)


def main() -> None:
    print("loss above the best possible, x 1,000, mean of 12 searches")
    print("search                  12    24    36  trials   rounds")
    for name, kind, parallel in (
        ("grid", "grid", 1), ("random", "random", 1),
        ("Bayesian, 1 at a time", "bayesian", 1),
        ("Bayesian, 6 at a time", "bayesian", 6),
        ("Bayesian, 30 at once", "bayesian", 30),
    ):
        line = 1000 * average(kind, 12, parallel)
        rounds = {"grid": 1, "random": 1}.get(kind, 1 + -(-30 // parallel))
        print(f"{name:<22}" + "".join(f"{line[i - 1]:>5.0f} " for i in (12, 24, 36)) + f"{rounds:>14}")


if __name__ == "__main__":
    main()
