"""The pipeline compiles; its file says what the page says of steps, gate and image."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/tooling/mlops_tools/pipeline.py"
HELP = "Kubeflow Pipelines is not installed; pip install 'kfp>=2'"


@pytest.mark.tool("kubeflow-pipelines")
def test_the_pipeline_compiles(tmp_path: Path) -> None:
    pytest.importorskip("kfp", reason=HELP)
    compiled = tmp_path / "pipeline.yaml"
    run = subprocess.run([sys.executable, str(FILE), str(compiled)], capture_output=True, text=True, check=True)
    page = (ROOT / "docs/tooling/mlops-tools.md").read_text(encoding="utf-8")
    assert run.stdout.strip() in page
    spec = yaml.safe_load(compiled.read_text())
    gate = spec["root"]["dag"]["tasks"]["condition-1"]
    assert "evaluate-cost'] < inputs" in gate["triggerPolicy"]["condition"]
    assert "register" in spec["components"]["comp-condition-1"]["dag"]["tasks"]
    images = {e["container"]["image"] for e in spec["deploymentSpec"]["executors"].values()}
    assert images == {"registry.example/revisit-train:v7"}


@pytest.mark.tool("kubeflow-pipelines")
def test_a_model_where_a_table_is_wanted_does_not_compile(tmp_path: Path) -> None:
    pytest.importorskip("kfp", reason=HELP)
    wrong = tmp_path / "pipeline.py"
    wrong.write_text(
        FILE.read_text().replace('evaluate(model=model.outputs["model"])', 'evaluate(model=table.outputs["table"])')
    )
    run = subprocess.run([sys.executable, str(wrong), str(tmp_path / "p.yaml")], capture_output=True, text=True)
    assert run.returncode != 0
    assert "Incompatible argument" in run.stderr
