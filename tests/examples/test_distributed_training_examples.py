"""The examples of "Distributed training": printed output, and the numbers of its questions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/distributed_training"
PAGE = DOCS / "certification/scaling-prototypes/distributed-training.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["average", "scaling", "batch_size"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        if block.startswith("one worker slow"):
            assert "28 percent" in page
        else:
            assert block in page


def test_equal_shares_give_the_gradient_of_the_whole_batch() -> None:
    average = load("average")
    x, y, rng = average.data()
    w = rng.normal(size=x.shape[1])
    whole = average.gradient(w, x[:96], y[:96])
    assert np.allclose(average.by_workers(w, x[:96], y[:96], (24,) * 4), whole)
    assert not np.allclose(average.by_workers(w, x[:96], y[:96], (64, 16, 16)), whole)
    assert np.allclose(average.by_workers(w, x[:96], y[:96], (64, 16, 16), weighted=True), whole)


def test_bubble_by_formula_and_by_counting() -> None:
    scaling = load("scaling")
    for stages in (1, 2, 4, 8):
        for pieces in (1, 4, 27, 32):
            assert scaling.bubble(stages, pieces) == pytest.approx(scaling.bubble_by_clock(stages, pieces))


def test_job_description_has_one_primary_and_equal_machines() -> None:
    spec = yaml.safe_load((FOLDER / "job.yaml").read_text(encoding="utf-8"))["jobSpec"]
    first, *others = spec["workerPoolSpecs"]
    assert first["replicaCount"] == 1
    assert all(pool["machineSpec"] == first["machineSpec"] for pool in others)
    assert int(spec["scheduling"]["timeout"].rstrip("s")) <= 7 * 24 * 3600


def test_numbers_of_the_text() -> None:
    scaling = load("scaling")
    assert scaling.all_reduce(8, 2e9, 450e9) == pytest.approx(0.0078, abs=1e-4)
    assert scaling.all_reduce(2, 2e9, 12.5e9) == pytest.approx(0.160)
    # three stages of sharding, 7 billion parameters on 8 devices
    states = [4 * 7 + 12 * 7 / 8, 2 * 7 + 14 * 7 / 8, 16 * 7 / 8]
    assert states == pytest.approx([38.5, 26.25, 14.0])
    # echoes in caves
    assert 6 * 16 / 8 == 12
    assert 3 * 3 / 4 * 12 / 12.5 == pytest.approx(2.16)
    assert 20 * 24 / 32 == 15


def test_numbers_of_the_questions() -> None:
    scaling = load("scaling")
    # ring-of-eight
    assert scaling.all_reduce(8, 2e9, 50e9) == pytest.approx(0.070)
    assert scaling.all_reduce(800, 2e9, 50e9) == pytest.approx(0.080, abs=2e-4)
    # mean-of-two-workers
    assert np.average([1.0, 5.0], weights=[96, 32]) == 2.0
    assert np.average([1.0, 5.0], weights=[32, 96]) == 4.0
    # whale-clips-four-workers
    assert 80_000 / 32 == 2500
    assert 80_000 / (4 * 32) == 625
    # sky-survey-second-node
    assert 8 * 64 / 0.400 == 1280
    assert 16 * 64 / 0.640 == 1600
    assert 4 * 16 * 64 == 4096
    assert 4096 / (4 * 0.400 + 0.240) == pytest.approx(2226, abs=1)
    assert 16 * 32 / (0.200 + 0.240) < 1600
    # drought-thirteen-billion
    assert 40 * 16 / 8 + 12 > 80 > 40 * 16 / 16 + 12
    assert 3 * (40 * 2 / 2) / 12.5 == pytest.approx(9.6)
    assert scaling.bubble(2, 16) == pytest.approx(1 / 17)
    assert 4 / (1 - scaling.bubble(2, 16)) == pytest.approx(4.25)
    # ballast-rank-eleven: 69 percent of the validation in ten minutes
    assert 10 < 10 / 0.69 < 15 < 30
    # braille-four-stages
    assert min(m for m in range(1, 100) if scaling.bubble(4, m) <= 0.1 + 1e-12) == 27
    assert [round(scaling.bubble(4, m), 3) for m in (12, 26, 30, 40)] == [0.2, 0.103, 0.091, 0.07]
