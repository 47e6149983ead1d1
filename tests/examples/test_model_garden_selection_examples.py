"""The calculator of the lesson "Select a model in Model Garden", and the numbers of its questions."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/model_garden_selection"
PAGE = ROOT / "docs/certification/architecting-low-code/model-garden-selection.md"

choose = load_module(FOLDER / "choose.py")


def shown(lines: list[str]) -> bool:
    return "\n".join(lines) in PAGE.read_text(encoding="utf-8")


def test_outputs_stand_on_the_page() -> None:
    assert shown(choose.filter_report())
    assert shown(choose.quality_report())
    assert shown(choose.break_even_report())


def test_first_obstacle_and_the_rest() -> None:
    found = {choose.obstacle(candidate) for candidate in choose.CANDIDATES}
    assert found == {"left", "residency", "retirement", "license", "context"}
    _, verdicts = choose.results()
    left = {candidate.name for candidate in choose.CANDIDATES if choose.obstacle(candidate) == "left"}
    assert left == set(verdicts)


def test_results_are_150_cases_and_verdicts() -> None:
    languages, verdicts = choose.results()
    assert len(languages) == 150
    assert all(set(values) == {0, 1} for values in verdicts.values())


def test_paired_interval_is_narrower_and_margin_reads_as_told() -> None:
    _, verdicts = choose.results()
    best = verdicts["first-party large"]
    for name, values in verdicts.items():
        if name == "first-party large":
            continue
        _, low, high = choose.against(best, values)
        wide_low, wide_high = choose.unpaired(best, values)
        assert high - low < wide_high - wide_low
        if name == "first-party small":
            assert high < -4
        else:
            assert low < -4 < high


def test_break_even_needs_capacity() -> None:
    own = choose.OWN["open 27B, own GPU"]
    large, small = (choose.call_price(*choose.SHAPE, *price) for price in choose.PRICES.values())
    calls = choose.break_even(large, *own)
    assert choose.own_month(calls, *own) == pytest.approx(calls * large) == pytest.approx(5_780)
    assert choose.break_even(small, *own) is None
    assert round(5_780 / small / 1e6, 2) == 2.47 and 2 * own[1] == 1_040_000
    for volume in (10**6, 10**7, 10**8):
        assert choose.own_month(volume, *own) > volume * small


def test_memory_on_the_page() -> None:
    assert 27 * 2 == 54 and 80 - 2 - 54 == 24
    interview = 12_900 * 200e3 / 1e9
    assert round(interview, 1) == 2.6 and math.floor(24 / interview) == 9


def test_numbers_of_the_questions() -> None:
    # a full replica against the API
    assert 2.40 * 730 == pytest.approx(1_752) and 1_752 / 600_000 > 0.002
    assert choose.break_even(0.002, 1, 600_000, 2.40, 0) is None
    assert 1_752 / 0.002 == 876_000 and 2 * 1_752 / 0.002 == 1_752_000 > 2 * 600_000
    # sheet metal: half the width
    assert 90 * (8 / 4) ** 2 == 360 and round(8 / math.sqrt(2), 1) == 5.7
    assert 90 * (9 / 5) ** 2 == pytest.approx(291.6) and round(8 * math.sqrt(90 / 290), 1) == 4.5
    # podcast archive, twelve months
    api, own = 0.010, 4_400 + 1_600
    first, later = 1_100_000, 2_000
    assert first * api + 11 * later * api == 11_220
    assert 12 * own == 72_000 and own + 11 * later * api == 6_220 and first * api + 11 * own == 77_000
    assert own / api == 600_000
