"""The capacity example of "From a model to a service": its arithmetic, its simulation, its printed output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/responsibilities/from_model_to_service/capacity.py"


@pytest.fixture(scope="module")
def capacity() -> ModuleType:
    return load_module(FILE)


def test_sizing_by_littles_law(capacity: ModuleType) -> None:
    assert capacity.in_flight(180, 0.060) == pytest.approx(10.8)
    assert capacity.replicas_needed(180, 0.060, slots=4, target=1.0) == 3
    assert capacity.replicas_needed(180, 0.060, slots=4, target=0.6) == 5
    assert capacity.utilization(180, 0.060, slots=4, replicas=5) == pytest.approx(0.54)


def test_exercise_of_the_page(capacity: ModuleType) -> None:
    assert capacity.in_flight(90, 0.200) == pytest.approx(18.0)
    assert capacity.replicas_needed(90, 0.200, slots=4, target=0.6) == 8
    assert capacity.utilization(90, 0.200, slots=4, replicas=7) == pytest.approx(0.643, abs=0.001)


def test_the_law_holds_in_the_simulation(capacity: ModuleType) -> None:
    run = capacity.simulate(rate=40, service=0.060, slots=4, replicas=1, requests=60_000)
    assert run.mean_in_flight == pytest.approx(40 * run.latency_ms.mean() / 1000, rel=0.02)


def test_latency_rises_faster_than_load(capacity: ModuleType) -> None:
    tails = [
        capacity.simulate(busy * 4 / 0.060, 0.060, slots=4, replicas=1, requests=60_000).percentile(99)
        for busy in (0.5, 0.7, 0.9)
    ]
    assert tails == sorted(tails)
    assert tails[2] - tails[1] > 3 * (tails[1] - tails[0])


def test_one_queue_beats_own_queues(capacity: ModuleType) -> None:
    shared = capacity.simulate(180, 0.060, slots=4, replicas=3, requests=60_000)
    blind = capacity.simulate(60, 0.060, slots=4, replicas=1, requests=60_000)
    assert shared.percentile(99) < blind.percentile(99)


@pytest.mark.tool("numpy")
def test_printed_output_is_the_one_on_the_page(
    capacity: ModuleType, capsys: pytest.CaptureFixture[str], tool_version: Callable[[str], None]
) -> None:
    tool_version(capacity.np.__version__)
    capacity.main()
    printed = capsys.readouterr().out.rstrip()
    page = (FILE.parents[3] / "responsibilities/from-model-to-service.md").read_text(encoding="utf-8")
    assert printed in page
