"""Gates, test suite and build files of the lesson "CI, CD and CT for models"."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/automating-pipelines/ci_cd_ct"
PAGE = ROOT / "docs/certification/automating-pipelines/ci-cd-ct.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def fits(schema: str, file: Path) -> bool:
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    return subprocess.run([*program, str(file)], capture_output=True).returncode == 0


@pytest.mark.parametrize("name", ["gates", "suite"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    text = PAGE.read_text(encoding="utf-8")
    printed = capsys.readouterr().out.strip()
    for part in printed.split("\nprompt", 1):
        assert part in text


@pytest.mark.parametrize("seeds", [1, 3, 8])
def test_the_formula_agrees_with_drawn_trainings(seeds: int) -> None:
    gates = load("gates")
    drawn = np.random.default_rng(0).normal(gates.HONEST, gates.SPREAD, (200_000, seeds)).mean(axis=1)
    share = gates.stopped(gates.HONEST, gates.BAR, gates.SPREAD, seeds)
    assert (drawn < gates.BAR).mean() == pytest.approx(share, abs=0.003)


def test_seeds_needed_are_just_enough() -> None:
    gates = load("gates")
    k = gates.seeds_needed(gates.HONEST, gates.BAR, gates.SPREAD)
    assert gates.stopped(gates.HONEST, gates.BAR, gates.SPREAD, k) <= 0.01
    assert gates.stopped(gates.HONEST, gates.BAR, gates.SPREAD, k - 1) > 0.01


def test_every_test_is_the_reason_to_keep_it() -> None:
    """The healthy system passes all, each fault fails one, and each test finds a fault."""
    suite = load("suite")
    failed = {fault: {t.__name__ for t in suite.TESTS if not t(suite.System(fault))} for fault in suite.FAULTS}
    assert failed.pop("none") == set()
    assert all(failed.values())
    assert set().union(*failed.values()) == {t.__name__ for t in suite.TESTS}


def test_the_last_four_faults_hide_in_the_average() -> None:
    suite = load("suite")
    rows, y = suite.world(300, 2)
    errors = []
    for fault in suite.FAULTS[-4:]:
        system = suite.System(fault)
        errors.append(np.abs(np.array([system.answer(system.model, r) for r in rows]) - y).mean())
    assert round(min(errors), 1) == 1.7
    assert round(max(errors), 1) == 2.4
    assert round(0.7 * np.abs(y - y.mean()).mean(), 1) == 5.2


SUITE = load("suite")
HEALTHY = SUITE.System()


@settings(max_examples=50, deadline=None)
@given(rain=st.floats(0, 200), wind=st.floats(0, 40), stand=st.text(max_size=8))
def test_any_valid_request_gets_a_finite_number(rain: float, wind: float, stand: str) -> None:
    got = HEALTHY.answer(HEALTHY.model, {"id": 1, "stand": stand, "rain_mm": rain, "wind": wind})
    assert np.isfinite(got)
    assert got >= 0


def test_the_build_file_fits_the_schema_and_its_graph_holds(tmp_path: Path) -> None:
    file = FOLDER / "cloudbuild.yaml"
    assert fits("vendor.cloudbuild", file)
    broken = tmp_path / "cloudbuild.yaml"
    broken.write_text(file.read_text().replace("waitFor", "waitsFor"))
    assert not fits("vendor.cloudbuild", broken)

    build = yaml.safe_load(file.read_text())
    known: set[str] = set()
    for step in build["steps"]:
        assert set(step.get("waitFor", [])) <= known | {"-"}
        known.add(step["id"])
    assert [s["id"] for s in build["steps"] if s.get("waitFor") == ["-"]] == ["unit", "behavior"]
    secrets = build["availableSecrets"]["secretManager"]
    assert all(secret["versionName"].rsplit("/", 1)[1].isdigit() for secret in secrets)
    assert {secret["env"] for secret in secrets} == {v for s in build["steps"] for v in s.get("secretEnv", [])}


def test_the_workflow_asks_for_a_token_and_holds_no_key() -> None:
    file = FOLDER / "staging-run.yaml"
    assert fits("vendor.github-workflows", file)
    flow = yaml.safe_load(file.read_text())
    assert flow["permissions"]["id-token"] == "write"
    assert "credentials_json" not in file.read_text()


def test_wrong_answers_until_the_way_back_ends() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for minutes in (2, 15, 150, 300):
        wrong = 600 * 0.25 / 60 * (20 + minutes)
        assert f"| {minutes} | {wrong + 1e-9:.0f} |" in text
