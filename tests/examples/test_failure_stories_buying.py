"""The example of "Failure stories": an unbiased model, owners who may refuse, and the output on the page."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/responsibilities/failure_stories/buying_at_model_prices.py"


@pytest.fixture(scope="module")
def buying() -> ModuleType:
    return load_module(FILE)


def test_unbiased_over_all_and_too_high_on_purchases(buying: ModuleType) -> None:
    run = buying.buy(0.08)
    assert run.bias_all == pytest.approx(0.0, abs=0.0005)
    assert run.bias_bought > 0.06


def test_worse_models_buy_more_and_earn_less(buying: ModuleType) -> None:
    runs = [buying.buy(spread) for spread in (0.01, 0.04, 0.08, 0.12)]
    assert [run.bought for run in runs] == sorted(run.bought for run in runs)
    assert [run.margin for run in runs] == sorted((run.margin for run in runs), reverse=True)


def test_an_exact_model_keeps_the_promised_margin(buying: ModuleType) -> None:
    assert buying.buy(1e-9).margin == pytest.approx(buying.FEE - buying.COST)


def test_best_fee_is_near_fifteen_percent(buying: ModuleType) -> None:
    profit = {fee: run.bought * run.margin for fee in (0.06, 0.09, 0.12, 0.15, 0.18) if (run := buying.buy(0.08, fee))}
    assert max(profit, key=profit.__getitem__) == 0.15


def test_margin_is_zero_between_five_and_six_percent(buying: ModuleType) -> None:
    assert buying.buy(0.05).margin > 0 > buying.buy(0.06).margin


def test_printed_output_is_the_one_on_the_page(buying: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    buying.main()
    printed = capsys.readouterr().out.rstrip()
    page = (FILE.parents[3] / "responsibilities/failure-stories.md").read_text(encoding="utf-8")
    assert printed in page


def test_exercise_of_the_page() -> None:
    assert (505 - 498) / 498 == pytest.approx(0.014, abs=0.0005)
    assert (520 - 380) / 520 == pytest.approx(0.27, abs=0.001)
    assert 400 * (380 - 0.7 * 520) == pytest.approx(6400)
    assert 0.8 * -1.4 + 0.2 * 27 == pytest.approx(4.3, abs=0.05)
