"""The metrics example of "Develop a model": tables, costs, thresholds, printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FILE = DOCS / "_examples/responsibilities/model_development/metrics.py"
PAGE = DOCS / "responsibilities/model-development.md"


@pytest.fixture(scope="module")
def metrics() -> ModuleType:
    return load_module(FILE)


def test_a_table_by_hand(metrics: ModuleType) -> None:
    table = metrics.Table(tp=10, fp=5, fn=90, tn=9_895)
    assert table.accuracy == pytest.approx(0.9905)
    assert table.precision == pytest.approx(2 / 3)
    assert table.recall == pytest.approx(0.10)
    assert table.f1 == pytest.approx(2 * (2 / 3 * 0.1) / (2 / 3 + 0.1))
    assert table.cost(120, 1_800) == 15 * 120 + 90 * 1_800


def test_base_rate_moves_precision_and_f1_only(metrics: ModuleType) -> None:
    common, rare = (metrics.at_rates(10_000, base, 0.8, 0.05) for base in (0.1, 0.01))
    assert common.recall == pytest.approx(rare.recall)
    assert common.precision > 4 * rare.precision
    assert common.f1 > 2.5 * rare.f1


def test_accuracy_ranks_the_wrong_way_round(metrics: ModuleType) -> None:
    careful, useful = metrics.at_threshold(0.5), metrics.at_threshold(1 / 15)
    assert careful.accuracy > useful.accuracy
    assert careful.cost(120, 1_800) > useful.cost(120, 1_800)


@pytest.mark.parametrize(("visit", "breakdown", "now"), [(120, 1_800, 0.01), (120, 3_600, 0.01), (120, 1_800, 0.04)])
def test_the_formula_finds_the_cheapest_cut(metrics: ModuleType, visit: float, breakdown: float, now: float) -> None:
    formula = metrics.corrected(metrics.best_threshold(visit, breakdown), trained_at=now, now=0.01)
    tried, cost = metrics.cheapest(visit, breakdown, now)
    assert tried == pytest.approx(formula, rel=0.01)
    assert metrics.at_threshold(formula, now=now).cost(visit, breakdown) == pytest.approx(cost, rel=1e-4)


def test_exercise_of_the_page(metrics: ModuleType) -> None:
    table = metrics.at_rates(50_000, 0.02, 0.75, 0.04)
    assert (table.tp, table.fp, table.fn) == (pytest.approx(750), pytest.approx(1_960), pytest.approx(250))
    assert table.precision == pytest.approx(0.277, abs=0.001)
    assert table.accuracy == pytest.approx(0.956, abs=0.001)
    assert metrics.best_threshold(6, 90) == pytest.approx(0.067, abs=0.001)
    assert table.cost(6, 90) == pytest.approx(38_760)
    rare = metrics.at_rates(50_000, 0.005, 0.75, 0.04)
    assert rare.precision == pytest.approx(0.086, abs=0.001)
    assert metrics.corrected(6 / 90, trained_at=0.02, now=0.005) == pytest.approx(0.017, abs=0.0005)


def test_numbers_of_the_questions(metrics: ModuleType) -> None:
    assert metrics.at_rates(1_000, 0.02, 0.9, 0.1).precision == pytest.approx(0.155, abs=0.001)
    assert metrics.at_rates(1_000, 0.10, 0.9, 0.1).precision == pytest.approx(0.5)
    april, july = metrics.Table(240, 380, 60, 9_320), metrics.Table(80, 396, 20, 9_504)
    assert april.recall == july.recall == pytest.approx(0.8)
    assert april.fp / (april.fp + april.tn) == pytest.approx(0.039, abs=0.001)
    assert july.fp / (july.fp + july.tn) == pytest.approx(0.040, abs=0.001)
    assert april.precision == pytest.approx(0.387, abs=0.001)
    assert july.precision == pytest.approx(0.168, abs=0.001)


def test_printed_output_is_the_one_on_the_page(metrics: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    metrics.main()
    page = PAGE.read_text(encoding="utf-8")
    for part in capsys.readouterr().out.strip().split("\n\n"):
        assert part in page
