"""The anonymity example of "Responsible AI": k, diversity, its printed output, and the table of the exercise."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/responsibilities/responsible_ai/anonymity.py"


@pytest.fixture(scope="module")
def anonymity() -> ModuleType:
    return load_module(FILE)


def test_coarser_rows_hide_people_but_not_a_uniform_group(anonymity: ModuleType) -> None:
    assert anonymity.k(anonymity.ROWS) == 1
    coarse = [anonymity.coarser(row) for row in anonymity.ROWS]
    assert anonymity.k(coarse) == 3
    assert anonymity.diversity(coarse) == 1


def test_exercise_of_the_page(anonymity: ModuleType) -> None:
    rows = [
        ("302**", "1990s", "late"),
        ("302**", "1990s", "damaged"),
        ("302**", "1970s", "damaged"),
        ("302**", "1970s", "damaged"),
        ("302**", "1970s", "damaged"),
    ]
    assert anonymity.k(rows) == 2
    assert anonymity.diversity(rows) == 1


def test_printed_output_is_the_one_on_the_page(anonymity: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    anonymity.main()
    printed = capsys.readouterr().out.rstrip()
    page = (FILE.parents[3] / "responsibilities/responsible-ai.md").read_text(encoding="utf-8")
    assert printed in page
