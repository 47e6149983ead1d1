"""The imbalance study of "Data preparation": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/responsibilities/data_preparation/imbalance.py"
PAGE = ROOT / "docs/responsibilities/data-preparation.md"


@pytest.fixture(scope="module")
def study() -> ModuleType:
    return load_module(FILE)


def test_printed_output_is_the_one_on_the_page(study: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    study.main()
    printed = [line.rstrip() for line in capsys.readouterr().out.rstrip().splitlines()]
    assert "\n".join(printed) in PAGE.read_text(encoding="utf-8")


def test_resampling_leaves_the_ranking_and_breaks_the_probability(study: ModuleType) -> None:
    labels, guesses = study.predictions()
    assert np.corrcoef(guesses["as it is"], labels)[0, 1] > 0
    assert guesses["as it is"].mean() == pytest.approx(labels.mean(), abs=0.005)
    assert guesses["undersampled"].mean() > 10 * labels.mean()
    assert guesses["corrected"].mean() == pytest.approx(labels.mean(), abs=0.005)


def test_correction_by_hand(study: ModuleType) -> None:
    assert study.correct(0.5, 0.04) == pytest.approx(0.0385, abs=0.0001)
    assert study.correct(0.80, 1 / 19) == pytest.approx(0.174, abs=0.001)
    assert study.correct(0.60, 0.05) == pytest.approx(0.070, abs=0.001)
