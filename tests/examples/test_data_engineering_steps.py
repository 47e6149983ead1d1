"""The programs of "Data engineering" print what the page shows, and each point it makes holds."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/data_engineering"
PAGE = ROOT / "docs/tooling/data-engineering.md"
FENCE = re.compile(r"```(python|json)\n(.*?)```", re.DOTALL)


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["extract", "loads", "scale", "contract"])
def test_the_page_shows_the_output(name: str) -> None:
    if name == "scale":
        pytest.importorskip("numpy")
    page = PAGE.read_text(encoding="utf-8")
    for part in load(name).report().split("\n\n"):
        assert "\n".join(line.rstrip() for line in part.splitlines()) in page


def test_only_change_capture_is_both_small_and_right() -> None:
    extract = load("extract")
    histories = {name: extract.nights(method) for name, method in extract.METHODS.items()}
    assert histories["full"][-1][1] == histories["change capture"][-1][1] == []
    assert histories["incremental"][-1][1] == ["L03", "L10"]
    assert histories["+ overlap 30"][-1][1] == ["L03"]
    moved = {name: sum(rows for rows, _ in history) for name, history in histories.items()}
    assert moved["change capture"] < moved["full"]


def test_a_copy_taken_twice_is_the_same_copy() -> None:
    extract = load("extract")
    db, copy = extract.source(), {}
    _, mark = extract.change_capture(db, copy, 0)
    before = dict(copy)
    extract.change_capture(db, copy, 0)  # the mark was lost: everything comes again
    assert copy == before
    assert extract.change_capture(db, copy, mark)[0] == 0


def test_sinks_that_absorb_repeats_end_with_the_truth() -> None:
    loads = load("loads")
    truth = 310 + 257 + 290 + 330 + 305
    ends = {name: loads.story(*sink)[-1][1:] for name, sink in loads.SINKS.items()}
    assert ends["upsert"] == ends["replace day"] == (5, truth)
    assert ends["append"] == (12, 3662)


def test_what_differs_when_a_sale_is_withdrawn_before_the_backfill() -> None:
    loads = load("loads")
    left = {}
    for name, (write, keyed) in loads.SINKS.items():
        db = loads.open_sink(keyed)
        loads.run(write, db, "11-02", loads.DAYS["11-02"], [])
        loads.run(write, db, "11-02", loads.DAYS["11-02"][:2], [])
        left[name] = db.execute("SELECT count(*) FROM sales").fetchone()[0]
    assert left == {"append": 5, "upsert": 3, "replace day": 2}


def test_replacing_a_day_is_all_or_nothing() -> None:
    loads = load("loads")
    db = loads.open_sink(keyed=False)
    loads.run(loads.replace_day, db, "11-02", loads.DAYS["11-02"], [])
    with pytest.raises(loads.Crash):
        loads.deliver(loads.replace_day, db, "11-02", loads.DAYS["11-02"], crash_after=1)
    assert db.execute("SELECT count(*) FROM sales").fetchone()[0] == 3


def test_crossing_points() -> None:
    pytest.importorskip("numpy")
    scale = load("scale")
    for workers in (2, 4, 8, 16):
        gb = scale.crossing(workers)
        assert scale.one_machine(gb) == pytest.approx(scale.cluster(gb, workers))
        assert scale.one_machine(gb / 2) < scale.cluster(gb / 2, workers)
    assert scale.crossing(10_000) > scale.START * scale.RATE  # the limit of 36 GB
    assert scale.crossing(10, rate=0.5, start=120, share=0.5) == pytest.approx(75)


def test_no_number_of_partitions_splits_one_key() -> None:
    pytest.importorskip("numpy")
    scale = load("scale")
    rows = scale.gardens()
    assert sum(rows.values()) == 1_000_000
    assert all(scale.loads(rows, n).max() >= 300_000 for n in (8, 64, 512))
    assert scale.loads(rows, 16, {"HOUSE": 32}.items()).max() < 80_000


def test_contract() -> None:
    contract = load("contract")
    assert contract.violations(contract.ROWS[:2], contract.CONTRACT) == []
    verdicts = {name: bool(contract.breaking(contract.CONTRACT, new)) for name, new in contract.CHANGES.items()}
    assert [name for name, broken in verdicts.items() if not broken] == [
        "add optional field `lot`",
        "kg: max 5000 -> 4000",
        "buyer: now required",
    ]


def test_numbers_in_the_questions() -> None:
    pytest.importorskip("numpy")
    scale = load("scale")
    files_a_day = 200 * 24 * 60 // 5
    assert files_a_day == 57_600
    assert files_a_day * 180 > 10_000_000
    settings = {"rate": 0.5, "start": 120, "share": 0.5}
    assert scale.cluster(150, 10, **settings) == pytest.approx(180)
    assert scale.one_machine(150, rate=0.5) == pytest.approx(300)
    assert scale.one_machine(60, rate=0.5) == settings["start"]
    assert scale.one_machine(9, rate=0.5) == 18
    assert 40 + 43 + 45 - 45 == 83


@pytest.mark.parametrize("name", ["data-engineering", "data-processing"])
def test_code_in_the_questions_parses(name: str) -> None:
    yaml = pytest.importorskip("yaml")
    text = (ROOT / f"docs/_data/items/tooling/{name}.yml").read_text(encoding="utf-8")
    blocks = [block for item in yaml.safe_load(text) for block in FENCE.findall(item["stem"])]
    assert blocks
    for language, code in blocks:
        if language == "python":
            ast.parse(code)
        elif language == "json":
            json.loads(code)
