"""The census pipeline compiles; the page shows its graph, switches and the install that it contains."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/automating-pipelines/pipelines/census.py"
PAGE = ROOT / "docs/certification/automating-pipelines/pipelines.md"
HELP = "Kubeflow Pipelines is not installed; pip install 'kfp>=2'"


@pytest.mark.tool("kubeflow-pipelines")
def test_the_compiled_graph_is_the_one_on_the_page(tmp_path: Path) -> None:
    pytest.importorskip("kfp", reason=HELP)
    compiled = tmp_path / "census.yaml"
    run = subprocess.run([sys.executable, str(FILE), str(compiled)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() in PAGE.read_text(encoding="utf-8")
    spec = yaml.safe_load(compiled.read_text())
    executors = spec["deploymentSpec"]["executors"]
    images = {executors[f"exec-{name}"]["container"]["image"] for name in ("export", "count", "publish")}
    assert len(images) == 1
    assert "@sha256:" in images.pop()
    assert "pip install" in " ".join(executors["exec-judge"]["container"]["command"])
    tasks = spec["components"]["comp-exit-handler-1"]["dag"]["tasks"]
    gate = next(task for task in tasks.values() if task["taskInfo"]["name"] == "gate")
    assert "judge-Output'] < inputs" in gate["triggerPolicy"]["condition"]
    retry = tasks["export"]["retryPolicy"]
    assert (retry["maxRetryCount"], retry["backoffDuration"], retry["backoffFactor"]) == (3, "60s", 2.0)


@pytest.mark.tool("kubeflow-pipelines")
def test_a_parameter_where_an_artifact_is_wanted_does_not_compile(tmp_path: Path) -> None:
    pytest.importorskip("kfp", reason=HELP)
    wrong = tmp_path / "census.py"
    wrong.write_text(FILE.read_text().replace('count(rows=rows.outputs["rows"]', "count(rows=snapshot"))
    run = subprocess.run([sys.executable, str(wrong), str(tmp_path / "c.yaml")], capture_output=True, text=True)
    assert run.returncode != 0
    assert "rows" in run.stderr


def test_a_task_has_no_method_for_a_timeout() -> None:
    dsl = pytest.importorskip("kfp.dsl", reason=HELP)
    assert not [name for name in dir(dsl.PipelineTask) if "timeout" in name]
