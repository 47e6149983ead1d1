"""The examples of "Validating data and models": printed output, and the numbers of its page and questions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
import sqlglot

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/automating-pipelines/data_and_model_validation"
PAGE = DOCS / "certification/automating-pipelines/data-and-model-validation.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["fog", "thresholds", "promotion"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert f"```text\n{block}\n```" in page


def test_gate_sets_rows_aside_and_keeps_the_rest() -> None:
    fog = load("fog")
    batch = fog.night(7)
    verdict, reasons, good = fog.gate(fog.FAULTS["9 rows read -9999"](batch), fog.FIRST)
    assert verdict == "rows"
    assert len(batch) - len(good) == 9
    assert reasons == ["9 rows: visibility outside 10-50,000 m"]


def test_cap_stops_the_batch() -> None:
    fog = load("fog")
    batch = fog.night(7)
    many = batch.assign(visibility_m=batch.visibility_m.where(batch.index >= 60, -9999))
    assert fog.gate(many, fog.FIRST)[0] == "stop"


def test_first_draft_of_the_age_lost_whole_days() -> None:
    age = pd.Timedelta("24h30min")
    assert age.seconds / 3600 == 0.5
    assert age / pd.Timedelta("1h") == 24.5


def test_one_closing_a_month_where_the_figure_says() -> None:
    example = load("thresholds")
    noises = {
        0.012: example.l_infinity(10_000),
        0.034: example.l_infinity(1_200),
        0.12: example.l_infinity(100),
        0.066: example.from_stations(),
    }
    for limit, noise in noises.items():
        assert example.closings(noise, limit + 0.002) <= 1 < example.closings(noise, limit - 0.003)


def test_numbers_of_the_page() -> None:
    assert np.sqrt(0.25 / 100) == pytest.approx(0.05)
    assert np.sqrt(0.25 / 1_200) == pytest.approx(0.014, abs=0.0005)
    assert 1 / (30 * 12) == pytest.approx(0.0028, abs=0.0001)
    assert np.sqrt(9) / 60 == pytest.approx(0.05)


def test_numbers_of_the_questions() -> None:
    # toll-plate-share-limit
    deviation = np.sqrt(0.25 / 900)
    assert 0.02 / deviation == pytest.approx(1.2, abs=0.001)
    example = load("thresholds")
    rng = np.random.default_rng(3)
    heavy = rng.binomial(900, 0.5, 40_000) / 900
    assert example.closings(np.abs(heavy - 0.5), 0.02) == pytest.approx(6.9, abs=0.6)
    assert np.sqrt(0.25 / 5_625) * 3 == pytest.approx(0.02)
    assert np.sqrt(0.25 / 625) == pytest.approx(0.02)
    # bookbinding-goatskin-slice
    assert (260 - 170) / 6_000 == pytest.approx(0.015)
    assert np.sqrt(430) / 6_000 == pytest.approx(0.0035, abs=0.0001)
    assert (8 - 4) / 80 == pytest.approx(0.05)
    assert np.sqrt(12) / 80 == pytest.approx(0.043, abs=0.0005)
    # go-kart-gate-log, sponge-negative-weights, overpass-counter-all-green
    assert ((21 - 2) - (3 - 2)) * 0.5 == 9  # days saved
    assert 19 / 42_000 < 0.005 / 10
    assert (pd.Timestamp("2026-11-11 02:00") - pd.Timestamp("2026-11-09 23:59")) / pd.Timedelta("1h") > 26
    assert abs(14_377 / 14_300 - 1) < 0.02
    # equal-models-for-a-year
    better, surely, _ = load("promotion").promoted(0, rows=4_000)
    assert 52 * better == pytest.approx(25, abs=1)
    assert 52 * surely == pytest.approx(2.6, abs=0.4)


def test_query_parses() -> None:
    query = (FOLDER / "skew_gate.sql").read_text(encoding="utf-8")
    known = query.replace("ML.VALIDATE_DATA_SKEW", "ML.PREDICT")  # the parser takes MODEL in functions that it knows
    (tree,) = [tree for tree in sqlglot.parse(known, read="bigquery") if tree]
    assert isinstance(tree, sqlglot.exp.Select)
    assert not tree.find(sqlglot.exp.Command)
