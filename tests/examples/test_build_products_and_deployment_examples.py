"""SQL, costs and limits of the lesson "Choosing the product and the place", and the numbers of its questions."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/scaling-prototypes/build_products_and_deployment"
PAGE = ROOT / "docs/certification/scaling-prototypes/build-products-and-deployment.md"
EXPORT = re.compile(r"EXPORT MODEL `\w+\.\w+`\s+OPTIONS \(URI = 'gs://[\w/-]+'\)")

ways = load_module(FOLDER / "three_ways.py")
fit = load_module(FOLDER / "fit.py")


def shown(lines: list[str]) -> bool:
    return "\n".join(lines) in PAGE.read_text(encoding="utf-8")


def test_outputs_stand_on_the_page() -> None:
    assert shown(ways.report())
    table, arithmetic = "\n".join(fit.report()).split("\n\n")
    assert shown(table.splitlines())
    assert shown(arithmetic.splitlines())


def test_sql_is_sql() -> None:
    sqlglot = pytest.importorskip("sqlglot")
    statements = (FOLDER / "wardrobe.sql").read_text(encoding="utf-8").split(";\n")
    exports = [s for s in statements if "EXPORT MODEL" in s]
    others = [s for s in statements if s.strip() and s not in exports and "SELECT" in s]
    assert len(others) == 2
    for statement in others:
        (tree,) = sqlglot.parse(statement, read="bigquery")
        assert not isinstance(tree, sqlglot.exp.Command)
    (export,) = exports  # the parser does not know EXPORT MODEL, so its form is compared
    assert EXPORT.search(export)


def test_every_column_that_is_scored_was_trained() -> None:
    text = (FOLDER / "wardrobe.sql").read_text(encoding="utf-8")
    transformed = re.search(r"TRANSFORM \((.*?)\)\nOPTIONS", text, re.S)
    selected = re.search(r"SELECT (days_booked.*?)\nFROM", text, re.S)
    assert transformed and selected
    for column in selected[1].split(", "):
        assert column in transformed[1]


def test_flips_are_where_both_cost_the_same() -> None:
    sql, automl, code = ways.WAYS
    at = ways.crossing(automl, code)
    assert automl.month(at) == pytest.approx(code.month(at))
    assert automl.month(7) < code.month(7) and automl.month(8) > code.month(8)
    extra = ways.gain_needed(sql, automl, 1, 12)
    assert 12 * extra == pytest.approx(automl.month(1) - sql.month(1))


def test_each_obstacle_occurs_and_is_the_first() -> None:
    found = {fit.obstacle(model, place) for model in fit.CANDIDATES for place in fit.PLACES}
    assert found == {"fits", "inputs", "format", "size", "latency", "cadence"}


def test_versions_alive_by_simulation() -> None:
    for sync, release in ((45, 30), (42, 14), (30, 10), (7, 30), (30, 30)):
        alive = set()
        for offset in range(sync):  # devices spread over the sync interval
            day = 1_000 * release + release - 1  # just before the next release
            synced = day - offset
            alive.add(synced // release)
        # one more: a device that asked a moment before a release
        assert len(alive) <= fit.versions_alive(sync, release) <= len(alive) + 1


def test_numbers_of_the_questions() -> None:
    # relief organization: tablets meet the network every 6 days, a release every 14; 2,400 sick children in each week
    assert fit.versions_alive(6, 14) == 2
    assert (0.88 - 0.79) / math.sqrt((0.88 * 0.12 + 0.79 * 0.21) / 2_400) > 8
    # yacht charter: 1,200 ms, less 180, 140 and 80, a quarter in reserve
    assert fit.left_for_model(1_200, 180, 140, 80, reserve=25) == 600
    assert fit.left_for_model(1_200, 180, 140, 80, reserve=20) == 640
    # tablets: 120 MB in 8 bits, two releases, 150 devices
    assert fit.gigabytes_a_month(120 / 4, 2, 150) == 9
    # pet insurer: 3 node hours at 21 against 4 GB at 300 a TiB, every night
    automl, sql = ways.Way("AutoML", 3 * 21, 0, 0), ways.Way("SQL", 4 * ways.GB * 300, 0, 0)
    assert automl.month(30) == 1_890 and automl.month(6) <= 400 < automl.month(7)
    assert round(sql.month(30)) == 35
    # auction house: two labels below ten even together, and 100 to 1 for the 31 snuff boxes
    assert 5 + 4 < 10 < 31 and 4_800 / 31 > 100 and 31 * 100 == 3_100
    # greenhouse: four trainings, thirty nights, 3.00 a tray
    automl, sql = ways.Way("AutoML", 60, 0.4, 0), ways.Way("SQL", 2, 0.1, 0)
    assert ways.gain_needed(sql, automl, 4, 3) == pytest.approx(80.33, abs=0.01)
    # parking office: cars without an answer, and the outage from which devices win
    without = 20 * 900 * 12 / 43_200
    assert without == 5 and 52 + 4 * without == 72 < 20 * 9
    assert round((20 * 9 - 52) / 4 / (20 * 900) * 43_200) == 77
