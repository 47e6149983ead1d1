"""The example `near_duplicates.py` of "Four portfolio projects": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/career-path/portfolio_projects/near_duplicates.py"
PAGE = FILE.parents[3] / "career-path/portfolio-projects.md"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    return load_module(FILE)


def test_splitting_pictures_flatters_most_the_model_that_memorizes(example: ModuleType) -> None:
    scores = example.table(example.five_photos_each())
    gap = {name: by_picture - by_object for name, (by_picture, by_object) in scores.items()}
    assert gap["nearest neighbor"] > 0.04
    assert gap["logistic regression"] > 0.04
    assert scores["most frequent class"][0] < 0.05


def test_the_check_counts_objects_on_both_sides(example: ModuleType) -> None:
    data = example.five_photos_each()
    assert example.on_both_sides(data, example.by_picture(data)) > 200
    assert example.on_both_sides(data, example.by_object(data)) == 0


def test_printed_output_is_the_one_on_the_page(example: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    example.main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
