"""One model, one feature, two places to compute it: inside TRANSFORM, or in the query before ML.PREDICT."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

SHOPS = {"Koper": 45, "Kranj": 70, "Bled": 120}  # typical price of a part


def repairs(rng: np.random.Generator, shop: str, rows: int) -> pd.DataFrame:
    price = SHOPS[shop] * np.exp(rng.normal(0, 0.35, rows))
    chance = 1 / (1 + np.exp(3.6 - 0.026 * price))  # dear parts come back more often
    return pd.DataFrame({"shop": shop, "price": price, "back": rng.random(rows) < chance})


def shops(rng: np.random.Generator, rows: int) -> pd.DataFrame:
    return pd.concat([repairs(rng, shop, rows) for shop in SHOPS], ignore_index=True)


# --8<-- [start:scale]
def scale(prices, from_rows):
    """ML.STANDARD_SCALER(price) OVER (): over which rows?"""
    return (prices - from_rows.mean()) / from_rows.std()


def inside_transform(today, training):
    return scale(today.price, training.price)


def before_predict(today):
    """The client repeats the expression over the rows it sends."""
    return scale(today.price, today.price)


# --8<-- [end:scale]


def report() -> list[str]:
    rng = np.random.default_rng(9)
    training, month = shops(rng, 2_000), shops(rng, 1_000)
    model = LogisticRegression(C=1e6)
    model.fit(inside_transform(training, training).to_frame(), training.back)

    def chance(z) -> np.ndarray:
        return model.predict_proba(pd.DataFrame({"price": z}))[:, 1]

    batches = [rows for _, rows in month.groupby("shop", sort=False)]
    inside = pd.concat([inside_transform(rows, training) for rows in batches])
    before = pd.concat([before_predict(rows) for rows in batches])
    one = pd.Series([95.0])
    lines = ["a part of 95, statistics from   mean   sd      z  chance"]
    named = [("training rows (TRANSFORM)", training)] + [(f"today in {rows.shop.iloc[0]}", rows) for rows in batches]
    for name, rows in named:
        z = scale(one, rows.price)
        lines.append(f"{name:30}{rows.price.mean():6.0f}{rows.price.std():5.0f}{z[0]:7.2f}{chance(z)[0]:8.2f}")
    lines += ["", "expected and real returns       Koper   Kranj    Bled     AUC"]
    for name, z in (("inside TRANSFORM", inside), ("before ML.PREDICT", before)):
        expected = pd.Series(chance(z), index=z.index).groupby(month.shop, sort=False).sum()
        lines.append(f"{name:29}{''.join(f'{n:8.0f}' for n in expected)}{roc_auc_score(month.back, z):8.2f}")
    real = month.groupby("shop", sort=False).back.sum()
    lines.append(f"{'came back':29}{''.join(f'{n:8.0f}' for n in real)}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
