"""What resampling does to the probabilities of a model, and how to undo it.

Run it with `python docs/_examples/responsibilities/data_preparation/imbalance.py`; numpy and scikit-learn only.
"""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score

ROWS = 60_000


def data(seed: int = 5):
    """Two features and a rare outcome: about 4 percent of the shipments draw a complaint."""
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(ROWS, 2))
    risk = 1 / (1 + np.exp(-(-4.0 + 1.1 * features[:, 0] + 0.6 * features[:, 1])))
    return features, (rng.random(ROWS) < risk).astype(int)


# --8<-- [start:resample]
def undersample(labels, rng):
    """Indices of all positives and equally many negatives."""
    yes, no = np.flatnonzero(labels == 1), np.flatnonzero(labels == 0)
    return np.concatenate([yes, rng.choice(no, len(yes), replace=False)])


def oversample(labels, rng):
    """Indices in which positives are repeated until both classes are equal."""
    yes, no = np.flatnonzero(labels == 1), np.flatnonzero(labels == 0)
    return np.concatenate([no, rng.choice(yes, len(no), replace=True)])


def correct(p, kept):
    """Undo undersampling: `kept` is the share of negatives that stayed."""
    return kept * p / (kept * p + 1 - p)
# --8<-- [end:resample]


def predictions(seed: int = 5):
    """Test labels, and the predicted probabilities of each variant on the same untouched test half."""
    features, labels = data(seed)
    rng = np.random.default_rng(seed + 1)
    half = ROWS // 2
    train_x, train_y, test_x, test_y = features[:half], labels[:half], features[half:], labels[half:]
    out = {}
    for name, pick in (
        ("as it is", np.arange(half)),
        ("undersampled", undersample(train_y, rng)),
        ("oversampled", oversample(train_y, rng)),
    ):
        model = LogisticRegression().fit(train_x[pick], train_y[pick])
        out[name] = model.predict_proba(test_x)[:, 1]
    kept = train_y.sum() / (train_y == 0).sum()
    out["corrected"] = correct(out["undersampled"], kept)
    return test_y, out


def bins(labels, guess, edges):
    """Mean prediction and observed share in each bin of the prediction."""
    where = np.digitize(guess, edges)
    full = [b for b in range(1, len(edges)) if (where == b).sum() > 30]
    return np.array([(guess[where == b].mean(), labels[where == b].mean()) for b in full])


def main() -> None:
    labels, guesses = predictions()
    print(f"complaints in the test half: {labels.mean():.1%}\n")
    print("training set  mean p   AUC   Brier  flagged at 0.5  right")
    for name, p in guesses.items():
        flagged = p >= 0.5
        right = f"{labels[flagged].mean():.0%}" if flagged.any() else "-"
        print(
            f"{name:<13} {p.mean():6.1%}  {roc_auc_score(labels, p):.3f}  {brier_score_loss(labels, p):.3f} "
            f"{flagged.sum():15,} {right:>6}"
        )
    share = (guesses["undersampled"] >= 0.5).mean()
    cut = np.quantile(guesses["as it is"], 1 - share)
    flagged = guesses["as it is"] >= cut
    print(f"\nas it is, threshold {cut:.3f}: {flagged.sum():,} flagged, {labels[flagged].mean():.0%} right")


if __name__ == "__main__":
    main()
