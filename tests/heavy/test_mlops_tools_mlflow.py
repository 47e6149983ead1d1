"""MLflow records the runs, finds the best one and moves an alias to its version."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/tooling/mlops_tools/mlflow_runs.py"
HELP = "MLflow is not installed; pip install mlflow-skinny sqlalchemy alembic scikit-learn"


@pytest.mark.tool("mlflow")
def test_runs_are_recorded_and_the_best_one_goes_live(capsys: pytest.CaptureFixture[str]) -> None:
    for package in ("mlflow", "sqlalchemy", "alembic", "sklearn"):
        pytest.importorskip(package, reason=HELP)
    module = load_module(FILE)
    module.main()
    printed = capsys.readouterr().out.strip()
    assert printed in (ROOT / "docs/tooling/mlops-tools.md").read_text(encoding="utf-8")
