"""The examples of "Building pipelines": printed output, and the numbers of the page and its questions."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/automating-pipelines/pipelines"
PAGE = DOCS / "certification/automating-pipelines/pipelines.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["cache", "publish", "retries", "schedule"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


def test_a_hit_is_false_exactly_when_something_outside_the_key_changed() -> None:
    cache = load("cache")
    verdicts = [cache.second_run(*case)[3] for _, *case in cache.CASES]
    assert verdicts == ["FALSE HIT"] * 4 + ["true miss"] * 2 + ["true hit", "FALSE MISS"]


def test_only_publishing_shows_nothing_but_old_or_new() -> None:
    publish = load("publish")
    assert set(publish.story(publish.publish)) == {97, 100}
    assert publish.story(publish.append) == [63, 163, 263]


def test_money_and_waits_of_the_page() -> None:
    retries = load("retries")
    assert 1 / (0.15**3 - 0.15**4) == pytest.approx(350, abs=5)
    assert retries.retries(3, 0.15, 40, 16)[2] - retries.retries(2, 0.15, 40, 16)[2] == pytest.approx(0.12, abs=0.01)
    assert retries.outlasts(3, 60) > 300 > retries.outlasts(3, 30)


def test_what_the_cache_is_worth_on_the_page() -> None:
    export, count, judge = 3, 38, 2
    full, kept = export + count + judge, export + count
    runs, changed = 60, 45
    hits = f"True hits save {changed} × {kept} = {changed * kept:,} and {runs - changed} × {full} = "
    page = PAGE.read_text(encoding="utf-8")
    assert f"One full run costs {full} euros: `export` {export}, `count` {count}, `judge` {judge}." in page
    assert f"Of {runs} runs a month, {changed} change only `judge`, and {runs - changed} change nothing." in page
    assert f"{hits}{(runs - changed) * full} euros." in page
    assert f"costs only {runs - changed} × {judge} = {(runs - changed) * judge} euros" in page


def hours(runs: int, minutes: int, at_once: int) -> float:
    return math.ceil(runs / at_once) * minutes / 60


def test_backfills_of_the_page_and_of_the_cave_loggers() -> None:
    assert hours(90, 25, 6) == 6.25
    assert hours(90, 25, 5) == 7.5
    assert [n * 30 * 60 / 25 for n in (5, 6)] == [360, 432]
    at_once = math.floor(400 / (30 * 60 / 25)) - 1  # what the source allows, less today's run
    waves = f"four are left: {math.ceil(90 / at_once)} waves, {hours(90, 25, at_once):.1f} hours."
    assert at_once == 4 and waves in PAGE.read_text(encoding="utf-8")
    # cave-logger-backfill-hours: 120 nights of 40 min, 45 GB each, 300 GB an hour, one place kept for the nightly run
    most = math.floor(300 / (45 * 60 / 40))
    assert most == 4
    assert hours(120, 40, most - 1) == pytest.approx(26.7, abs=0.05)
    assert [hours(120, 40, n) for n in (8, 6, 4)] == pytest.approx([10, 13.3, 20], abs=0.05)


def test_numbers_of_the_other_questions() -> None:
    retries = load("retries")
    # returns-feed-four-minutes
    assert retries.outlasts(3, 20) == 140
    # snooker-forecast-start-time: 80 runs, 20 of them with new bookings
    export, features, train, report = 2, 9, 24, 1
    now = 80 * (export + features + train + report)
    fixed = 20 * (export + features + train + report) + 60 * report
    assert (now, fixed, now - fixed) == (2880, 780, 2100)
    # kiln-feed-four-attempts: the tries fit between 07:10 and 08:50, three runs before 12:00
    assert 11 + 29 + 4 + 33 < 100
    assert 3 * 45 + 8 * 60 + 55 < 12 * 60
    # overhead-wire-branch-fails: 20 branches of 30 minutes, 5 at once; fast leaves 16 for the morning, slow one
    assert hours(20, 30, 5) == 2
    assert hours(16, 30, 5) - hours(1, 30, 5) == 1.5
    # gritting-routes-older-on-top
    runs = load("schedule").published([(2, 120, 290), (3, 180, 230), (4, 240, 285)], guard=False)
    assert runs == [3, 4, 2]
