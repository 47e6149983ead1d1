"""The dirty table of "Data preparation": every step removes the fault that its check counts, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

pytest.importorskip("pandas")

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/responsibilities/data_preparation/clean.py"
PAGE = ROOT / "docs/responsibilities/data-preparation.md"


@pytest.fixture(scope="module")
def clean() -> ModuleType:
    return load_module(FILE)


@pytest.mark.tool("pandas")
def test_every_check_finds_its_fault_before_and_nothing_after(
    clean: ModuleType, tool_version: Callable[[str], None]
) -> None:
    tool_version(clean.pd.__version__)
    table, log = clean.run()
    assert all(bad > 0 and left == 0 for _, _, _, bad, left, _ in log)
    assert set(clean.violations(table).values()) == {0}


@pytest.mark.tool("pandas")
def test_counts_on_the_page(clean: ModuleType) -> None:
    table, log = clean.run()
    assert [after for _, _, after, _, _, _ in log] == [34, 34, 34, 32, 30, 29, 26, 26]
    assert (len(table), int(table.complaint.sum()), int(table.max_temp.isna().sum())) == (26, 6, 4)


def test_merging_keeps_the_complaint_that_the_first_row_lacks(clean: ModuleType) -> None:
    table, _ = clean.run()
    assert table.set_index("shipment_id").complaint["S1012"] == 1
    raw = clean.load().set_index("shipment_id").complaint
    assert (raw["S1012"], raw["S1012-B"]) == ("no", "yes")


def test_units(clean: ModuleType) -> None:
    table, _ = clean.run()
    temps = table.set_index("shipment_id").max_temp
    assert temps["S1002"] == pytest.approx(6.5)
    assert temps["S1001"] == pytest.approx(5.2)
    assert temps.dropna().between(0, 25).all()


def test_an_unknown_product_is_not_swallowed(clean: ModuleType) -> None:
    table = clean.names(clean.load().assign(product="peony"))
    assert clean.violations(table)["product unknown"] == 34


def test_printed_output_is_the_one_on_the_page(clean: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    clean.main()
    printed = [line.rstrip() for line in capsys.readouterr().out.rstrip().splitlines()]
    assert "\n".join(printed) in PAGE.read_text(encoding="utf-8")
