"""The leakage study of "Data preparation": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/responsibilities/data_preparation/leakage.py"
PAGE = ROOT / "docs/responsibilities/data-preparation.md"


@pytest.fixture(scope="module")
def study() -> ModuleType:
    return load_module(FILE)


def test_printed_output_is_the_one_on_the_page(study: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    study.main()
    printed = [line.rstrip() for line in capsys.readouterr().out.rstrip().splitlines()]
    assert "\n".join(printed) in PAGE.read_text(encoding="utf-8")


def test_every_leak_flatters(study: ModuleType) -> None:
    for name, leak in study.LEAKS.items():
        leaky, honest = leak(np.random.default_rng(11))
        assert leaky > honest + 0.05, name


def test_noise_is_worth_nothing_when_selection_stays_inside(study: ModuleType) -> None:
    scores = [study.preprocessing_leak(np.random.default_rng(seed))[1] for seed in range(8)]
    assert np.mean(scores) == pytest.approx(0.5, abs=0.05)
