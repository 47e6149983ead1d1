"""The examples of "When to retrain": printed output, and the numbers of its page and questions."""

from __future__ import annotations

import ast
import math
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/automating-pipelines/retraining"
PAGE = DOCS / "certification/automating-pipelines/retraining.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["policies", "window", "warm", "feedback", "guard"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_the_rule_is_the_minimum_and_the_curve_is_flat_near_it() -> None:
    def cost(days: float) -> float:
        return 900 / days + 1 * days / 2

    best = load("policies").best_interval(900, 1)
    assert best == pytest.approx(42.4, abs=0.1)
    assert load("policies").best_interval(900, 4) == pytest.approx(best / 2)
    assert cost(30) / cost(best) == pytest.approx(1.06, abs=0.005)
    assert cost(60) / cost(best) == pytest.approx(1.06, abs=0.005)


def test_figure_ends_the_jump_after_the_days_that_the_page_states() -> None:
    figure = load_module(DOCS / "_figures/staleness-over-a-year.py")
    example = load("policies")
    path = [0.0] * (example.PAST + 130) + [1.8] * (example.DAYS - 130)
    ends = [example.every(42), example.error_above(0.6, 14)]
    assert [sum(x > 0 for x in figure.daily(example, path, wants)) for wants in ends] == [38, 21]
    steady = [max(figure.daily(example, example.steady(None), wants)) for wants in ends]
    assert steady == pytest.approx([62, 81])


def test_log_of_four_runs_follows_from_delay_and_window() -> None:
    delay, window, live = 21, 7, 102
    assert (107 - delay - window, 107 - delay) == (79, 86)
    assert live + window + delay == 130
    assert math.sqrt(0.15 * 0.85 / 100) == pytest.approx(0.036, abs=0.0005)
    assert 2 * 120 / 7**2 == pytest.approx(4.9, abs=0.01)
    assert 4 * 42 < 250


def test_schedule_names_the_fields_that_the_page_explains() -> None:
    call = ast.parse((FOLDER / "schedule.py").read_text(encoding="utf-8")).body[-1].value
    assert {"cron", "max_concurrent_run_count", "max_concurrent_active_run_count", "allow_queueing"} <= {
        word.arg for word in call.keywords
    }


def test_numbers_of_the_questions() -> None:
    # kayak-rental-loss-rate
    assert load("policies").best_interval(450, 4) == 15
    assert load("policies").best_interval(900, 4) == pytest.approx(21.2, abs=0.05)
    assert load("policies").best_interval(450, 1) == 30
    assert load("policies").best_interval(101_250, 4) == 225
    # mosquito-trap-first-full-window
    assert date(2026, 6, 14) + timedelta(35) == date(2026, 7, 19)
    assert date(2026, 6, 1) + timedelta(35) == date(2026, 7, 6)
    assert date(2026, 7, 5) + timedelta(35) == date(2026, 8, 9)
    # photo-shop-four-policies
    table = {"weekly": (52, 2100), "monthly": (12, 5800), "trigger": (5, 9700), "half": (2, 15200)}

    def cheapest(run: float) -> str:
        return min(table, key=lambda name: table[name][0] * run + table[name][1])

    assert [cheapest(c) for c in (80, 420, 570, 1840)] == ["weekly", "monthly", "trigger", "half"]
    # used-camera-recipe-or-rows, three months
    net = {14: 0, 15: 3 * 0.6 * 500 - 100, 16: 3 * (0.7 * 500 - 200) - 100}
    assert max(net, key=net.get) == 15
    assert net[15] == pytest.approx(800)
    # kite-festival-error-week
    error = {n: math.sqrt(0.12 * 0.88 / n) for n in (100, 300)}
    assert 0.12 + 2 * error[100] == pytest.approx(0.185, abs=0.0005)
    assert 0.12 + error[100] == pytest.approx(0.1525, abs=0.0005)
    assert 0.12 + 2 * error[300] == pytest.approx(0.158, abs=0.0005)
    latest = (16 + 17 + 16) / 300
    assert latest == pytest.approx(0.163, abs=0.0005)
    assert latest > 0.12 + 2 * error[300]
    assert latest + 2 * math.sqrt(latest * (1 - latest) / 300) == pytest.approx(0.206, abs=0.0005)
