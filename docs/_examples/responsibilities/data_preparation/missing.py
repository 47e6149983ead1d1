"""What missing values do to a model, by the reason for which they are missing.

Run it with `python docs/_examples/responsibilities/data_preparation/missing.py`; numpy and scikit-learn only.
"""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score

ROWS = 40_000


# --8<-- [start:shipments]
def shipments(rng, rows=ROWS):
    """Peak temperature, long route or not, complaint or not."""
    long_route = rng.random(rows) < 0.4
    temp = rng.normal(6, 2, rows) + 3 * long_route
    score = -6.5 + 0.6 * temp + 0.3 * long_route
    risk = 1 / (1 + np.exp(-score))
    return temp, long_route, rng.random(rows) < risk


def lose(rng, temp, long_route, why):
    """About 30 percent of the temperatures get lost."""
    if why == "MCAR":  # the radio drops out, whatever the shipment
        chance = np.full(len(temp), 0.30)
    elif why == "MAR":  # one depot on the long route has no reader
        chance = np.where(long_route, 0.66, 0.06)
    else:  # MNAR: the logger switches itself off when it gets hot
        chance = 1 / (1 + np.exp(-(temp - 8.9)))
    return rng.random(len(temp)) < chance
# --8<-- [end:shipments]


def study(why: str, seed: int = 3) -> dict[str, float]:
    """Train on half, test on the other half, both with missing values."""
    rng = np.random.default_rng(seed)
    temp, long_route, complaint = shipments(rng)
    gone = lose(rng, temp, long_route, why)
    train, test = np.arange(ROWS) < ROWS // 2, np.arange(ROWS) >= ROWS // 2
    mean = temp[train & ~gone].mean()  # learned from the training half only
    filled = np.where(gone, mean, temp)
    found = {
        "lost": gone.mean(),
        "mean bias": mean - temp.mean(),
        "complaints if kept": complaint[~gone].mean(),
        "complaints if lost": complaint[gone].mean(),
    }
    variants = {
        "all known": np.c_[temp, long_route],
        "mean": np.c_[filled, long_route],
        "mean + flag": np.c_[filled, long_route, gone],
    }
    for name, features in variants.items():
        model = LogisticRegression(C=1e6, max_iter=1000).fit(features[train], complaint[train])
        guess = model.predict_proba(features[test])[:, 1]
        found[f"auc {name}"] = roc_auc_score(complaint[test], guess)
        found[f"loss {name}"] = log_loss(complaint[test], guess)
        found[f"on lost {name}"] = guess[gone[test]].mean()
    return found


def main() -> None:
    print("why   lost  mean bias  complaints kept/lost  AUC mean  +flag")
    for why in ("MCAR", "MAR", "MNAR"):
        s = study(why)
        kept, lost = s["complaints if kept"], s["complaints if lost"]
        print(
            f"{why:<5} {s['lost']:4.0%} {s['mean bias']:+9.1f} C {kept:13.0%} / {lost:3.0%} "
            f"{s['auc mean']:11.3f} {s['auc mean + flag']:6.3f}"
        )
    print(f"\nno value missing: AUC {s['auc all known']:.3f}")
    s = study("MNAR")
    print("\nMNAR, rows with the value lost:")
    print(f"  complaints observed        {s['complaints if lost']:.0%}")
    print(f"  predicted, mean            {s['on lost mean']:.0%}")
    print(f"  predicted, mean + flag     {s['on lost mean + flag']:.0%}")


if __name__ == "__main__":
    main()
