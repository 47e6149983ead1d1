"""SQL, runs and arithmetic of the lesson "BigQuery ML: model types and features", and the numbers of its questions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/bigquery_ml"
PAGE = ROOT / "docs/certification/architecting-low-code/bigquery-ml.md"
#: Functions whose arguments the parser does not know: the rest of such a statement is parsed as it stands.
UNKNOWN = re.compile(r"ML\.(EVALUATE|FORECAST)\(\s*MODEL ([\w.]+)")

before = load_module(FOLDER / "transform_or_before.py")
ahead = load_module(FOLDER / "look_ahead.py")
sums = load_module(FOLDER / "arithmetic.py")


def shown(lines: list[str]) -> bool:
    return "\n".join(lines) in PAGE.read_text(encoding="utf-8")


def statements() -> list[str]:
    text = (FOLDER / "repairs.sql").read_text(encoding="utf-8")
    return [part for part in text.split(";\n") if re.search(r"^(CREATE|SELECT)", part, re.M)]


def test_outputs_stand_on_the_page() -> None:
    assert shown(before.report())
    splits, weights, gigabytes = "\n".join(sums.report()).split("\n\n")
    assert shown([*splits.splitlines(), "", *weights.splitlines()])
    assert shown(gigabytes.splitlines())


def test_every_statement_parses() -> None:
    sqlglot = pytest.importorskip("sqlglot")
    assert len(statements()) == 8
    for statement in statements():
        (tree,) = sqlglot.parse(UNKNOWN.sub(r"other_\1('\2'", statement), read="bigquery")
        assert isinstance(tree, (sqlglot.exp.Create, sqlglot.exp.Select))
        assert not tree.find(sqlglot.exp.Command)


def test_transform_keeps_the_rules_of_the_clause() -> None:
    (model,) = [s for s in statements() if "comes_back\nTRANSFORM" in s]
    clause = re.search(r"TRANSFORM \((.*?)\)\nOPTIONS", model, re.S)
    table = next(s for s in statements() if "bench.training\nPARTITION" in s)
    assert clause
    assert not re.search(r"SELECT|PARTITION BY|(?<!ML\.)\b(AVG|SUM|MAX)\(", clause[1])
    assert re.findall(r"OVER \(\)", clause[1]) == ["OVER ()"] * 2
    for column in ("held_out", "came_back"):  # they pass through without an alias
        assert re.search(rf"(^|, |\n  ){column}(,|$)", clause[1], re.M)
    for column in ("part_price", "age_months", "fault", "maker", "shop_id", "past_rate"):
        assert column in clause[1] and column in table


def test_statistics_of_other_rows_give_other_features() -> None:
    lines = before.report()
    chances = [float(line.split()[-1]) for line in lines[1:5]]
    assert max(chances) > 10 * min(chances)  # the same part
    inside, repeated, real = (
        [float(n) for n in line.split()[-4:][:3]] for line in (lines[7], lines[8], lines[9] + " 0")
    )
    assert all(abs(a - b) / b < 0.15 for a, b in zip(inside, real, strict=True))
    assert max(repeated) - min(repeated) < 10 < max(real) - min(real)


def test_noise_scores_only_with_the_window_that_looks_ahead() -> None:
    found = {size: ahead.aucs(size) for size in ahead.SIZES}
    assert [round(found[size][0], 2) for size in (1, 2, 5, 10, 50, 200)] == [1.0, 0.95, 0.86, 0.78, 0.63, 0.57]
    assert all(abs(past - 0.5) < 0.01 for _, past in found.values())
    rows = ahead.pure_noise(5)
    first = rows.groupby("group").head(1).index
    assert (ahead.earlier_rows(rows)[first] == ahead.RATE).all()


def test_weighted_answers_convert_back() -> None:
    heavy, light = sums.class_weight(60_000, 2_400), sums.class_weight(60_000, 57_600)
    assert heavy * 2_400 == pytest.approx(light * 57_600)  # both classes count the same
    for chance in (0.01, 0.04, 0.3):
        weighted = heavy * chance / (heavy * chance + light * (1 - chance))
        assert sums.unweighted(weighted, 60_000, 2_400) == pytest.approx(chance)
    assert round(sums.unweighted(0.6, 60_000, 2_400), 2) == 0.06  # the cut of the score query


def test_numbers_of_the_questions() -> None:
    assert sums.auto_split(36_000) == (28_800, 7_200, 0)
    assert sums.auto_split(36_000, tuning=True)[1] == 3_600
    assert sums.auto_split(430) == (430, 0, 0)
    assert 10_000 / 800_000 == 0.0125
    # sails
    assert sums.class_weight(50_000, 1_000) == 25 and round(sums.class_weight(50_000, 49_000), 2) == 0.51
    assert sums.unweighted(0.5, 50_000, 1_000) == pytest.approx(0.02)
    # lighthouses: values a week, what a contamination flags, and what a threshold lets through
    assert 61 * 7 == 427 and round(0.01 * 427) == 4 and round(0.02 * 427) == 9
    assert round(0.0001 * 427, 2) == 0.04 and round(0.05 * 427) == 21
    # blood bank
    assert round(330 / 8) == 41 and round(330 / 24) == 14
    # rugs
    assert (1_300 - 1_600) / 300 == -1 and (1_300 - 800) / 400 == 1.25
    assert (1_300 - 1_600) / 400 == -0.75 and round((1_300 - 800) / 300, 2) == 1.67
    # schools
    assert 90_000 / 240 == 375 and 240 / 20 == 12
    # campsites: LIMIT, partitions, columns and partitions, table
    part = 2_400 * 10 / 80 * 12 / 24
    assert part == 150 and 20 * 1_200 == 24_000 and 20 * part == 3_000 and 6 * part <= 1_000 < 7 * part
    assert part + 20 * 5 == 250
