"""Programming problems: a join that adds rows, a loop against an array operation, a test that finds a leak.

Run it with `python docs/_examples/career-path/foundations/data_and_code.py`; it needs numpy and pandas.
"""

from __future__ import annotations

import sqlite3
import time

import numpy as np
import pandas as pd

# --8<-- [start:tables]
TABLES = """
CREATE TABLE elevator (id TEXT PRIMARY KEY, faults INTEGER);
INSERT INTO elevator VALUES ('A', 4), ('B', 1), ('C', 0);

CREATE TABLE visit (elevator_id TEXT, day TEXT, hours REAL);
INSERT INTO visit VALUES
  ('A', '2026-03-02', 1.5), ('A', '2026-03-09', 2.0),
  ('A', '2026-04-01', 0.5), ('B', '2026-03-20', 1.0);
"""

NAIVE = """
SELECT COUNT(*), SUM(faults)
FROM elevator JOIN visit ON visit.elevator_id = elevator.id
"""

SAFE = """
SELECT COUNT(*), SUM(faults)
FROM elevator
LEFT JOIN (
  SELECT elevator_id, SUM(hours) AS hours
  FROM visit
  GROUP BY elevator_id
) AS work ON work.elevator_id = elevator.id
"""
# --8<-- [end:tables]


def ask(query: str) -> tuple[int, int]:
    """Rows and faults that a query sees."""
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(TABLES)
        rows, faults = connection.execute(query).fetchone()
    return rows, faults


# --8<-- [start:loop]
def loop(values: np.ndarray) -> float:
    total = 0.0
    for value in values:
        total += value * value
    return total


def vectorized(values: np.ndarray) -> float:
    return float(values @ values)
# --8<-- [end:loop]


def seconds(function, values: np.ndarray) -> float:
    """Best of five runs, in seconds."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        function(values)
        best = min(best, time.perf_counter() - start)
    return best


# --8<-- [start:features]
def leaky(faults: pd.Series) -> pd.Series:
    """Mean of three days around each day: looks ahead."""
    return faults.rolling(3, center=True, min_periods=1).mean()


def honest(faults: pd.Series) -> pd.Series:
    """Mean of the three days before each day."""
    return faults.shift(1).rolling(3, min_periods=1).mean()


def looks_ahead(feature, faults: pd.Series, day: int) -> bool:
    """Change the target from `day` on; features up to `day` must stay."""
    changed = faults.copy()
    changed.iloc[day:] += 1000
    before = feature(faults).iloc[: day + 1]
    after = feature(changed).iloc[: day + 1]
    return not before.equals(after)
# --8<-- [end:features]


def main() -> None:
    """Print what the page shows."""
    print("elevators: 3 rows, 5 faults")
    for name, query in (("naive join", NAIVE), ("grouped first", SAFE)):
        rows, faults = ask(query)
        print(f"{name}: {rows} rows, {faults} faults")

    values = np.random.default_rng(7).normal(size=300_000)
    print(f"\nsame result: {bool(np.isclose(loop(values), vectorized(values)))}")
    ratio = seconds(loop, values) / seconds(vectorized, values)
    print(f"more than 5 times faster: {ratio > 5}")

    faults = pd.Series([0, 2, 1, 0, 4, 1, 0, 3])
    for feature in (leaky, honest):
        print(f"{feature.__name__} looks ahead: {looks_ahead(feature, faults, day=4)}")


if __name__ == "__main__":
    main()
