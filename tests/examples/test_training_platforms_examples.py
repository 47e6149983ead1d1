"""The job specification of the lesson on training platforms, its preflight and the numbers of the questions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/scaling-prototypes/training_platforms"
PAGE = ROOT / "docs/certification/scaling-prototypes/training-platforms.md"
ITEMS = ROOT / "docs/_data/items/scaling-prototypes/training-sdks-and-platforms.yml"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["preflight", "startup"])
def test_output_on_the_page(name: str) -> None:
    assert f"```text\n{load(name).report()}\n```" in PAGE.read_text(encoding="utf-8")


def test_the_job_as_it_stands_has_no_fault_and_keeps_the_empty_place() -> None:
    preflight = load("preflight")
    job = preflight.read()
    assert preflight.preflight(job) == []
    assert [pool.get("replicaCount") for pool in job["workerPoolSpecs"]] == [1, 3, None, 1]


def test_every_slip_that_a_schema_accepts_is_found() -> None:
    preflight = load("preflight")
    for name in list(preflight.SLIPS)[5:]:
        assert len(preflight.preflight(preflight.slipped(name))) == 1, name


def test_numbers_of_the_questions() -> None:
    startup = load("startup")
    # crossword-clue-trials
    assert 48 * (8 + 5) / 60 == pytest.approx(10.4)
    assert 48 * (8 + 2.5) / 60 == pytest.approx(8.4)
    assert 48 * (1 + 5) / 60 == pytest.approx(4.8)
    assert startup.persistent(48, 1, 8) == (pytest.approx(0.8), 8)
    # seismic-picker-early-worker: 10:02:11 and 10:03:40
    assert (3 * 60 + 40) - (2 * 60 + 11) == 89


def test_yaml_in_the_questions_parses() -> None:
    stems = [item["stem"] for item in yaml.safe_load(ITEMS.read_text(encoding="utf-8"))]
    blocks = [part.split("```")[0] for stem in stems for part in stem.split("```yaml\n")[1:]]
    assert len(blocks) == 1
    assert yaml.safe_load(blocks[0])["workerPoolSpecs"][0]["replicaCount"] == 1
