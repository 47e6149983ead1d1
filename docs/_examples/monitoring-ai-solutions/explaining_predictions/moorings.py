"""Made-up tenants of a harbor, a model of rent arrears, and exact Shapley values by counting all coalitions.

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/moorings.py`; it needs scikit-learn.
"""

from __future__ import annotations

from functools import cache
from math import factorial

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score

NAMES = ("length", "value", "late", "years", "debit")


# --8<-- [start:tenants]
def tenants(n, seed):
    """Boat length and log value correlate; their gap is the risk."""
    rng = np.random.default_rng(seed)
    size, own, draw = rng.normal(size=(3, n))
    length = 9 + 2 * size
    value = 3.4 + 0.8 * (0.95 * size + 0.31 * own)
    late = rng.poisson(0.8, n)
    years = rng.exponential(6, n)
    debit = rng.random(n) < 0.55
    gap = size - (value - 3.4) / 0.8
    odds = -1.9 + 2.5 * gap + 0.9 * late - 0.12 * years - debit
    x = np.column_stack([length, value, late, years, debit])
    return x, (1 / (1 + np.exp(-odds)) > rng.random(n)).astype(int)
# --8<-- [end:tenants]


@cache
def fitted():
    x, y = tenants(6_000, seed=0)
    return GradientBoostingClassifier(n_estimators=80, max_depth=3, random_state=0).fit(x, y)


def logit(x):
    return fitted().decision_function(x)


# --8<-- [start:shapley]
def coalitions(f, row, background):
    """Mean output for each set of known inputs, as a bit mask."""
    d = len(row)
    known = (np.arange(2**d)[:, None] >> np.arange(d)) & 1
    mixed = np.where(known[:, None, :] == 1, row, background[None])
    return f(mixed.reshape(-1, d)).reshape(2**d, -1).mean(axis=1)


def shapley(f, row, background):
    v, d = coalitions(f, row, background), len(row)
    phi = np.zeros(d)
    for mask in range(2**d):
        size = mask.bit_count()
        for i in range(d):
            if not mask >> i & 1:
                share = factorial(size) * factorial(d - size - 1)
                phi[i] += share * (v[mask | 1 << i] - v[mask])
    return phi / factorial(d), v[0], v[-1]
# --8<-- [end:shapley]


TENANT = np.array([11.5, 3.7, 2.0, 4.0, 0.0])  # 11.5 m, exp(3.7) = 40 thousand euros


def backgrounds():
    x, _ = tenants(6_000, seed=0)
    risk = fitted().predict_proba(x)[:, 1]
    rng = np.random.default_rng(1)

    def draw(rows):
        return rows[rng.choice(len(rows), 100, replace=False)]

    late_twice = x[(x[:, 2] == 2) & (x[:, 4] == 0)]
    return {
        "all tenants": draw(x),
        "no deposit asked": draw(x[risk < 0.3]),
        "late twice, cash": draw(late_twice),
        "medians": np.median(x, axis=0)[None],
        "zeros": np.zeros((1, 5)),
    }


# --8<-- [start:sampled]
def sampled(f, row, baseline, paths, rng):
    """Each path moves from baseline to row, one input at a time."""
    d = len(row)
    orders = np.array([rng.permutation(d) for _ in range(paths)])
    steps = np.tile(baseline, (paths, d + 1, 1)).astype(float)
    for k in range(d):
        for path, order in enumerate(orders):
            steps[path, k + 1 :, order[k]] = row[order[k]]
    out = f(steps.reshape(-1, d)).reshape(paths, d + 1)
    phi = np.zeros(d)
    np.add.at(phi, orders, np.diff(out))
    return phi / paths
# --8<-- [end:sampled]


def main() -> None:
    x_test, y_test = tenants(4_000, seed=5)
    print(f"AUC {roc_auc_score(y_test, logit(x_test)):.2f}, "
          f"risk of the tenant {fitted().predict_proba(TENANT[None])[0, 1]:.2f}")
    print()
    print("background           base" + "".join(f"{name:>8}" for name in NAMES) + "     sum")
    for name, rows in backgrounds().items():
        phi, base, _ = shapley(logit, TENANT, rows)
        print(f"{name:<19}{base:>6.2f}" + "".join(f"{p:>8.2f}" for p in phi) + f"{base + phi.sum():>8.2f}")
    print()
    baseline = backgrounds()["medians"]
    exact, base, out = shapley(logit, TENANT, baseline)
    print("paths   calls   gap of the sum   largest error   second reason right")
    for paths in (5, 25, 100, 400):
        runs = [sampled(logit, TENANT, baseline[0], paths, np.random.default_rng(s)) for s in range(40)]
        gap = max(abs(r.sum() - (out - base)) for r in runs)
        worst = np.mean([np.abs(r - exact).max() for r in runs])
        right = sum(np.argsort(-r)[1] == np.argsort(-exact)[1] for r in runs)
        print(f"{paths:>5}{paths * (len(NAMES) + 1):>8,}{gap:>17.2f}{worst:>16.2f}{right:>16} of 40")


if __name__ == "__main__":
    main()
