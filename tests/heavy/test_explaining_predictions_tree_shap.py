"""Contributions that XGBoost computes: printed output, and their sum on the scale of the margin."""

from __future__ import annotations

import pytest

pytest.importorskip("xgboost", reason="XGBoost is not installed; pip install xgboost-cpu")

from pathlib import Path

import numpy as np

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/explaining_predictions"
PAGE = DOCS / "certification/monitoring-ai-solutions/explaining-predictions.md"


@pytest.mark.tool("xgboost")
def test_printed_output_is_the_one_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    load_module(FOLDER / "tree_shap.py").main()
    assert capsys.readouterr().out.strip() in PAGE.read_text(encoding="utf-8")


@pytest.mark.tool("xgboost")
def test_contributions_add_up_to_the_margin_and_not_to_the_risk() -> None:
    module = load_module(FOLDER / "tree_shap.py")
    exact, fast, margin, risk = module.contributions(module.booster(), module.tenants(300, seed=5)[0])
    assert np.allclose(exact.sum(axis=1), margin, atol=1e-4)
    assert np.allclose(fast.sum(axis=1), margin, atol=1e-4)
    assert not np.allclose(exact.sum(axis=1), risk, atol=0.1)
