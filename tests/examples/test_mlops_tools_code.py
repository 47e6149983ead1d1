"""Tracker, store, gate, retraining policies, reproducibility and the build file of "MLOps tools"."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import yaml

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/mlops_tools"
PAGE = ROOT / "docs/tooling/mlops-tools.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def test_equal_content_is_stored_once(tmp_path: Path) -> None:
    store = load("tracker").Store(tmp_path)
    files = {"a.csv": b"1", "b.csv": b"1"}
    assert store.snapshot(files) == store.snapshot(dict(reversed(files.items())))
    assert len(list(tmp_path.iterdir())) == 2


def test_an_altered_file_is_noticed(tmp_path: Path) -> None:
    store = load("tracker").Store(tmp_path)
    digest = store.put(b"rows")
    (tmp_path / digest).write_bytes(b"other rows")
    with pytest.raises(ValueError, match="altered"):
        store.get(digest)


def test_lineage_names_code_and_data() -> None:
    tracker = load("tracker").Tracker(":memory:")
    run = tracker.log("abc", {"depth": 2}, {"cost": 1.5}, {"visits": "d1"}, {"model": "m1"})
    assert tracker.lineage("m1") == [(run, "abc", "visits", "d1")]
    assert tracker.best("cost") == (run, 1.5)


def test_the_gate() -> None:
    gate = load("gate")
    assert gate.refusals({**gate.LIVE, "cost": 1200, "slices": {}}, gate.LIVE) == []
    assert gate.refusals(gate.NEW, gate.LIVE)[0].startswith("canteens")
    rows = {name: rows for name, (_, rows) in gate.NEW["slices"].items()}
    for model in (gate.NEW, gate.LIVE):
        mean = sum(cost * rows[name] for name, (cost, _) in model["slices"].items()) / sum(rows.values())
        assert mean == pytest.approx(model["cost"], abs=0.5)


def test_a_trigger_on_mature_errors_is_cheapest() -> None:
    example = load("retraining")
    total = {}
    for name, wants in example.POLICIES.items():
        lost, runs = example.mean_cost(wants, years=100)
        total[name] = lost + runs * example.RUN
    assert min(total, key=total.get) in ("error > 0.35", "error, or 26 weeks")
    assert total["inputs moved"] > total["every 13 weeks"]


def test_exercise_of_the_page() -> None:
    example = load("retraining")
    lost, runs = example.mean_cost(example.every(6), years=200)
    assert runs == 8
    assert lost + runs * example.RUN == pytest.approx(9_894, abs=50)


def test_the_same_training_has_the_same_digest() -> None:
    example = load("reproducible")
    assert example.train(example.FEATURES) == example.train(example.FEATURES)


def test_what_breaks_it() -> None:
    example = load("reproducible")
    base = example.train(example.FEATURES)
    assert example.train(example.FEATURES, order=np.arange(400)[::-1]) != base
    assert example.in_new_process(1) != example.in_new_process(2)
    assert example.in_new_process(1) == example.in_new_process(1)


def test_the_build_file_fits_the_schema_of_cloud_build(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.cloudbuild"]
    good = FOLDER / "cloudbuild.yaml"
    assert subprocess.run([*program, str(good)], capture_output=True).returncode == 0
    broken = tmp_path / "cloudbuild.yaml"
    broken.write_text(good.read_text().replace("steps:", "step:"))
    assert subprocess.run([*program, str(broken)], capture_output=True).returncode == 1
    assert [step["id"] for step in yaml.safe_load(good.read_text())["steps"]] == ["unit", "smoke", "image", "contract"]


@pytest.mark.parametrize("name", ["tracker", "gate", "retraining", "reproducible", "shadow"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.strip() in PAGE.read_text(encoding="utf-8")
