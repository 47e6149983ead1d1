"""The examples of "One preprocessing for training and serving": printed output, and the numbers of its questions."""

from __future__ import annotations

import ast
import math
from datetime import datetime
from pathlib import Path
from types import ModuleType
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import yaml
from sklearn.preprocessing import StandardScaler

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/automating-pipelines/consistent_preprocessing"
PAGE = DOCS / "certification/automating-pipelines/consistent-preprocessing.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["paths", "quiet"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    tables = capsys.readouterr().out.rstrip()
    assert all(table in page for table in (tables.split("\n\n") if name == "paths" else [tables]))


def test_each_path_is_caught_by_the_tests_that_the_page_names() -> None:
    paths = load("paths")
    rows = {row["name"][0]: row for row in paths.report()}
    right = rows["o"]
    assert (right["golden"], right["replay"]) == (0, 0)
    assert rows["1"]["golden"] == rows["1"]["rows"] and rows["1"]["replay"] == 1
    assert 0 < rows["2"]["golden"] < rows["2"]["rows"]
    assert rows["3"]["golden"] == 0 and rows["3"]["replay"] > 0.9
    assert rows["4"]["state"] != right["state"] and rows["4"]["replay"] == 0
    assert {row["state"] for key, row in rows.items() if key != "4"} == {right["state"]}
    assert rows["1"]["bias"] - right["bias"] == pytest.approx(35, abs=1)
    assert all(rows[key]["error"] > right["error"] + 5 for key in "1234")


def test_golden_rows_with_late_dates_alone_do_not_see_month_first() -> None:
    paths = load("paths")
    model = paths.trained()
    raw, expected = paths.golden_set(model)
    late = raw["bought"].str[:2].astype(int) > 12
    assert 0 < late.sum() < len(raw)

    def serve(rows):  # type: ignore[no-untyped-def]
        return model.predict(paths.month_first(rows))

    assert paths.golden_off(serve, (raw[late], expected[late])) == 0


def test_one_make_fewer_fails_loudly() -> None:
    paths = load("paths")
    model, (raw, _) = paths.trained(), paths.today()
    with pytest.raises(ValueError, match="features"):
        paths.refitted(model, raw, raw[raw["make"] != "Ister"])


def test_tolerance_stands_between_rounding_and_faults() -> None:
    moves = load("paths").moves()
    assert max(moves["age, 2 decimals"].max(), moves["float32 age"].max()) < 1
    faults = {name: change for name, change in moves.items() if name[0].isdigit()}
    assert all(np.percentile(change, 5) > 1 for change in faults.values())
    assert all(np.median(faults[name]) < 50 for name in faults if name[0] in "12")


def test_fragments_are_code_and_the_bundle_names_the_state() -> None:
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse((FOLDER / "tft_fn.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert {"scale_to_z_score", "compute_and_apply_vocabulary", "hash_strings"} <= calls
    bundle = yaml.safe_load((FOLDER / "bundle.yaml").read_text(encoding="utf-8"))
    paths = load("paths")
    assert bundle["state"] == paths.fingerprint(paths.trained()[0])
    assert f"{len(paths.golden_set(paths.trained())[0])} rows" in bundle["golden"]


def test_numbers_of_the_page_and_the_questions() -> None:
    assert 0.98**50 == pytest.approx(0.364, abs=0.001)
    # hundred-rows-drawn-by-lot
    assert round(0.98**100, 2) == 0.13
    assert round(1 - 0.98**100, 2) == 0.87
    # archery-range-filled-then-scaled: 36 % missing
    rng = np.random.default_rng(1)
    known = rng.normal(30, 6, 640)
    column = np.r_[known, np.full(360, np.nan)][:, None]
    filled = np.where(np.isnan(column), np.nanmean(column), column)
    training, port = StandardScaler().fit(filled), StandardScaler().fit(column)
    value = training.mean_ + 2 * training.scale_
    assert port.transform([value])[0, 0] == pytest.approx(1.60)
    assert 1 / math.sqrt(1 - 0.2) == pytest.approx(1.50 / 1.34, abs=0.01)
    # reefer-mismatch-by-hour
    zone = ZoneInfo("Asia/Singapore")
    moments = [datetime(2026, 11, 2, hour, 30, tzinfo=ZoneInfo("UTC")) for hour in range(24)]
    assert [m.hour for m in moments if m.weekday() != m.astimezone(zone).weekday()] == list(range(16, 24))
    # a window of 24 hours, fed two hours late
    assert round(100 * 2 / 24) == 8
