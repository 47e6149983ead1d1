"""The calculators of the lesson "Gemini: cost, latency and availability", and the numbers of its text and questions."""

from __future__ import annotations

from math import ceil
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/gemini_cost_latency"
PAGE = ROOT / "docs/certification/architecting-low-code/gemini-cost-latency.md"

call = load_module(FOLDER / "call.py")
cache = load_module(FOLDER / "cache.py")
units = load_module(FOLDER / "units.py")


@pytest.mark.parametrize("module", [call, cache, units])
def test_output_stands_on_the_page(module) -> None:
    assert "\n".join(module.report()) in PAGE.read_text(encoding="utf-8")


def test_price_by_hand() -> None:
    assert call.price(call.FOUND, call.LARGE) == pytest.approx((6600 * 1.5 + 1200 * 9) / 1e6)
    assert call.price(call.SHORT, call.LARGE, cached=True) == pytest.approx((1200 * 1.5 + 270 * 9) / 1e6)


def test_batch_halves_what_is_not_cached() -> None:
    whole = call.price(call.SHORT, call.LARGE)
    assert call.price(call.SHORT, call.LARGE, batch=True) == pytest.approx(whole / 2)
    both = call.price(call.SHORT, call.LARGE, cached=True, batch=True)
    assert both == pytest.approx((600 * 1.5 + (600 * 1.5 + 270 * 9) / 2) / 1e6)


@pytest.mark.parametrize(("price_in", "hours"), [(1.5, 1), (1.5, 9), (0.3, 24)])
@pytest.mark.parametrize("tokens", [4_000, 90_000])
def test_cache_pays_from_the_same_call_at_any_length(price_in: float, hours: float, tokens: int) -> None:
    count = cache.calls_to_pay(price_in, hours)
    without, stored = cache.bill(price_in, hours, count, tokens)
    assert stored < without
    without, stored = cache.bill(price_in, hours, count - 1, tokens)
    assert stored >= without


def test_cheapest_units_agree_with_full_hours() -> None:
    """A further unit pays while it is full for more hours than the break-even."""
    needed = units.busy_hours_to_pay()
    for loads in (units.SCHOOL_WEEK, units.STEADY_WEEK):
        best = units.cheapest(loads)

        def full(number: int, loads: list[float] = loads) -> float:
            carried = [(load * units.BURN - (number - 1) * units.UNIT) / units.UNIT for load in loads]
            return sum(min(1.0, max(0.0, part)) for part in carried)

        assert full(best) > needed > full(best + 1)


def test_both_weeks_have_the_same_calls() -> None:
    assert sum(units.STEADY_WEEK) == pytest.approx(sum(units.SCHOOL_WEEK))
    assert sum(units.SCHOOL_WEEK) * 3600 == pytest.approx(377_280)
    assert 650 * 3600 * 1.5 / 1e6 == pytest.approx(3.51)


def test_numbers_of_the_text() -> None:
    assert 0.4 + 6600 / 8000 + 900 / 80 == pytest.approx(12.475)
    assert 1 - 0.02 * 0.02 == pytest.approx(0.9996)
    assert 1 - (0.01 + 0.01 * 0.02) == pytest.approx(0.9898)
    assert 3 * 5 == 15
    assert ceil(3 * units.BURN / units.UNIT) == 38


def test_numbers_of_the_questions() -> None:
    # one-logged-call
    assert (1200 * 1 + 4000 * 0.1 + 1000 * 8) * 1000 / 1e6 == pytest.approx(9.6)
    assert (1200 + 400 + 200 * 8) / 1e3 == pytest.approx(3.2)
    assert (5200 + 8000) / 1e3 == pytest.approx(13.2)
    assert (5200 + 400 + 8000) / 1e3 == pytest.approx(13.6)
    # unit-full-fifty-hours
    assert 168 * 3 - 50 * 5 == 254 and 50 * 3 == 150
    # menu-dishes-while-guests-wait
    person = 0.05
    costs = [0.0010 + 0.10 * person, 0.0080 + 0.03 * person, 0.0010 + 0.3 * 0.0080 + 0.04 * person]
    assert costs == pytest.approx([0.0060, 0.0095, 0.0054])
    assert 0.0040 + 0.03 * person == pytest.approx(0.0055)
    # lifeboat-debrief-trace
    parts = [2.9, 3.3, 2.6, 3.4, 2.8]
    assert sum(parts) == pytest.approx(15.0)
    assert 0.6 + max(parts) + 0.9 == pytest.approx(4.9)
    assert 0.6 + sum(parts) * 0.6 + 0.9 == pytest.approx(10.5)
    # garden-chat-second-model
    failed = 12 + 60
    assert 1 - failed / 10_000 == pytest.approx(0.9928)
    assert 1 - 0.03**2 == pytest.approx(0.9991)
    # dental-summaries-before-six
    assert 30_000 / 420 == pytest.approx(71.4, abs=0.05)
    assert 72 * 5_400 == 388_800
