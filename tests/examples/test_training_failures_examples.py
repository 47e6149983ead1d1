"""The examples of "Training failures": printed output, and the numbers of its questions."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/training_failures"
PAGE = DOCS / "certification/scaling-prototypes/training-failures.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["first_bad", "leak", "noise", "checkpoints"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="exit codes of signals are those of POSIX systems")
def test_exit_codes_are_those_on_the_page() -> None:
    run = subprocess.run(["sh", str(FOLDER / "exit_codes.sh")], capture_output=True, text=True, check=True)
    assert run.stdout.rstrip() in PAGE.read_text(encoding="utf-8")


def test_curves_show_the_faults_that_the_page_describes() -> None:
    curves = load("curves")
    last = {run: (train[-1], valid[-1]) for run, (train, valid) in ((r, curves.curves(r)) for r in curves.RUNS)}
    assert last["healthy"] == pytest.approx((0.15, 0.22), abs=0.02)
    assert last["pairs broken"] == pytest.approx((math.log(2), math.log(2)), abs=0.04)
    assert last["noise learned"] == pytest.approx((0.33, 0.86), abs=0.04)
    assert max(last["leak"]) < 0.05
    jumps, _ = curves.curves("rate too high")
    assert max(jumps) > 1.0 > 0.3 > min(jumps)


def test_job_description_is_yaml_with_the_fields_that_the_page_explains() -> None:
    job = yaml.safe_load((FOLDER / "custom_job.yaml").read_text(encoding="utf-8"))["jobSpec"]
    assert set(job) == {"serviceAccount", "enableWebAccess", "baseOutputDirectory", "scheduling", "workerPoolSpecs"}
    assert job["scheduling"]["strategy"] in {"STANDARD", "SPOT", "FLEX_START"}
    assert job["scheduling"]["timeout"].endswith("s")


def test_numbers_of_the_questions() -> None:
    noise = load("noise")
    # mosaic-tiles-label-goal
    assert noise.true_accuracy(0.83, 0.12) == pytest.approx(0.934, abs=0.001)
    assert 1 - 0.12 < 0.90
    # loss-of-five-lichens
    assert math.log(5) == pytest.approx(1.609, abs=0.001)

    # birdsong-longest-clip: 2 GB fixed, 12 GB for 32 clips padded to 60 seconds
    def memory(clips: int, seconds: int) -> float:
        return 2 + 12 * clips * seconds / (32 * 60)

    assert memory(32, 60) == 14
    assert memory(16, 540) == 56
    assert memory(8, 540) == 29
    assert memory(32, 540) == 110
