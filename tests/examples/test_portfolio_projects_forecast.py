"""The example `forecast.py` of "Four portfolio projects": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/career-path/portfolio_projects/forecast.py"
PAGE = FILE.parents[3] / "career-path/portfolio-projects.md"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    return load_module(FILE)


def test_features_do_not_see_the_day_they_describe(example: ModuleType) -> None:
    year = example.synthetic()
    before = example.known_at_midnight(year, 200)
    year.demand[200:] = 0
    assert (example.known_at_midnight(year, 200) == before).all()


def test_a_missing_hour_of_last_week_is_taken_from_yesterday(example: ModuleType) -> None:
    year = example.synthetic()
    year.demand[193, 8] = float("nan")
    assert example.last_week(year, 200)[8] == year.demand[199, 8]


def test_both_leaks_flatter(example: ModuleType) -> None:
    scores = example.compare(example.rows(example.synthetic()))
    honest = scores["split by time"].saved
    assert 0.2 < honest
    assert scores["leak: random split"].saved > honest + 0.05
    assert scores["leak: that day's weather"].saved > honest + 0.05


def test_reads_the_bike_sharing_file(example: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "bikes.csv"
    file.write_text("day,hr,bikers,temp,workingday\n1,0,16,0.24,0\n3,5,2,0.2,1\n", encoding="utf-8")
    year = example.from_csv(file)
    assert year.demand[0, 0] == 16 and year.day_off[0] and not year.day_off[2]


def test_printed_output_is_the_one_on_the_page(example: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    example.main([])
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
