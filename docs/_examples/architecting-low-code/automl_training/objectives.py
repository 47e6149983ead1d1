"""What each optimization objective rewards: the constant it would predict, and the model that it would pick.

Run it with `python docs/_examples/architecting-low-code/automl_training/objectives.py`; it needs NumPy and
scikit-learn. All numbers are invented.
"""

from __future__ import annotations

import numpy as np
from sklearn.metrics import average_precision_score, log_loss, precision_recall_curve, roc_auc_score

HOURS = np.array([1.0, 2, 3, 4, 40])  # five waiting times

LOSSES = {
    "RMSE": lambda p: np.sqrt(np.mean((HOURS - p) ** 2)),
    "MAE": lambda p: np.mean(np.abs(HOURS - p)),
    "RMSLE": lambda p: np.sqrt(np.mean(
        (np.log1p(HOURS) - np.log1p(p)) ** 2)),
    "quantile 0.9": lambda p: np.mean(np.maximum(
        0.9 * (HOURS - p), 0.1 * (p - HOURS))),
}


def best_constant(loss) -> float:
    grid = np.arange(0, 50.001, 0.1)
    return float(grid[np.argmin([loss(p) for p in grid])])


def scores(seed: int = 0) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """4,000 declarations, 2 % with an error, and two candidate models that see different things."""
    rng = np.random.default_rng(seed)
    wrong = np.zeros(4_000, dtype=int)
    wrong[:80] = 1
    broad = 1 / (1 + np.exp(-(rng.normal(-5.2, 1.25, 4_000) + 2.6 * wrong)))
    sharp = 1 / (1 + np.exp(-(rng.normal(-4.3, 1.0, 4_000) + 0.2 * wrong)))
    sharp[:50] = rng.uniform(0.35, 0.9, 50)  # some errors carry a mark that only this model reads
    return wrong, {"broad": broad, "sharp": sharp}


# --8<-- [start:classification]
def precision_at(recall: float, truth, score) -> float:
    precision, reached, _ = precision_recall_curve(truth, score)
    return float(precision[reached >= recall].max())


def row(truth, score, flagged: int = 40) -> list[float]:
    top = np.argsort(-score)[:flagged]
    return [roc_auc_score(truth, score),
            average_precision_score(truth, score),
            log_loss(truth, score),
            precision_at(0.8, truth, score),
            int(truth[top].sum())]
# --8<-- [end:classification]


def report() -> list[str]:
    lines = ["objective     best constant for 1, 2, 3, 4, 40"]
    lines += [f"{name:<13} {best_constant(loss):>8.1f}" for name, loss in LOSSES.items()]
    truth, models = scores()
    lines += ["", "model  AUC ROC  AUC PR  log loss  prec.   hits in"]
    lines += ["                                  at 0.8  40 flagged"]
    for name, score in models.items():
        roc, pr, loss, at, hits = row(truth, score)
        lines.append(f"{name:<6} {roc:>7.2f} {pr:>7.2f} {loss:>9.3f} {at:>7.3f} {hits:>8d}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
