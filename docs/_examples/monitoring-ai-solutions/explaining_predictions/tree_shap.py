"""Shapley values that XGBoost computes itself: their scale, their sum, and the fast approximation.

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/tree_shap.py`; it needs XGBoost.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import xgboost

sys.path.insert(0, str(Path(__file__).parent))
from moorings import NAMES, TENANT, shapley, tenants


def booster():
    x, y = tenants(6_000, seed=0)
    options = {"objective": "binary:logistic", "max_depth": 3, "eta": 0.1, "nthread": 1}
    return xgboost.train(options, xgboost.DMatrix(x, y), num_boost_round=80)


# --8<-- [start:contributions]
def contributions(model, rows):
    """One column for each input, and the base as the last one."""
    data = xgboost.DMatrix(rows)
    exact = model.predict(data, pred_contribs=True)
    fast = model.predict(data, pred_contribs=True, approx_contribs=True)
    margin = model.predict(data, output_margin=True)
    return exact, fast, margin, model.predict(data)
# --8<-- [end:contributions]


def main() -> None:
    model = booster()
    exact, fast, margin, risk = contributions(model, TENANT[None])
    x, _ = tenants(6_000, seed=0)
    rng = np.random.default_rng(1)
    rows = x[rng.choice(len(x), 100, replace=False)]
    shuffled, base, _ = shapley(lambda r: model.predict(xgboost.DMatrix(r), output_margin=True), TENANT, rows)
    print("method                  base" + "".join(f"{name:>8}" for name in NAMES) + "     sum")
    table = (
        ("pred_contribs", exact[0, -1], exact[0, :-1]),
        ("approx_contribs", fast[0, -1], fast[0, :-1]),
        ("100 background rows", base, shuffled),
    )
    for name, start, phi in table:
        print(f"{name:<22}{start:>6.2f}" + "".join(f"{p:>8.2f}" for p in phi) + f"{start + phi.sum():>8.2f}")
    print(f"margin {margin[0]:.2f}, risk {risk[0]:.2f}")
    many, quick, _, _ = contributions(model, tenants(2_000, seed=5)[0])
    same = np.mean(np.argmax(many[:, :-1], axis=1) == np.argmax(quick[:, :-1], axis=1))
    print(f"same first reason, exact and approximate: {same:.0%} of 2,000 tenants")


if __name__ == "__main__":
    main()
