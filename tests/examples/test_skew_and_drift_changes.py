"""The examples of "Skew and drift": printed output, claims of the text, and the numbers of its questions."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import sqlglot

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/skew_and_drift"
PAGE = (DOCS / "certification/monitoring-ai-solutions/skew-and-drift.md").read_text(encoding="utf-8")


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["changes", "floors", "next_step"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    for block in capsys.readouterr().out.strip("\n").split("\n\n"):
        lines = block.split("\n")
        assert "\n".join(lines) in PAGE or "\n".join(lines[1:]) in PAGE, block


def test_claims_about_the_weeks() -> None:
    rows = dict(load("changes").table())
    # no univariate distance passes the documented default of 0.3
    assert max(max(r["js"], r["radar"], r["score"]) for r in rows.values()) < 0.3
    # the weeks that do harm are quiet in height
    for name in ("roost", "pond", "zero"):
        assert rows[name]["js"] < 0.025
        assert rows[name]["right"] < rows["quiet"]["right"] - 0.04
    assert rows["migration"]["right"] > rows["quiet"]["right"]
    assert rows["joint"]["js"] < 0.005 < 0.5 < rows["joint"]["auc"]


def test_weekly_query_is_valid_sql() -> None:
    query = sqlglot.parse_one((FOLDER / "weekly.sql").read_text(encoding="utf-8"), dialect="bigquery")
    assert "VALIDATE_DATA_DRIFT" in query.sql(dialect="bigquery")


def test_numbers_of_the_text() -> None:
    floors, changes = load("floors"), load("changes")
    assert floors.by_shift(0.1)["js"] == pytest.approx(0.002, abs=0.0005)
    assert 2 * sqrt((8_000 + 1) / (12 * 4_000**2)) == pytest.approx(0.013, abs=0.0005)
    assert 80 * 2 * 30 == 4_800
    assert 10 * 2 * 30 + 70 * 2 * 30 / 7 == 1_200
    low, high = changes.wilson(30, 200)
    assert (high - low) / 2 == pytest.approx(0.05, abs=0.003)
    low, high = changes.wilson(120, 800)
    assert (high - low) / 2 == pytest.approx(0.025, abs=0.001)


def test_numbers_of_the_questions() -> None:
    step, floors = load("next_step"), load("floors")
    # gemstone-grading-more-synthetics
    assert step.adjust(0.20, 0.10, 0.40) == pytest.approx(0.60)
    assert step.adjust(0.30, 0.10, 0.25) == pytest.approx(0.5625)
    # poultry-house-firmware
    celsius = np.array([18.9, 21.1, 24.0])
    assert np.round(celsius * 1.8 + 32, 1) == pytest.approx([66.0, 70.0, 75.2], abs=0.05)
    # kite-lessons-row-count
    assert 4_900 * 0.62 == pytest.approx(3_040, abs=5)
    # cave-loggers-small-fault
    assert 0.06 + 0.94 * 0.5 == pytest.approx(0.53)
    # escape-lighting-small-windows: 95th percentile at 90 and at 1,170 rows
    assert floors.floor(90)[1] == pytest.approx(0.19, abs=0.02)
    assert floors.floor(1_170)[1] == pytest.approx(0.015, abs=0.003)
    # hammock-limit-into-notebook: the root of the divergence in base 2
    assert floors.by_shift(0.75)["js root"] ** 2 == pytest.approx(floors.by_shift(0.75)["js"])
    assert sqrt(0.25) == pytest.approx(0.50)
    assert floors.by_shift(0.61)["js root"] == pytest.approx(0.25, abs=0.005)
    assert floors.by_shift(1.33)["js"] == pytest.approx(0.25, abs=0.005)
    # wildfire-smoke-flat-monitor
    assert 1.96 * sqrt(0.94 * 0.06 / 300) == pytest.approx(0.027, abs=0.001)
