"""A rate by group that helps in the test and nowhere else: its window sees the row's own label and later ones."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

ROWS, RATE = 30_000, 0.1
SIZES = (1, 2, 3, 5, 10, 20, 50, 100, 200)


def pure_noise(size: int, seed: int = 4) -> pd.DataFrame:
    """Repairs in groups of one size. No group is better than another, so no feature can help."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame({"group": np.arange(ROWS) // size, "back": (rng.random(ROWS) < RATE).astype(int)})


# --8<-- [start:windows]
def whole_partition(rows):
    """AVG(back) OVER (PARTITION BY group)"""
    return rows.groupby("group").back.transform("mean")


def earlier_rows(rows):
    """... ORDER BY day ROWS ... UNBOUNDED PRECEDING AND 1 PRECEDING"""
    past = rows.groupby("group").back
    sums, seen = past.cumsum() - rows.back, past.cumcount()
    return (sums / seen.where(seen > 0)).fillna(RATE)


# --8<-- [end:windows]


def aucs(size: int) -> tuple[float, float]:
    rows = pure_noise(size)
    return roc_auc_score(rows.back, whole_partition(rows)), roc_auc_score(rows.back, earlier_rows(rows))


def report() -> list[str]:
    lines = ["rows a group   whole partition   earlier rows"]
    return lines + [f"{size:12}{whole:18.2f}{past:15.2f}" for size in SIZES for whole, past in [aucs(size)]]


if __name__ == "__main__":
    print("\n".join(report()))
