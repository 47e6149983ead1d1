"""The learning curves of "Develop a model": what the two models show, and the printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FILE = DOCS / "_examples/responsibilities/model_development/curves.py"
PAGE = DOCS / "responsibilities/model-development.md"


@pytest.fixture(scope="module")
def curves() -> ModuleType:
    return load_module(FILE)


def test_printed_output_is_the_one_on_the_page(curves: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    curves.main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


def test_the_small_tree_is_saturated(curves: ModuleType) -> None:
    half, full = curves.errors(curves.small, sizes=(720, 1437))
    assert abs(half[1] - full[1]) < 0.02  # more data no longer helps
    assert full[1] - full[0] < 0.05  # and the gap is small
