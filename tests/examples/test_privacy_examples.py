"""The examples of "Privacy and sensitive data": printed output, the page's claims, numbers of its items."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import sqlglot

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/collaborating-on-data-and-models/privacy"
PAGE = DOCS / "certification/collaborating-on-data-and-models/privacy.md"


@lru_cache
def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def part(name: str) -> str:
    text = (FOLDER / "release.sql").read_text(encoding="utf-8")
    return text.split(f"[start:{name}]\n")[1].split(f"-- --8<-- [end:{name}]")[0]


@pytest.mark.parametrize("name", ["anonymity", "laplace"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_leaving_out_the_alike_groups_keeps_k_and_areas() -> None:
    anonymity = load("anonymity")
    level = anonymity.LEVELS["10 years, area"]
    groups = anonymity.groups(anonymity.people(), level)
    rest = [row for members in groups.values() if len({r["reason"] for r in members}) > 1 for row in members]
    assert len(rest) == 39
    assert anonymity.risk(rest, level) == (4, 0, 0)
    assert {row["postcode"][:3] for row in rest} == {"481", "482"}


def test_no_name_is_in_the_table_and_every_row_is_unique() -> None:
    rows = load("anonymity").people()
    assert set(rows[0]) == {"birth_year", "postcode", "sex", "reason", "sessions"}
    assert len({(r["birth_year"], r["postcode"], r["sex"]) for r in rows}) == len(rows) == 48


def test_margin_holds_the_stated_share_of_the_noise() -> None:
    laplace = load("laplace")
    rng = np.random.default_rng(1)
    for epsilon in (0.1, 0.5, 3.0):
        noise = laplace.noisy(0, epsilon, rng, size=200_000)
        assert np.mean(np.abs(noise) <= laplace.margin(epsilon)) == pytest.approx(0.95, abs=0.002)
        assert laplace.margin(epsilon) == pytest.approx(3 / epsilon, rel=0.002)


def test_one_person_changes_no_outcome_by_more_than_the_factor() -> None:
    laplace = load("laplace")
    rng = np.random.default_rng(2)
    without, with_you = (laplace.noisy(n, 1.0, rng, size=400_000) for n in (4, 5))
    edges = np.arange(-2, 11)
    ratio = np.histogram(with_you, edges)[0] / np.histogram(without, edges)[0]
    assert ratio.max() <= math.e * 1.05
    assert ratio.min() >= 1 / math.e * 0.95


def test_clause_is_the_documented_one_around_an_ordinary_query() -> None:
    clause, options, rest = re.match(
        r"(SELECT WITH DIFFERENTIAL_PRIVACY)\s+OPTIONS\((.*?)\)\s+(.*)", part("counts"), re.S
    ).groups()  # fmt: skip
    assert clause
    assert re.findall(r"(\w+) =", options) == ["epsilon", "delta", "max_groups_contributed", "privacy_unit_column"]
    plain = re.sub(r", contribution_bounds_per_group => \(0, 1\)", "", rest)
    assert plain != rest
    assert sqlglot.parse_one(f"SELECT {plain}", dialect="bigquery").find(sqlglot.exp.Group)


def test_row_policy_filters_by_an_expression() -> None:
    found = re.fullmatch(
        r"CREATE ROW ACCESS POLICY \w+\nON [\w.]+\nGRANT TO \('group:[^']+'\)\nFILTER USING \((.+)\);\n*", part("rows")
    )
    assert found and sqlglot.parse_one(f"SELECT 1 FROM t WHERE {found[1]}", dialect="bigquery")


def test_date_shift_has_context_and_key_together() -> None:
    config = json.loads((FOLDER / "deidentify.json").read_text(encoding="utf-8"))
    (field,) = config["recordTransformations"]["fieldTransformations"]
    shift = field["primitiveTransformation"]["dateShiftConfig"]
    assert {"context", "cryptoKey", "lowerBoundDays", "upperBoundDays"} == set(shift)


def test_numbers_of_the_items() -> None:
    release = ["70 12 F", "70 12 F", "70 13 M", "70 13 M", "70 13 M", "80 12 F", "80 12 M", "80 12 M"]
    sizes = Counter(release)
    assert (min(sizes.values()), max(sizes.values()), len(release) / len(sizes), len(sizes)) == (1, 3, 2, 4)
    assert 10**8 / 1_000_000 == 100  # seconds for all eight-digit numbers
    assert (5 + 12, 1 + 12, 7 + 6, 2 + 1) == (17, 13, 13, 3)
    assert round(13 / 17, 2) == 0.76
    margin = load("laplace").margin
    plans = {(12, 0.5): False, (12, 0.15): False, (4, 0.5): True, (4, 0.25): False}
    assert {(n, e): n * e <= 2 and margin(e) <= 8 for n, e in plans} == plans
