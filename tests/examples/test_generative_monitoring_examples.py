"""The examples of "Monitoring generative systems": printed output, the log, and the numbers of page and questions."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/generative_monitoring"
PAGE = DOCS / "certification/monitoring-ai-solutions/generative-monitoring.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["traces", "judged", "limits"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_log_is_the_one_that_the_program_writes() -> None:
    assert load("make_log").log() == (FOLDER / "traces.jsonl").read_text(encoding="utf-8")


def test_what_the_page_says_about_the_log() -> None:
    traces = load("traces")
    tasks = traces.tasks()
    calls = [sum(s["step"] == "chat" for s in spans) for spans in tasks.values()]
    assert round(sum(calls) / len(calls), 1) == 2.3
    assert sum(c > 3 for c in calls) == 3
    assert round(33 / 59, 2) == 0.56
    assert round(3 / 27, 2) == 0.11
    assert traces.seconds(tasks["t026"]) == pytest.approx(13.8, abs=0.05)
    assert sum(s["step"] == "chat" for s in tasks["t044"]) == 12
    assert traces.seconds(tasks["t044"]) == pytest.approx(25.2, abs=0.3)


def test_numbers_in_the_text() -> None:
    judged, limits = load("judged"), load("limits")
    assert 3.84 * 0.85 * 0.15 / 0.03**2 == pytest.approx(544)
    assert judged.thumbs(0.8, 0.03, 0.12) == pytest.approx(0.5)
    assert judged.thumbs(0.8, 0.06, 0.12) == pytest.approx(2 / 3)
    spread = math.sqrt(0.88 * 0.12 / 600 + 0.82 * 0.18 / 600)
    assert 0.06 / spread == pytest.approx(2.9, abs=0.05)
    assert 0.06 / 0.64 == pytest.approx(0.094, abs=0.001)
    assert 16 * 0.2 * 0.8 / 0.03**2 == pytest.approx(2844, abs=1)
    assert math.sqrt(0.06 * 0.94 / 300) == pytest.approx(0.014, abs=0.0005)
    assert limits.input_tokens(40, 3000, 800) / limits.input_tokens(4, 3000, 800) == pytest.approx(44, abs=0.5)
    assert all(limits.input_tokens(k, 3000, 800) == 3000 * k + 400 * k * (k - 1) for k in range(1, 41))
    assert math.sqrt(0.09 * 0.91 / 400) == pytest.approx(0.014, abs=0.0005)  # worked scenario


def test_margins_in_the_figure() -> None:
    judged = load("judged")
    share = 0.85 * 0.94 + 0.15 * 0.30
    for good, bad, said in ((40, 20, (15.5, 11.4, 10.9)), (200, 100, (12.1, 6.0, 5.0)), (1000, 500, (11.3, 4.1, 2.4))):
        for n, points in zip((100, 1000, 10_000), said, strict=True):
            margin = judged.corrected(share * n, n, 0.94 * good, good, 0.70 * bad, bad)[1]
            assert 100 * margin == pytest.approx(points, abs=0.06)


def test_numbers_of_the_questions() -> None:
    judged = load("judged")
    assert 6 / (0.9 + 0.7 - 1) == pytest.approx(10)  # passes-that-shrink
    assert 0.1 * 27 / 150 + 0.9 * 6 / 150 == pytest.approx(0.054)  # recipe-allergy-quota
    assert judged.thumbs(0.9, 0.03, 0.12) > 0.5
    # trailer-bot-slow-callers
    steps = {
        "retrieve": 0.2,
        "plan": 0.9,
        "availability": 0.7,
        "m2": 1.0,
        "price": 0.8,
        "m3": 0.9,
        "hours": 0.6,
        "answer": 2.3,
    }
    total, models, tools = 7.4, 5.1, 2.1
    assert sum(steps.values()) == pytest.approx(total)
    waits = {
        "stream": total - 1.8,
        "parallel": 0.2 + 0.9 + 0.8 + 2.3,
        "faster": total - models / 2,
        "tools": total - tools / 2,
    }
    assert min(waits, key=waits.get) == "parallel"
    assert waits == pytest.approx({"stream": 5.6, "parallel": 4.2, "faster": 4.85, "tools": 6.35})
    # radio-tutor-after-rebuild
    assert 0.01 < math.sqrt(0.93 * 0.07 / 600) < math.sqrt(0.86 * 0.14 / 600) < 0.015
    # bike-lane-triage-arms
    assert 16 * 0.3 * 0.7 / 0.05**2 == pytest.approx(1344)
    assert 0.055 / math.sqrt(0.304 * 0.696 / 1352 + 0.249 * 0.751 / 1349) > 3
    assert 0.06 / math.sqrt(0.58 * 0.42 / 60 + 0.52 * 0.48 / 60) < 1
    # speaking-coach-corrected-week
    assert judged.corrected(3080, 4000, 190, 200, 65, 100)[0] == pytest.approx(0.70)
    plans = (
        (4000, 200, 100, 6.2),
        (40_000, 200, 100, 5.9),
        (4000, 500, 100, 5.6),
        (4000, 200, 400, 4.7),
        (16_000, 200, 100, 6.0),
    )
    for n, good, bad, points in plans:
        margin = judged.corrected(0.77 * n, n, 0.95 * good, good, 0.65 * bad, bad)[1]
        assert 100 * margin == pytest.approx(points, abs=0.06)
    # rules-helper-blocked-release
    assert 130 - math.ceil(0.95 * 130) == 6
    assert 1 - 0.7**5 == pytest.approx(0.83, abs=0.005)  # one pass of five
    assert sum(math.comb(5, k) * 0.3**k * 0.7 ** (5 - k) for k in (3, 4, 5)) == pytest.approx(0.16, abs=0.005)
    # alignment-agent-bill: the tasks of one maker loop
    assert (60 * 390_000 + 1150 * 9_600) / 1210 / 9_600 == pytest.approx(3.0, abs=0.05)
    assert (1440 + 12) / (1452 + 1150) == pytest.approx(0.56, abs=0.005)
