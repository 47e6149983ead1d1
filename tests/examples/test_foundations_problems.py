"""The nine problems of the page "Foundations": their arithmetic, and the outputs that the page shows."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/career-path/foundations"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.fixture(scope="module")
def mathematics() -> ModuleType:
    return load("mathematics")


@pytest.fixture(scope="module")
def data_and_code() -> ModuleType:
    return load("data_and_code")


@pytest.fixture(scope="module")
def systems() -> ModuleType:
    return load("systems")


@pytest.mark.parametrize("name", ["mathematics", "data_and_code", "systems"])
def test_printed_outputs_are_those_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = (DOCS / "career-path/foundations.md").read_text(encoding="utf-8")
    for line in capsys.readouterr().out.splitlines():
        assert line in page


def test_gradient_by_hand_equals_two_losses(mathematics: ModuleType) -> None:
    for w in (-1.0, 0.5, 1.0, 3.0):
        assert mathematics.slope(w) == pytest.approx(mathematics.numeric_slope(w), abs=1e-6)
    assert mathematics.descend(1, 0.05, 200) == pytest.approx(29 / 14)


def test_alarms_of_page_exercise_and_item(mathematics: ModuleType) -> None:
    true, false, share = mathematics.alarms(12_000, 0.005, 0.9, 0.04)
    assert (true, round(false)) == (pytest.approx(54), 478)
    assert share == pytest.approx(54 / 532, abs=0.001)
    assert mathematics.alarms(20_000, 0.01, 0.85, 0.02)[2] == pytest.approx(0.30, abs=0.005)
    collars = [
        mathematics.alarms(8_000, 0.01, 0.8, 0.01),
        mathematics.alarms(8_000, 0.01, 0.95, 0.05),
        mathematics.alarms(2_000, 0.03, 0.8, 0.05),
        mathematics.alarms(8_000, 0.01, 0.7, 0.01),
    ]
    assert [(round(true), round(100 * share)) for true, _, share in collars] == [(64, 45), (76, 16), (48, 33), (56, 41)]


def test_interval_agrees_with_a_bootstrap(mathematics: ModuleType) -> None:
    gain, half = mathematics.paired(70, 54, 2_000)
    outcome = np.repeat([1, -1, 0], [70, 54, 2_000 - 124])
    rng = np.random.default_rng(7)
    means = [rng.choice(outcome, 2_000).mean() for _ in range(2_000)]
    low, high = np.percentile(means, [2.5, 97.5])
    assert (gain - half, gain + half) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))
    assert half < mathematics.unpaired(0.920, 0.912, 2_000)
    assert mathematics.paired(280, 216, 8_000)[1] == pytest.approx(half / 2)
    assert mathematics.paired(45, 21, 3_000) == (pytest.approx(0.008), pytest.approx(0.0053, abs=1e-4))
    assert mathematics.paired(36, 24, 1_000) == (pytest.approx(0.012), pytest.approx(0.0152, abs=1e-4))
    assert mathematics.paired(108, 72, 3_000) == (pytest.approx(0.012), pytest.approx(0.0088, abs=1e-4))


def test_shapes_that_broadcast_hide_a_wrong_loss(mathematics: ModuleType) -> None:
    assert mathematics.losses() == (0.0, pytest.approx(4 / 3))
    assert (np.zeros((64, 1)) - np.zeros(64)).shape == (64, 64)


def test_joins(data_and_code: ModuleType) -> None:
    assert data_and_code.ask("SELECT COUNT(*), SUM(faults) FROM elevator") == (3, 5)
    assert data_and_code.ask(data_and_code.NAIVE) == (4, 13)
    assert data_and_code.ask(data_and_code.SAFE) == (3, 5)
    left = pd.DataFrame({"id": ["A", "B"]})
    right = pd.DataFrame({"id": ["A", "A"]})
    with pytest.raises(pd.errors.MergeError):
        left.merge(right, on="id", validate="one_to_one")


@pytest.mark.parametrize("day", [2, 4, 6])
def test_leak_test_tells_the_features_apart(data_and_code: ModuleType, day: int) -> None:
    faults = pd.Series([0, 2, 1, 0, 4, 1, 0, 3])
    assert data_and_code.looks_ahead(data_and_code.leaky, faults, day)
    assert not data_and_code.looks_ahead(data_and_code.honest, faults, day)


def test_memory_and_calls(systems: ModuleType) -> None:
    array = np.zeros((1_000, 20), dtype="float32")
    assert systems.gigabytes(1_000, 20, "float32") * 1e9 == array.nbytes
    assert systems.gigabytes(50_000, 50_000, "float32") == pytest.approx(10)
    assert systems.training(500_000 * 256) == pytest.approx(2.05, abs=0.01)
    assert systems.one_by_one(60, 4, 0.1) == pytest.approx(246)
    assert systems.batched(60, 4, 0.1) == pytest.approx(10)
