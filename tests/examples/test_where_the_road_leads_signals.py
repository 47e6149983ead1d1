"""The signals example of "Where the road leads": bounds, hours, the numbers of its exercise and items."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = "docs/_examples/career-path/where_the_road_leads/signals.py"
PAGE = ROOT / "docs/career-path/where-the-road-leads.md"
EXAMPLE = runpy.run_path(str(ROOT / FILE))
bound, hours = EXAMPLE["highest_rate"], EXAMPLE["real_hours"]


def test_the_page_shows_what_the_example_prints(capsys: pytest.CaptureFixture[str]) -> None:
    EXAMPLE["main"]()
    assert f"```text\n{capsys.readouterr().out}```" in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("trials", "percent"), [(8, 31), (9, 28), (20, 14), (30, 10), (60, 5)])
def test_bounds_that_the_text_uses(trials: int, percent: int) -> None:
    assert round(100 * bound(trials)) == percent
    assert (1 - bound(trials)) ** trials == pytest.approx(0.05)


def test_requests_that_show_a_rate() -> None:
    assert bound(200) < 0.015
    assert bound(600) < 0.005 < bound(500)
    assert round(1000 * bound(1000)) == 3
    assert bound(3000) < 0.001


def test_hours_of_the_filled_template_the_exercise_and_the_items() -> None:
    rana = [(8, 13), (6, 8), (10, 15)]
    assert hours(45, rana) == 67.5
    assert hours(40, rana) == 60
    bogdan = [(10, 14), (5, 9), (15, 22)]
    assert hours(105, bogdan) == 157.5
    assert hours(64, bogdan) == 96
    assert hours(60, bogdan) == 90
    assert hours(40, [(5, 7), (10, 12), (5, 11)]) == 60
