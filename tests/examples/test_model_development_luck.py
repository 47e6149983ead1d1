"""The luck example of "Develop a model": the best of many equal trials, and the printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FILE = DOCS / "_examples/responsibilities/model_development/luck.py"
PAGE = DOCS / "responsibilities/model-development.md"


@pytest.fixture(scope="module")
def luck() -> ModuleType:
    return load_module(FILE)


def test_luck_grows_with_trials_and_shrinks_with_rows(luck: ModuleType) -> None:
    assert luck.best_of(1, 500) == pytest.approx(0.80, abs=0.002)
    assert luck.best_of(200, 500) > luck.best_of(10, 500) > luck.best_of(10, 5_000)


def test_printed_output_is_the_one_on_the_page(luck: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    luck.main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
