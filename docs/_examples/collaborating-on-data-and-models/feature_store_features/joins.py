"""The same feature joined in four ways, and what each join promises against what a service can know."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

SQL = (Path(__file__).parent / "joins.sql").read_text(encoding="utf-8")
JOINS = ("month", "event_time", "known")


def section(name: str) -> str:
    return SQL.split(f"[start:{name}]\n")[1].split(f"-- --8<-- [end:{name}]")[0]


def database(rows: str = "") -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.executescript(section("tables") + rows)
    return base


def nightly(base: sqlite3.Connection, first: datetime, nights: int) -> None:
    base.execute("CREATE TABLE district_features (entity_id TEXT, feature_timestamp TEXT, thefts_30d INTEGER)")
    for night in range(nights):
        run = (first + timedelta(days=night)).isoformat(sep=" ", timespec="minutes")
        base.execute(section("nightly"), {"run": run})


def stamp(days: float) -> str:
    return (datetime(2026, 1, 1) + timedelta(days=float(days))).isoformat(sep=" ", timespec="minutes")


# --8<-- [start:simulate]
def simulate(mean_delay: float, seed: int = 7) -> tuple[sqlite3.Connection, np.ndarray]:
    """40 districts, a year, gangs that stay about a month; quotes and whether that bike is stolen in 14 days."""
    rng = np.random.default_rng(seed)
    rate = np.full((40, 400), 0.03)  # thefts a day
    for _ in range(110):
        district, start = rng.integers(40), rng.integers(400)
        rate[district, start : start + rng.integers(18, 40)] += 1.0
    base = database()
    days, places = np.nonzero(rng.poisson(rate).T)
    stolen = days + rng.random(len(days))
    reported = stolen + rng.exponential(mean_delay, len(days))
    base.executemany("INSERT INTO thefts VALUES (?, ?, ?)",
                     [(f"d{p}", stamp(s), stamp(r)) for p, s, r in zip(places, stolen, reported, strict=True)])
    places, days = rng.integers(40, size=6_000), rng.uniform(40, 380, 6_000)
    risk = [rate[p, int(d) : int(d) + 14].sum() for p, d in zip(places, days, strict=True)]
    label = rng.random(6_000) < 1 - np.exp(-0.03 * np.array(risk))
    base.executemany("INSERT INTO quotes VALUES (?, ?, ?)",
                     [(f"{i:05}", f"d{p}", stamp(d)) for i, (p, d) in enumerate(zip(places, days, strict=True))])
    base.execute("CREATE INDEX by_place ON thefts (district, stolen_at)")
    return base, label
# --8<-- [end:simulate]


def auc(score: np.ndarray, label: np.ndarray) -> float:
    """The share of pairs, one stolen and one not, in which the stolen bike has the higher score; ties count half."""
    values, place, counts = np.unique(score, return_inverse=True, return_counts=True)
    rank = (np.cumsum(counts) - (counts - 1) / 2)[place]
    hits = label.sum()
    return float((rank[label].sum() - hits * (hits + 1) / 2) / (hits * (len(label) - hits)))


def promise(mean_delay: float) -> dict[str, float]:
    base, label = simulate(mean_delay)
    return {name: auc(np.array([row[1] for row in base.execute(section(name))]), label) for name in JOINS}


def main() -> None:
    base = database(section("rows"))
    nightly(base, datetime(2026, 5, 1, 3), 14)
    print("quote  month  event time  known  as of the nightly row")
    columns = [dict(base.execute(section(name))) for name in (*JOINS, "as_of")]
    for quote in columns[0]:
        month, event, known, as_of = (str(column[quote]) for column in columns)
        print(f"{quote:5}  {month:>5}  {event:>10}  {known:>5}  {as_of:>5}")
    print()
    print("mean delay of     AUC promised offline      AUC in")
    print("a report, days    month     event time     service")
    for delay in (1, 5, 10):
        result = promise(delay)
        print(f"{delay:>14}  {result['month']:7.2f}  {result['event_time']:13.2f}  {result['known']:10.2f}")


if __name__ == "__main__":
    main()
