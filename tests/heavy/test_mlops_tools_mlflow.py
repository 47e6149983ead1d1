"""MLflow records the runs, finds the best one and moves an alias to its version."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/tooling/mlops_tools/mlflow_runs.py"
HELP = "MLflow is not installed; pip install mlflow-skinny sqlalchemy alembic scikit-learn"


@pytest.mark.tool("mlflow")
def test_runs_are_recorded_and_the_best_one_goes_live(capsys: pytest.CaptureFixture[str]) -> None:
    for package in ("mlflow", "sqlalchemy", "alembic", "sklearn"):
        pytest.importorskip(package, reason=HELP)
    spec = importlib.util.spec_from_file_location("mlops_tools_mlflow_runs", FILE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    module.main()
    printed = capsys.readouterr().out.strip()
    assert printed in (ROOT / "docs/tooling/mlops-tools.md").read_text(encoding="utf-8")
