"""Late labels joined with logged predictions: three readings of the same tables.

Run it with `python docs/_examples/monitoring-ai-solutions/model_monitoring/joining.py`; it needs numpy only. The query
is BigQuery's; two of its functions are replaced so that SQLite runs it.
"""

from __future__ import annotations

import re
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import numpy as np

SQL = Path(__file__).with_name("evaluate.sql")
FIRST, DAYS, RENTALS = date(2026, 8, 1), 92, 400
AS_OF = FIRST + timedelta(days=DAYS)


def tables(seed: int = 5) -> sqlite3.Connection:
    """New tenants of a self-storage chain, their scores, and those who have moved out by the day of the run."""
    rng = np.random.default_rng(seed)
    base = sqlite3.connect(":memory:")
    base.execute("ATTACH ':memory:' AS storage")
    base.execute("CREATE TABLE storage.predictions (prediction_id, served_on, model_version, region, score)")
    base.execute("CREATE TABLE storage.move_outs (prediction_id, left_on)")
    for day in range(DAYS):
        served = FIRST + timedelta(days=day)
        score = rng.beta(2, 14.7, RENTALS)  # 12 percent on average
        region = rng.choice(["north", "coast", "city"], RENTALS, p=[0.5, 0.4, 0.1])
        truth = np.where((region == "city") & (day >= 40), np.minimum(score * 1.8, 1), score)
        leaves = rng.random(RENTALS) < truth
        stay = np.ceil(30 * rng.beta(1.3, 1.0, RENTALS)).astype(int)  # late move-outs are more frequent
        for i in range(RENTALS):
            key = f"{day}-{i}"
            row = (key, served.isoformat(), "7", str(region[i]), float(score[i]))
            base.execute("INSERT INTO storage.predictions VALUES (?, ?, ?, ?, ?)", row)
            left = served + timedelta(days=int(stay[i]))
            if leaves[i] and left <= AS_OF:
                base.execute("INSERT INTO storage.move_outs VALUES (?, ?)", (key, left.isoformat()))
    return base


def for_sqlite(query: str) -> str:
    """The query with SQLite's date arithmetic."""
    query = re.sub(r"DATE_SUB\((\S+), INTERVAL (\d+) DAY\)", r"DATE(\1, '-\2 day')", query)
    query = re.sub(r"DATE_ADD\((\S+), INTERVAL (\d+) DAY\)", r"DATE(\1, '+\2 day')", query)
    return query.replace(" IF(", " IIF(")


def run(base: sqlite3.Connection, query: str) -> list[tuple]:
    """Rows of the query, as of the day of the run."""
    return base.execute(for_sqlite(query), {"as_of": AS_OF.isoformat()}).fetchall()


def total(rows: list[tuple]) -> tuple[int, float, float]:
    """Rows, predicted and actual share over all groups."""
    count = sum(row[2] for row in rows)
    return count, sum(row[2] * row[3] for row in rows) / count, sum(row[2] * row[4] for row in rows) / count


def main() -> None:
    """Print the three readings, then the matured one by region."""
    base = tables()
    matured = SQL.read_text(encoding="utf-8")
    last_week = matured.replace("INTERVAL 37", "INTERVAL 7").replace("INTERVAL 31", "INTERVAL 1")
    inner = matured.replace("LEFT JOIN", "JOIN")
    print("reading                 rows  predicted  actual")
    for name, query in (("inner join", inner), ("newest 7 days", last_week), ("7 days, matured", matured)):
        count, predicted, actual = total(run(base, query))
        print(f"{name:<22}{count:>6}{predicted:>10.1%}{actual:>9.1%}")
    for _, region, count, predicted, actual, _ in sorted(run(base, matured)):
        print(f"{'  matured, ' + region:<22}{count:>6}{predicted:>10.1%}{actual:>9.1%}")


if __name__ == "__main__":
    main()
