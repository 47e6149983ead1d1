"""Roadside calls with photos: one row per call, what joins do to it, and a profile that looks for leaks and drift.

Run it with `python docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing/calls.py`; it needs
numpy and pandas. All calls are made up.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

FACTS = {"call_id": "key", "month": "a month", "engine_age": "years", "depot": "text", "tow_km": "km", "towed": "label"}


def archive(calls: int = 2_000, seed: int = 11) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Calls, and photos that drivers sent with them: none, one, or several."""
    rng = np.random.default_rng(seed)
    month = rng.integers(1, 13, calls)
    towed = rng.random(calls) < 0.30
    table = pd.DataFrame(
        {
            "call_id": np.arange(calls) + 70_000,
            "month": month,
            "engine_age": np.where(rng.random(calls) < 0.06, 0, rng.integers(1, 24, calls)),
            "depot": rng.choice(["north", "south", "harbor"], calls, p=[0.5, 0.3, 0.2]),
            "tow_km": np.where(towed, rng.gamma(3, 9, calls).round(1), np.nan),
            "towed": towed.astype(int),
        }
    )
    sends = rng.random(calls) < np.where(month < 7, 0.35, 0.80)  # a new app in July
    number = np.where(sends, 1 + rng.poisson(np.where(towed, 2.6, 0.7)), 0)
    photos = pd.DataFrame({"call_id": table["call_id"].repeat(number)}).reset_index(drop=True)
    photos["uri"] = [f"gs://acme-calls/{i:05}.jpg" for i in range(len(photos))]
    return table, photos


# --8<-- [start:join]
def one_row_per_call(calls, photos):
    """Keys to the media in a list, and how many they are."""
    media = photos.groupby("call_id")["uri"].agg(list)
    rows = calls.merge(
        media.rename("photos"), on="call_id", how="left",
        validate="one_to_one",
    )
    number = rows["photos"].str.len().fillna(0)
    rows["n_photos"] = number.astype(int)
    assert len(rows) == len(calls)
    return rows
# --8<-- [end:join]


def joins(calls: pd.DataFrame, photos: pd.DataFrame) -> str:
    """Rows, calls and base rate after each way of joining."""
    ways = {
        "calls alone": calls,
        "inner join photos": calls.merge(photos, on="call_id"),
        "left join photos": calls.merge(photos, on="call_id", how="left"),
        "one row per call": one_row_per_call(calls, photos),
    }
    lines = ["table               rows  calls  towed"]
    for name, table in ways.items():
        lines.append(f"{name:18} {len(table):>5,}  {table['call_id'].nunique():>5,}  {table['towed'].mean():5.1%}")
    return "\n".join(lines)


# --8<-- [start:profile]
def profile(rows, label="towed", time="month"):
    """Missing by label (a leak?) and by half-year (a change?)."""
    zero = {0: None}  # means "unknown" or "none" in these two
    gaps = rows.replace({"engine_age": zero, "n_photos": zero})
    no, yes = rows[label] == 0, rows[label] == 1
    early = rows[time] < 7
    for name in rows.columns.drop([label, "photos"]):
        empty = gaps[name].isna()
        yield (name, rows[name].nunique(), empty.mean(),
               empty[no].mean(), empty[yes].mean(),
               empty[early].mean(), empty[~early].mean())
# --8<-- [end:profile]


def profile_text(rows: pd.DataFrame) -> str:
    lines = [
        "                   missing, % of rows",
        "column    distinct  all   by label   by half",
        "                          no  yes    1st 2nd",
    ]
    for name, distinct, *shares in profile(rows):
        every, no, yes, first, second = (f"{100 * share:3.0f}" for share in shares)
        lines.append(f"{name:10} {distinct:>7,}  {every}  {no}  {yes}    {first} {second}")
    return "\n".join(lines)


def main() -> None:
    calls, photos = archive()
    print(joins(calls, photos))
    print()
    print(profile_text(one_row_per_call(calls, photos)))


if __name__ == "__main__":
    main()
