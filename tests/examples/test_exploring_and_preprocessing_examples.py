"""The examples of "Exploring and preprocessing data": printed output, and the numbers of its questions."""

from __future__ import annotations

import re
from math import ceil
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import sqlglot

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/collaborating-on-data-and-models/exploring_and_preprocessing"
PAGE = DOCS / "certification/collaborating-on-data-and-models/exploring-and-preprocessing.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def on_page(text: str) -> bool:
    return text in PAGE.read_text(encoding="utf-8")


def test_joins_and_profile_stand_on_the_page() -> None:
    calls = load("calls")
    table, photos = calls.archive()
    assert on_page(calls.joins(table, photos))
    rows = calls.one_row_per_call(table, photos)
    assert on_page(calls.profile_text(rows))
    assert (rows["n_photos"] == 0).sum() == 850 and rows["n_photos"].max() == 9
    assert rows["n_photos"].sum() == len(photos) == 2_611


def test_copies_stand_on_the_page() -> None:
    copies = load("copies")
    assert on_page(copies.picture_table())
    assert on_page(copies.text_table())


def test_sample_sizes_stand_on_the_page() -> None:
    sample = load("sample")
    assert on_page(sample.size_table())
    assert on_page(sample.spread_table())
    assert sample.rows_needed(0.5, 0.05) == 385 == ceil(0.9604 / 0.05**2)


def test_the_same_steps_agree_and_the_hurried_ones_do_not() -> None:
    steps = load("same_steps")
    assert on_page(steps.report())
    table = steps.rides()
    hurried = steps.rows_apart(steps.in_pandas(table), steps.in_sql(table, steps.IN_A_HURRY))
    assert min(hurried.values()) > 0
    agreed = steps.in_sql(table, steps.AGREED, steps.FITTED)
    assert sum(steps.rows_apart(steps.one_by_one(table), agreed).values()) == 0


def test_habits_of_pandas_and_sqlite_in_the_table() -> None:
    steps = load("same_steps")
    one = steps.rides(1).assign(stop="É", waited_s=90, fare=12.5)
    python, sql = steps.in_pandas(one).iloc[0], steps.in_sql(one, steps.IN_A_HURRY).iloc[0]
    assert (python["stop"], sql["stop"]) == ("é", "É")
    assert (python["minutes"], sql["minutes"]) == (1.5, 1)
    assert (python["fare_band"], sql["fare_band"]) == (2, 3)


def test_memory_is_near_what_the_page_says() -> None:
    memory = load("memory")
    measured = memory.measure()
    assert measured["csv"] == pytest.approx(8.7, rel=0.02)
    assert measured["read"] == pytest.approx(44.3, rel=0.10)
    assert measured["slim"] == pytest.approx(1.6, rel=0.05)
    assert measured["matrix"] == pytest.approx(150.0, rel=0.02)
    for name in ("estimate_text", "scan_text"):
        assert on_page(getattr(memory, name)())


def test_sql_of_the_page_is_sql() -> None:
    text = (FOLDER / "calls.sql").read_text(encoding="utf-8")
    statements = [s for s in text.split(";\n") if "SELECT" in s]
    assert len(statements) == 2
    for statement in statements:
        (tree,) = (t for t in sqlglot.parse(statement, read="bigquery") if t is not None)
        assert not isinstance(tree, sqlglot.exp.Command)
    assert re.search(r"r'/\(\\d\+\)-\\d\+\\\.jpg\$'", text)


def test_numbers_of_the_questions_on_exploring() -> None:
    sample = load("sample")
    # quilts: five photos of 200 sold listings, two of 800 others
    assert round(100 * 200 * 5 / (200 * 5 + 800 * 2)) == 38
    assert 200 * 8 == 800 * 2  # four times as many photos would give one half
    # puppet archive
    assert 6 * 385 == 2_310 <= 4 * 600
    assert 900 / 90_000 * 2_400 == 24 and 6 * 64 == 384
    assert round(100 * sample.half_width(0.5, 24)) == 20
    assert round(100 * sample.half_width(0.5, 2_400)) == 2
    # snow crystals
    assert 0.7 * 99 + 0.3 * 89 == pytest.approx(96)
    assert 96 - 89 == 7 and 89 - 81 == 8 and 96 - 81 == 15
    assert 0.5 * (99 + 89) == 94 and 96 - 94 == 2


def test_numbers_of_the_questions_on_tools() -> None:
    memory = load("memory")
    table, peak = memory.gigabytes(80e6, ["small number"] * 10)
    assert (table, peak) == (3.2, 12.8)
    assert memory.gigabytes(80e6, ["number"] * 10)[1] == 25.6
    assert memory.gigabytes(80e6, ["number"] * 25) == (16, 64)
    # organ pipes: halves up and halves to even
    bands = np.array([12.5, 15, 17.5, 22.5, 27.5]) / 5
    up, even, cut = np.floor(bands + 0.5), np.round(bands), np.floor(bands)
    assert (up != even).sum() == 2 and (up != cut).sum() == 4
    # pipes in memory
    table, one_hot = (memory.gigabytes(2.4e6, ["number"] * n)[0] for n in (30, 360))
    assert (round(table, 1), round(table + one_hot, 1), round(2 * (table + one_hot), 1)) == (0.6, 7.5, 15.0)
    assert 15.0 * 1.1 > 16 and round(15.0 * 1.1**5) == 24 and round(1.2 * 1.1**5) == 2 and round(2 * one_hot, 1) == 13.8
    # quilts: calls of the remote function
    assert 2 + 64 + 4 == 70 and 64 / 4 + 6 == 22
    # balloons
    needed, rate, cluster = 90 * 6 / 30, 0.25, 0.25 * 6 * 0.5
    assert (90 / rate, needed / rate) == (360, 72)
    assert (100 + 90 / cluster, 100 + needed / cluster) == (220, 124)
    assert 100 / (1 / rate - 1 / cluster) == pytest.approx(37.5)
    assert (100 + 180 / cluster, 180 / rate) == (340, 720)
    # a cluster for each quarter of an hour
    assert 96 * 150 / 3600 == 4.0 and round(96 * 190 / 3600, 1) == 5.1
