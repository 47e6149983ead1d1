"""The same five steps in pandas, SQL and plain Python: first as written in a hurry, then agreeing row by row.

Run it with `python docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing/same_steps.py`; it
needs numpy and pandas. The rides of a hop-on tour bus are made up.
"""

from __future__ import annotations

import math
import sqlite3

import numpy as np
import pandas as pd

COLUMNS = ["stop", "minutes", "fare_band", "dear", "wait_z"]


def rides(rows: int = 2_000, seed: int = 7) -> pd.DataFrame:
    """Boardings: stop as typed, seconds waited, fare in half units with gaps."""
    rng = np.random.default_rng(seed)
    stops = ["Élysée", "Old Harbor", "ÖPERA", " old harbor", "Zoo "]
    fares = rng.integers(4, 80, rows) / 2
    fares[rng.random(rows) < 0.08] = np.nan
    return pd.DataFrame(
        {
            "ride": np.arange(rows),
            "stop": rng.choice(stops, rows),
            "waited_s": rng.integers(20, 1_500, rows),
            "fare": fares,
        }
    )


# --8<-- [start:pandas]
def in_pandas(table):
    out = pd.DataFrame(index=table["ride"])
    out["stop"] = table["stop"].str.strip().str.lower().to_numpy()
    out["minutes"] = (table["waited_s"] / 60).to_numpy()
    out["fare_band"] = (table["fare"] / 5).round().to_numpy()
    out["dear"] = (table["fare"] > 20).astype(int).to_numpy()
    waited = table["waited_s"]
    z = (waited - waited.mean()) / waited.std()
    out["wait_z"] = z.to_numpy()
    return out
# --8<-- [end:pandas]


# --8<-- [start:sql]
IN_A_HURRY = """
SELECT ride,
  LOWER(TRIM(stop)) AS stop,
  waited_s / 60 AS minutes,
  ROUND(fare / 5) AS fare_band,
  fare > 20 AS dear,
  (waited_s - (SELECT AVG(waited_s) FROM rides))
    / SQRT((SELECT AVG(waited_s * waited_s)
            - AVG(waited_s) * AVG(waited_s) FROM rides)) AS wait_z
FROM rides ORDER BY ride
"""
# --8<-- [end:sql]


# --8<-- [start:agreed]
FITTED = {"mean": 749.0, "spread": 430.0}  # from training, stored


def clean_stop(text):
    return text.strip().casefold()


def one_ride(stop, waited_s, fare, fitted=FITTED):
    """Serving calls this; pandas, a UDF and a worker can too."""
    known = fare is not None and not math.isnan(fare)
    return {
        "stop": clean_stop(stop),
        "minutes": waited_s / 60.0,
        "fare_band": math.floor(fare / 5 + 0.5) if known else -1,
        "dear": int(fare > 20) if known else 0,
        "wait_z": (waited_s - fitted["mean"]) / fitted["spread"],
    }


AGREED = """
SELECT ride,
  clean_stop(stop) AS stop,
  waited_s / 60.0 AS minutes,
  COALESCE(CAST(fare / 5 + 0.5 AS INTEGER), -1) AS fare_band,
  COALESCE(fare > 20, 0) AS dear,
  (waited_s - :mean) / :spread AS wait_z
FROM rides ORDER BY ride
"""
# --8<-- [end:agreed]


def agreed_in_pandas(table: pd.DataFrame, fitted: dict[str, float] = FITTED) -> pd.DataFrame:
    """The agreed rules on whole columns."""
    out = pd.DataFrame(index=table["ride"])
    out["stop"] = table["stop"].map(clean_stop).to_numpy()
    out["minutes"] = (table["waited_s"] / 60.0).to_numpy()
    out["fare_band"] = np.floor(table["fare"] / 5 + 0.5).fillna(-1).to_numpy()
    out["dear"] = (table["fare"] > 20).astype(int).to_numpy()
    out["wait_z"] = ((table["waited_s"] - fitted["mean"]) / fitted["spread"]).to_numpy()
    return out


def one_by_one(table: pd.DataFrame) -> pd.DataFrame:
    """What a service does: one request, one row."""
    rows = [one_ride(r.stop, r.waited_s, r.fare) for r in table.itertuples()]
    return pd.DataFrame(rows, index=table["ride"])


def in_sql(table: pd.DataFrame, query: str, parameters: dict[str, float] | None = None) -> pd.DataFrame:
    with sqlite3.connect(":memory:") as connection:
        connection.create_function("clean_stop", 1, clean_stop, deterministic=True)
        table.to_sql("rides", connection, index=False)
        return pd.read_sql_query(query, connection, params=parameters).set_index("ride")


def rows_apart(one: pd.DataFrame, two: pd.DataFrame) -> dict[str, int]:
    apart = {}
    for name in COLUMNS:
        a, b = one[name], two[name]
        if name == "stop":
            different = a.to_numpy() != b.to_numpy()
        else:
            different = ~np.isclose(a.astype(float), b.astype(float), rtol=1e-9, atol=1e-9, equal_nan=True)
        apart[name] = int(different.sum())
    return apart


def report() -> str:
    table = rides()
    hurry = rows_apart(in_pandas(table), in_sql(table, IN_A_HURRY))
    want = agreed_in_pandas(table)
    sql = rows_apart(want, in_sql(table, AGREED, FITTED))
    single = rows_apart(want, one_by_one(table))
    lines = ["rows of 2,000 that differ from pandas", "step       SQL in a hurry   SQL agreed   row by row"]
    for name in COLUMNS:
        lines.append(f"{name:10} {hurry[name]:14,} {sql[name]:12,} {single[name]:12,}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
