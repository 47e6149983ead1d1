"""The examples of "Throughput and scaling": printed output, and the numbers of its text and questions."""

from __future__ import annotations

import json
import math
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/serving-and-scaling-models/throughput_and_scaling"
PAGE = DOCS / "certification/serving-and-scaling-models/throughput-and-scaling.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["waiting", "batching", "scaling", "tails"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


def test_formula_and_simulation_agree() -> None:
    waiting = load("waiting")
    for busy in (0.3, 0.6, 0.9):
        simulated = np.percentile(waiting.latencies(busy), 99)
        assert simulated == pytest.approx(waiting.formula(busy, 99), rel=0.03)
    assert waiting.formula(0.8, 99) / waiting.formula(0.6, 99) == pytest.approx(2)
    assert waiting.formula(0.96, 99) / waiting.formula(0.6, 99) == pytest.approx(10)


def test_no_request_is_lost_and_no_batch_is_too_large() -> None:
    batching = load("batching")
    arrivals = batching.stream(400, seconds=20)
    run = batching.serve(arrivals, 10)
    assert len(run.latency) == len(arrivals)
    assert run.mean_batch <= batching.LARGEST
    assert run.latency.min() >= batching.batch_time(1)


def test_targets_of_the_text_divide_safe_from_late() -> None:
    scaling = load("scaling")
    for minutes, safe, late in ((20, 0.6, 0.9), (5, 0.3, 0.6), (1, 0.3, 0.6)):
        assert scaling.autoscale(scaling.ramp(minutes), safe).over == 0
        assert scaling.autoscale(scaling.ramp(minutes), late).over > 0
    assert [round(80 / x, 2) for x in (112, 208, 240)] == [0.71, 0.38, 0.33]


def test_retries_with_jitter_keep_within_the_same_pauses() -> None:
    tails = load("tails")
    assert tails.arrivals_of_retries(jitter=True).max() <= tails.arrivals_of_retries(jitter=False).max()


def test_deployment_settings_are_json_with_a_maximum_above_the_minimum() -> None:
    settings = json.loads((FOLDER / "dedicated_resources.json").read_text(encoding="utf-8"))
    assert settings["maxReplicaCount"] > settings["minReplicaCount"] >= 1


def test_numbers_of_the_text() -> None:
    assert math.ceil(100 / (4 / 0.2 * 0.6)) == 9
    assert math.ceil(120 / (20 * 0.6)) == 10
    assert sum((20, 40, 60, 200)) / (4 * 200) == pytest.approx(0.4)
    assert 0.6 + 399 * 0.025 == pytest.approx(10.6, abs=0.03)
    assert 0.95 ** (1 / 20) == pytest.approx(0.997, abs=0.0005)


def test_spread_outweighs_load_in_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = load("waiting")
    monkeypatch.setattr(waiting, "WORK", 50.0)
    assert np.percentile(waiting.latencies(0.8, "equal"), (50, 99)) == pytest.approx((114, 560), rel=0.05)
    monkeypatch.setattr(waiting, "work_times", lambda _, rng, count: np.where(rng.random(count) < 0.1, 275.0, 25.0))
    assert np.percentile(waiting.latencies(0.6), (50, 99)) == pytest.approx((57, 900), rel=0.05)


def test_batches_of_the_check() -> None:
    batching = load("batching")
    run = batching.serve(batching.stream(260), 0)
    assert run.mean_batch == pytest.approx(7, abs=0.2) and run.busy > 0.985


def test_numbers_of_the_questions() -> None:
    # ticket resale: load after five minutes, and the growth that the default covers
    assert 0.25 < 150 / (150 + 5 * 80) < 0.35
    assert 150 / 0.6 == pytest.approx(150 + 5 * 20)
    assert 150 / 0.45 > 150 + 5 * 36
    assert 0.35 < 150 / (150 + 3 * 80) < 0.45
    # wedding photos
    per_second = {n: n / (0.030 + 0.005 * n) for n in (1, 4, 8)}
    assert [math.ceil(200 / (per_second[n] * 0.6)) for n in (8, 4, 1)] == [3, 5, 12]
    assert 200 / (2 * per_second[8]) == pytest.approx(0.875)
    # exam grading
    slow, total = (0, 40, 20, 1940), (40_000, 40_000, 40_000, 4_000)
    assert sum(slow) / sum(total) == pytest.approx(0.016, abs=0.0002)
    assert np.mean([s / t for s, t in zip(slow, total, strict=True)]) == pytest.approx(0.122, abs=0.001)
    assert np.mean((0.9, 1.1, 1.0, 4.6)) == pytest.approx(1.9)
    assert sum(total[:3]) / sum(total) == pytest.approx(0.97, abs=0.003)
    # lost luggage, comics, street art
    assert 80 * (2.5 - 0.1) == pytest.approx(192)
    assert 200 / 80 + 0.1 > 2.5 and 240 / 80 + 0.1 == pytest.approx(3.1)
    assert 50 / 0.28 == pytest.approx(179, abs=1)
    shares = {p: p**12 for p in (0.95, 0.99, 0.996, 0.999)}
    assert [round(s, 3) for s in shares.values()] == [0.54, 0.886, 0.953, 0.988]
    assert 0.995**12 < 0.95 < 0.99**5
    assert 0.999**50 > 0.95 > 0.996**50
