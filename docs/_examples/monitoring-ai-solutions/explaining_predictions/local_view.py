"""One tenant: gradients along a path, a linear surrogate nearby, changes that flip the decision, similar tenants.

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/local_view.py`; it needs scikit-learn.
"""

from __future__ import annotations

import sys
import warnings
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.linear_model import Ridge
from sklearn.neural_network import MLPClassifier

sys.path.insert(0, str(Path(__file__).parent))
from moorings import NAMES, TENANT, fitted, logit, tenants

LIMIT = 0.30  # above it, the harbor asks for a deposit
ASKED = {
    "any input": ("length", "late", "years", "debit"),
    "time and payment": ("years", "debit"),
    "this month": ("debit",),
}


def network():
    x, y = tenants(2_000, seed=0)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        net = MLPClassifier(24, activation="tanh", alpha=1.0, learning_rate_init=0.01, max_iter=60, random_state=0)
        net.fit((x - mean) / scale, y)
    (first, second), (shift, last) = net.coefs_, net.intercepts_

    def output(rows):
        return (np.tanh(rows @ first + shift) @ second + last)[:, 0]

    def gradient(rows):
        hidden = np.tanh(rows @ first + shift)
        return ((1 - hidden**2) * second[:, 0]) @ first.T

    return output, gradient, (TENANT - mean) / scale


# --8<-- [start:gradients]
def integrated(gradient, row, baseline, steps):
    """Mean gradient on the way from baseline to row, times the way."""
    at = (np.arange(steps) + 0.5) / steps
    way = baseline + at[:, None] * (row - baseline)
    return (row - baseline) * gradient(way).mean(axis=0)
# --8<-- [end:gradients]


# --8<-- [start:surrogate]
def surrogate(row, width, seed, n=500):
    """A linear fit weighted by nearness, tested on fresh near rows."""
    rng = np.random.default_rng(seed)
    scale = tenants(2_000, seed=0)[0].std(axis=0)
    steps = rng.normal(size=(n, len(row)))
    weight = np.exp(-(steps**2).sum(axis=1) / (2 * width**2))
    fit = Ridge(0.01)
    fit.fit(steps, logit(row + steps * scale), sample_weight=weight)
    fresh = width * rng.normal(size=(n, len(row)))
    counting = weight.sum() ** 2 / (weight**2).sum()
    r2 = fit.score(fresh, logit(row + fresh * scale))
    return fit.coef_, r2, counting
# --8<-- [end:surrogate]


# --8<-- [start:flip]
def flips(row, moves):
    """All combinations of moves that end below the limit, by cost."""
    found = []
    for choice in product(*moves.values()):
        changed, cost = row.copy(), 0.0
        for name, (value, price) in zip(moves, choice):
            changed[NAMES.index(name)], cost = value, cost + price
        risk = fitted().predict_proba(changed[None])[0, 1]
        if risk < LIMIT:
            found.append((cost, dict(zip(moves, (c[0] for c in choice))), risk))
    return sorted(found, key=lambda f: f[0])
# --8<-- [end:flip]


def moves(allowed):
    """Candidate values and their cost; a standard deviation costs 1."""
    scale = tenants(2_000, seed=0)[0].std(axis=0)
    free = {
        "length": [(TENANT[0] - k / 2, k / 2 / scale[0]) for k in range(7)],
        "late": [(TENANT[2] - k, k / scale[2]) for k in range(3)],
        "years": [(TENANT[3] + k, k / scale[3]) for k in range(0, 13, 2)],
        "debit": [(0.0, 0.0), (1.0, 1 / scale[4])],
    }
    return {name: free[name] for name in allowed}


# --8<-- [start:neighbors]
def neighbors(row, rows, k=3):
    """Nearest tenants of the training data, in standard deviations."""
    gap = (rows - row) / rows.std(axis=0)
    order = np.argsort((gap**2).sum(axis=1))[:k]
    return order, np.sqrt((gap[order] ** 2).sum(axis=1))
# --8<-- [end:neighbors]


def main() -> None:
    output, gradient, row = network()
    baseline = np.zeros_like(row)
    goal = output(row[None])[0] - output(baseline[None])[0]
    print("steps   sum of the shares   wanted     gap")
    for steps in (1, 3, 10, 50):
        total = integrated(gradient, row, baseline, steps).sum()
        print(f"{steps:>5}{total:>15.3f}{goal:>15.3f}{total - goal:>+10.3f}")
    print()
    print("width   rows that count   R2, fresh rows   weight of years, three seeds")
    for width in (0.3, 0.6, 1.0, 2.0):
        fits = [surrogate(TENANT, width, seed) for seed in range(3)]
        quality, rows = np.mean([r2 for _, r2, _ in fits]), np.mean([n for _, _, n in fits])
        print(f"{width:>5}{rows:>14.0f}{quality:>17.2f}    " + "".join(f"{w[3]:>8.2f}" for w, _, _ in fits))
    print()
    for name, allowed in ASKED.items():
        found = flips(TENANT, moves(allowed))
        if not found:
            changed = TENANT.copy()
            changed[4] = 1
            risk = fitted().predict_proba(changed[None])[0, 1]
            print(f"{name}: nothing; debit 0 -> 1 reaches {risk:.3f}")
            continue
        cost, change, risk = found[0]
        words = [
            f"{key} {TENANT[NAMES.index(key)]:g} -> {value:g}"
            for key, value in change.items()
            if value != TENANT[NAMES.index(key)]
        ]
        print(f"{name}: {', '.join(words)}; cost {cost:.1f}, risk {risk:.3f}")
    print()
    x, y = tenants(6_000, seed=0)
    print("nearest   length   value    late   years   debit   in arrears")
    for i, gap in zip(*neighbors(TENANT, x)):
        print(f"{gap:>7.2f}" + "".join(f"{v:>8.1f}" for v in x[i]) + f"{'yes' if y[i] else 'no':>9}")


if __name__ == "__main__":
    main()
