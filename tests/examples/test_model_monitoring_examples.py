"""The examples of "Setting up model monitoring": printed output, SQL, schema, and the numbers of its questions."""

from __future__ import annotations

import math
import re
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/model_monitoring"
PAGE = DOCS / "certification/monitoring-ai-solutions/model-monitoring.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_readings_are_those_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    load("joining").main()
    assert capsys.readouterr().out.rstrip() in text()


def test_limits_and_rules_are_those_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    load("alerting").main()
    rules, labels = capsys.readouterr().out.rstrip().split("4. labels")
    assert rules.rstrip() in text()
    assert f"4. labels{labels}" in text()


def test_long_windows_find_small_changes_and_short_ones_large_changes_sooner() -> None:
    delays = load("alerting").delays
    assert delays(0.14)[2] < min(delays(0.14)[:2])
    assert delays(0.17)[0] < min(delays(0.17)[1:])


@pytest.mark.parametrize("name", ["evaluate", "watch_model", "fresh"])
def test_sql_is_bigquery_sql(name: str) -> None:
    sqlglot = pytest.importorskip("sqlglot")
    query = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    query = re.sub(r"MODEL ([\w.]+)", r"'\1'", query)  # the parser knows MODEL in ML.PREDICT only
    (tree,) = [tree for tree in sqlglot.parse(query, read="bigquery") if tree]
    assert isinstance(tree, sqlglot.exp.Select)


def test_schema_names_are_those_of_the_thresholds() -> None:
    schema = yaml.safe_load((FOLDER / "schema.yaml").read_text(encoding="utf-8"))
    assert set(schema["required"]) == set(schema["properties"])
    line = next(line for line in text().splitlines() if "--feature-thresholds" in line)
    named = {pair.split("=")[0] for pair in line.strip(" \\").split("=", 1)[1].split(",")}
    assert named <= set(schema["properties"])


def test_numbers_of_the_text_and_the_questions() -> None:
    rows = load("alerting").rows_for_margin
    assert 30_000 * 0.01 * 0.03 == pytest.approx(9)
    assert [rows(0.9, d) for d in (0.06, 0.04, 0.03, 0.02)] == [97, 217, 385, 865]
    assert rows(0.5, 0.03) == 1068
    sigma = math.sqrt(0.2 * 0.8 / 400)
    assert sigma == pytest.approx(0.02)
    assert (0.245 - 0.2) / sigma == pytest.approx(2.25)
    models = ((2_000_000, 0.01), (40_000, 0.05), (6_000, 0.1))

    def outcome(*rates: float) -> tuple[float, float]:
        kept = [rate * volume for rate, (volume, _) in zip(rates, models, strict=True)]
        smallest = min(k * part for k, (_, part) in zip(kept, models, strict=True))
        return sum(kept) / 2_046_000, smallest

    assert outcome(0.05, 0.5, 1)[0] < 0.1 and outcome(0.05, 0.5, 1)[1] >= 500
    for rates in ((0.1, 0.1, 0.1), (0.01, 1, 1), (0.05, 0.2, 0.5)):
        assert outcome(*rates)[1] < 499
