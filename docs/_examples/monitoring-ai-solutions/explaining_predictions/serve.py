"""Reasons beside the prediction: only for refusals, with what a later reader needs to recompute them.

Run it with `python docs/_examples/monitoring-ai-solutions/explaining_predictions/serve.py`; it needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from moorings import NAMES, TENANT, backgrounds, fitted, logit, shapley, tenants

LIMIT, MODEL = 0.30, "arrears@7"
BACKGROUND = backgrounds()["all tenants"]


# --8<-- [start:serve]
def fingerprint(rows):
    raw = np.ascontiguousarray(rows).tobytes()
    return hashlib.sha256(raw).hexdigest()[:6]


def answer(row):
    """The decision, and two reasons if a deposit is asked."""
    risk = fitted().predict_proba(row[None])[0, 1]
    reply = {"model": MODEL, "deposit": bool(risk > LIMIT)}
    if not reply["deposit"]:
        return reply
    phi, base, out = shapley(logit, row, BACKGROUND)
    if abs(base + phi.sum() - logit(row[None])[0]) > 1e-6:
        return reply | {"reasons": None, "error": "sum"}
    boat = phi[0] + phi[1]  # length and value are one reason
    shares = {"boat": boat} | dict(zip(NAMES[2:], phi[2:]))
    first = sorted(shares, key=lambda name: -shares[name])[:2]
    return reply | {
        "reasons": {n: round(float(shares[n]), 2) for n in first},
        "scale": "log-odds",
        "base": round(float(base), 2),
        "background": fingerprint(BACKGROUND),
    }
# --8<-- [end:serve]


def main() -> None:
    quiet = tenants(1, seed=9)[0][0]
    for row in (quiet, TENANT):
        print(json.dumps(answer(row), indent=1))


if __name__ == "__main__":
    main()
