"""The examples of "Hyperparameter search": printed output, and the numbers of its questions."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/hyperparameter_search"
PAGE = DOCS / "certification/scaling-prototypes/hyperparameter-search.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["budget", "median_rule"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_searches_end_as_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    load("search").main()
    page = PAGE.read_text(encoding="utf-8")
    ends = {}
    for line in capsys.readouterr().out.splitlines()[2:]:
        name, numbers = line[:22].strip(), [int(n) for n in line[22:].split()]
        shown = next(row for row in page.splitlines() if row.startswith(name + " ") and row.split()[-1].isdigit())
        # the choice of points depends a little on the arithmetic of the machine
        assert numbers == pytest.approx([int(n) for n in shown[22:].split()], abs=3)
        ends[name] = numbers[2]
    assert ends["Bayesian, 1 at a time"] <= ends["Bayesian, 6 at a time"] < ends["random"] < ends["grid"]
    assert ends["Bayesian, 30 at once"] >= ends["random"]


def test_surrogate_returns_known_values_and_grows_unsure_far_away() -> None:
    search = load("search")
    x, y = np.array([[0.2] * 6, [0.8] * 6]), np.array([1.0, 3.0])
    mean, spread, _, _ = search.surrogate(x, y, np.vstack([x, [[50.0] * 6]]), np.full(6, 0.5))
    assert mean[:2] == pytest.approx(y, abs=0.01)
    assert spread[0] < 0.1 < spread[2]
    assert search.improvement(np.array([1.0]), np.array([1e-6]), 2.0)[0] == pytest.approx(1.0)


def test_job_description_is_yaml_with_the_required_fields() -> None:
    job = yaml.safe_load((FOLDER / "tuning_job.yaml").read_text(encoding="utf-8"))
    assert {"displayName", "maxTrialCount", "parallelTrialCount", "studySpec", "trialJobSpec"} <= set(job)
    for parameter in job["studySpec"]["parameters"]:
        if parameter.get("scaleType") == "UNIT_LOG_SCALE":
            assert parameter["doubleValueSpec"]["minValue"] > 0


def test_numbers_of_the_questions_and_of_the_text() -> None:
    budget = load("budget")
    # rates-below-one-thousandth
    assert 200 * (0.001 - 0.00001) / (0.1 - 0.00001) == pytest.approx(2, abs=0.03)
    assert math.log10(0.001 / 0.00001) / math.log10(0.1 / 0.00001) == pytest.approx(0.5)
    # random-trials-for-the-top
    assert [budget.trials_needed(0.10, chance) for chance in (0.90, 0.95, 0.99)] == [22, 29, 44]
    assert [round(100 * 0.9**n, 1) for n in (10, 22, 29)] == [34.9, 9.8, 4.7]
    assert 0.9**44 == pytest.approx(0.0097, abs=0.00005)
    # bamboo-grading-forty-at-once
    hours = [budget.plan(72, p, 25, 1)[0] for p in (5, 6, 12, 18, 72)]
    assert hours == pytest.approx([6.25, 5, 2.5, 100 / 60, 25 / 60])
    assert hours[0] > 5 + 10 / 60 > hours[1]
    # falconry-tracker-stopped-trials
    assert 20 * 2 + 20 * 2 * 12 / 30 == 56 < 60 < 40 * 2
    # embroidery-defects-lucky-winner
    assert 100 * math.sqrt(0.845 * 0.155 / 400) == pytest.approx(1.8, abs=0.02)
    # the kites of the text
    assert budget.plan(40, 4, 50, 1)[0] == pytest.approx(8.33, abs=0.01)
    assert budget.plan(40, 8, 50, 1)[0] == pytest.approx(4.17, abs=0.01)
