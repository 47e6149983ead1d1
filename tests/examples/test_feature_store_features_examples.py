"""The examples of "Creating features in the feature store": printed output, the page's claims, numbers of its items."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest
import sqlglot
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/collaborating-on-data-and-models/feature_store_features"
PAGE = DOCS / "certification/collaborating-on-data-and-models/feature-store-features.md"


@lru_cache
def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def blocks(text: str) -> list[str]:
    return [block for block in text.rstrip().split("\n\n") if block]


def test_joins_print_what_the_page_shows(capsys: pytest.CaptureFixture[str]) -> None:
    load("joins").main()
    page = PAGE.read_text(encoding="utf-8")
    for block in blocks(capsys.readouterr().out):
        assert block in page


def test_registry_prints_what_the_page_shows(capsys: pytest.CaptureFixture[str]) -> None:
    load("registry").main(load("joins"))
    page = PAGE.read_text(encoding="utf-8")
    for block in blocks(capsys.readouterr().out):
        assert block in page


def test_later_reports_change_only_the_join_by_available_time() -> None:
    joins = load("joins")
    base = joins.database(joins.section("rows"))
    before = {name: dict(base.execute(joins.section(name))) for name in joins.JOINS}
    base.execute("INSERT INTO thefts VALUES ('Canal', '2026-05-01 10:00', '2026-06-01 10:00')")
    after = {name: dict(base.execute(joins.section(name))) for name in joins.JOINS}
    assert after["known"] == before["known"]
    assert after["event_time"] != before["event_time"]
    assert after["month"] != before["month"]


def test_reading_the_nightly_row_equals_knowledge_at_the_time_of_the_run() -> None:
    joins = load("joins")
    base = joins.database(joins.section("rows"))
    joins.nightly(base, datetime(2026, 5, 1, 3), 14)
    runs = base.execute("SELECT entity_id, feature_timestamp, thefts_30d FROM district_features").fetchall()
    base.execute("DELETE FROM quotes")
    base.executemany("INSERT INTO quotes VALUES (?, ?, ?)", [(f"{d} {t}", d, t) for d, t, _ in runs])
    known = dict(base.execute(joins.section("known")))
    assert len(runs) == 28
    assert all(known[f"{d} {t}"] == count for d, t, count in runs)


def test_delay_lowers_only_the_honest_number() -> None:
    joins = load("joins")
    quick, slow = joins.promise(0.01), joins.promise(10)
    assert quick["month"] == slow["month"] and quick["event_time"] == slow["event_time"]
    assert quick["known"] == pytest.approx(quick["event_time"], abs=0.001)
    assert slow["known"] < quick["known"] - 0.05


def test_bigquery_statements_are_understood() -> None:
    statements = sqlglot.parse((FOLDER / "store.sql").read_text(encoding="utf-8"), dialect="bigquery")
    kinds = [type(s).__name__ for s in statements if s is not None and type(s).__name__ != "Semicolon"]
    assert kinds == ["Insert", "Select", "Select"]
    text = (FOLDER / "store.sql").read_text(encoding="utf-8")
    assert "entity_id" in text and "feature_timestamp" in text and "CURRENT_TIMESTAMP" not in text


def test_names_in_the_registry_follow_the_rule() -> None:
    features = yaml.safe_load((FOLDER / "registry.yml").read_text(encoding="utf-8"))
    assert [bool(re.fullmatch(r"[a-z][a-z0-9_]{0,63}", f["id"])) for f in features] == [True, True, False]


def test_numbers_of_the_check_on_complaints() -> None:
    rows = [("2026-06-01 22:00", "2026-06-02 09:00"), ("2026-06-03 23:00", "2026-06-08 12:00"),
            ("2026-06-06 21:00", "2026-06-06 21:30"), ("2026-06-08 20:00", "2026-06-09 08:00"),
            ("2026-06-08 23:00", "2026-06-10 09:00")]  # fmt: skip
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE c (happened TEXT, filed TEXT)")
    base.executemany("INSERT INTO c VALUES (?, ?)", rows)
    week = "SELECT COUNT(*) FROM c WHERE happened >= datetime(:at, '-7 days') AND happened < :at"

    def count(extra: str, at: str) -> int:
        return base.execute(week + extra, {"at": at}).fetchone()[0]

    assert count(" AND filed < :at", "2026-06-09 03:00") == 2
    assert count(" AND filed < :at", "2026-06-09 10:00") == 3
    assert count("", "2026-06-09 10:00") == 4
    assert len(rows) == 5
