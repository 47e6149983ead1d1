"""The interview answers: coding in three grades, the as-of join, and the arithmetic of concepts and design."""

from __future__ import annotations

import random
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/career-path/interviews"
PAGE = (ROOT / "docs/career-path/interviews.md").read_text(encoding="utf-8")


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


coding, joins, screening = load("window_counts"), load("as_of_join"), load("screening")


@pytest.mark.parametrize("seed", range(20))
def test_strong_answer_agrees_with_the_fair_one(seed: int) -> None:
    draw = random.Random(seed)
    events = sorted(((draw.choice("abc"), draw.randrange(60)) for _ in range(200)), key=lambda event: event[1])
    assert coding.strong(events, 10) == coding.fair(events, 10)


@pytest.mark.parametrize(("name", "output"), [("window_counts", coding), ("as_of_join", joins)])
def test_printed_output_is_on_the_page(name: str, output: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    output.main()
    assert capsys.readouterr().out.rstrip() in PAGE, name


def test_precision_of_the_concept_question() -> None:
    assert screening.base_rate_for(0.80, 0.80, 0.02) == pytest.approx(0.091, abs=0.0005)
    assert screening.base_rate_for(0.60, 0.80, 0.02) == pytest.approx(0.036, abs=0.0005)
    assert screening.precision(0.90, 0.05, 0.02) == pytest.approx(0.27, abs=0.005)
    assert screening.precision(0.90, 0.05, 0.10) == pytest.approx(0.67, abs=0.005)


def test_design_arithmetic_is_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    screening.main()
    lines = [line.split() for line in capsys.readouterr().out.splitlines()[2:]]
    page = [line.split() for line in PAGE.splitlines()]
    for line in lines:
        assert any(shown[: len(line)] == line for shown in page), line


def test_exercise_of_the_page() -> None:
    peak = 600 / 86_400 * 6
    assert peak * 2 * 0.050 == pytest.approx(0.004, abs=0.0005)
    assert peak * 3600 == pytest.approx(150)
    assert 4 / 240 * 3600 == pytest.approx(60)


def test_threshold_item() -> None:
    table = {0.3: (5200, 0.14), 0.5: (2300, 0.25), 0.7: (1150, 0.42), 0.9: (300, 0.80)}
    found = {threshold: round(flagged * precision) for threshold, (flagged, precision) in table.items()}
    assert found == {0.3: 728, 0.5: 575, 0.7: 483, 0.9: 240}
    assert max(t for t in table if table[t][0] <= 8 * 150 and found[t] == 483) == 0.7
