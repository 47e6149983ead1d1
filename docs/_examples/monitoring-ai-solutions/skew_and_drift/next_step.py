"""After the alert: correct a prior, estimate without labels, buy a few labels, compare attributions.

Run it with `python docs/_examples/monitoring-ai-solutions/skew_and_drift/next_step.py`; it needs changes.py beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))
from changes import WEEKS, inputs, setup, week, wilson  # noqa: E402


# --8<-- [start:prior]
def new_prior(flagged, tpr, fpr):
    """P(y) now, from the share that is flagged; no labels."""
    return (flagged - fpr) / (tpr - fpr)


def adjust(p, old, new):
    """The score that Bayes' rule gives under another P(y)."""
    yes, no = p * new / old, (1 - p) * (1 - new) / (1 - old)
    return yes / (yes + no)
# --8<-- [end:prior]


def week_of(name: str) -> tuple[np.ndarray, np.ndarray]:
    return week(name, np.random.default_rng(100 + WEEKS.index(name)))


def repaired(name: str, cut: float = 0.3) -> dict[str, float]:
    x, y, model = setup()
    score, truth = model.predict_proba(inputs(x))[:, 1], y.mean()
    tpr, fpr = (score[y] > cut).mean(), (score[~y] > cut).mean()
    live, label = week_of(name)
    p = model.predict_proba(inputs(live))[:, 1]
    prior = new_prior((p > cut).mean(), tpr, fpr)
    fixed = adjust(p, truth, min(max(prior, 0.001), 0.999))
    return {
        "tpr": tpr, "fpr": fpr, "flagged": (p > cut).mean(), "prior": prior, "said": p.mean(), "fixed": fixed.mean(),
        "true": label.mean(), "before": ((p > 0.5) == label).mean(), "after": ((fixed > 0.5) == label).mean(),
    }


# --8<-- [start:weights]
def weighted_accuracy(model, x, y, live):
    """Accuracy on old labeled rows, weighted to look like `live`."""
    both = np.r_[inputs(x), inputs(live)]
    which = np.r_[np.zeros(len(x)), np.ones(len(live))]
    p = LogisticRegression(max_iter=500).fit(both, which)
    p = p.predict_proba(inputs(x))[:, 1]
    w = p / (1 - p)
    right = (model.predict_proba(inputs(x))[:, 1] > 0.5) == y
    return np.average(right, weights=w), w.sum() ** 2 / np.sum(w**2)
# --8<-- [end:weights]


# --8<-- [start:attribution]
def attribution(model, background, x):
    """Mean absolute Shapley value of each input, in log-odds.

    Exact for a linear score and independent inputs."""
    phi = model.coef_[0] * (inputs(x) - inputs(background).mean(axis=0))
    return np.abs(phi).mean(axis=0)
# --8<-- [end:attribution]


def main() -> None:
    print("1. repair by Bayes' rule, no labels used")
    print("week    prior est.    said  repaired    true   right before  after")
    for name in ("roost", "pond", "zero"):
        r = repaired(name)
        print(f"{name:<6} {r['prior']:>11.1%} {r['said']:>7.1%} {r['fixed']:>9.1%} {r['true']:>7.1%}"
              f" {r['before']:>14.1%} {r['after']:>6.1%}")

    print("\n2. share of right answers: three estimates")
    print("week      confidence  weighted (rows worth)  200 labels       true")
    x, y, model = setup()
    rng = np.random.default_rng(8)
    for name in ("migration", "roost", "pond"):
        live, label = week_of(name)
        p = model.predict_proba(inputs(live))[:, 1]
        weighted, worth = weighted_accuracy(model, x[:10_000], y[:10_000], live)
        right = (p > 0.5) == label
        picked = right[rng.choice(len(right), 200, replace=False)]
        low, high = wilson(int(picked.sum()), 200)
        print(f"{name:<9} {np.maximum(p, 1 - p).mean():>10.1%} {weighted:>9.1%} ({worth:>6,.0f})"
              f"       {low:>4.0%} to {high:.0%}     {right.mean():>6.1%}")

    print("\n3. mean absolute attribution, log-odds")
    print("                    height   size   wingbeat")
    base = x[:4_000]
    for name in ("quiet", "feet", "pond"):
        live, _ = week_of(name)
        print(f"{name:<18} " + "  ".join(f"{v:>6.2f}" for v in attribution(model, base, live)))
    live, label = week_of("pond")
    again = LogisticRegression().fit(inputs(live), label)
    print("pond, retrained    " + "  ".join(f"{v:>6.2f}" for v in attribution(again, base, live)))

    print("\n4. heights by radar, feet")
    print("radar   rows   p10    p50    p90  zeros")
    live, _ = week("feet", np.random.default_rng(104), 40_000)
    for radar in range(3):
        h = live[live[:, 3] == radar, 0]
        print(f"{radar:<5} {len(h):>6,} " + " ".join(f"{v:>5.0f} " for v in np.percentile(h, [10, 50, 90]))
              + f"{(h == 0).mean():>5.0%}")


if __name__ == "__main__":
    main()
