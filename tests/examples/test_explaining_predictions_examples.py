"""The examples of "Explaining predictions": printed output, and the claims that page and items make about it."""

from __future__ import annotations

from math import exp, log
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import sqlglot
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/explaining_predictions"
PAGE = DOCS / "certification/monitoring-ai-solutions/explaining-predictions.md"
ITEMS = DOCS / "_data/items/monitoring-ai-solutions/model-explainability.yml"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["moorings", "global_view", "local_view", "parity", "serve"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    blocks = capsys.readouterr().out.strip().split("\n\n")
    shown = {"moorings": blocks[1:], "serve": [blocks[0].split("}\n", 1)[-1]]}.get(name, blocks)
    for block in shown:
        assert block.rstrip() in page


def test_shares_add_up_for_every_background() -> None:
    module = load("moorings")
    for rows in module.backgrounds().values():
        phi, base, out = module.shapley(module.logit, module.TENANT, rows)
        assert base + phi.sum() == pytest.approx(out)
        assert out == pytest.approx(module.logit(module.TENANT[None])[0])


def test_an_input_equal_to_its_baseline_gets_zero() -> None:
    module = load("moorings")
    phi, _, _ = module.shapley(module.logit, module.TENANT, module.backgrounds()["late twice, cash"])
    assert phi[2] == pytest.approx(0) and phi[4] == pytest.approx(0)
    assert exp(0.68) == pytest.approx(2, abs=0.03)


def test_one_tenant_in_ten_pays_a_deposit() -> None:
    module = load("moorings")
    x, _ = module.tenants(6_000, seed=0)
    assert np.mean(module.fitted().predict_proba(x)[:, 1] > 0.3) == pytest.approx(0.1, abs=0.01)
    assert np.corrcoef(x[:, 0], x[:, 1])[0, 1] == pytest.approx(0.95, abs=0.01)
    assert module.fitted().predict_proba(module.TENANT[None])[0, 1] == pytest.approx(0.55, abs=0.005)


def test_calls_of_the_page_and_of_the_sauna_item() -> None:
    assert 60_000 * 25 * 41 == 61_500_000
    assert 0.04 * 60_000 * 25 * 41 == 2_460_000
    assert 13 / 41 < 1 / 3
    minutes = {
        "all-groups-15": 24_000 * 15 * 12 / 2_000 / 60,
        "all-groups-40": 24_000 * 40 * 12 / 2_000 / 60,
        "refused-inputs-40": 4_800 * 40 * 31 / 2_000 / 60,
        "refused-groups-50": 4_800 * 50 * 12 / 2_000 / 60,
    }
    assert {name: round(m) for name, m in minutes.items()} == {
        "all-groups-15": 36, "all-groups-40": 96, "refused-inputs-40": 50, "refused-groups-50": 24,
    }  # fmt: skip


def test_odds_of_the_sail_item() -> None:
    odds = exp(log(0.25) + 0.69)
    assert odds / (1 + odds) == pytest.approx(1 / 3, abs=0.002)
    high = 9 * exp(0.69)
    assert high / (1 + high) - 0.9 == pytest.approx(0.05, abs=0.005)


def test_grouped_shares_of_the_parachute_item() -> None:
    item = next(i for i in yaml.safe_load(ITEMS.read_text("utf-8")) if i["id"] == "parachute-fault-cancelling-seams")
    cells = [line.strip("| ").split("|") for line in item["stem"].splitlines() if line.startswith("| ")][1:]
    shares = {name.strip(): float(value) for name, value in cells}
    tension = shares.pop("tension, left") + shares.pop("tension, right")
    order = sorted(shares, key=lambda name: -shares[name])
    assert order[:2] == ["line wear", "fabric age"] and 0 < tension < shares[order[-1]]


def test_sql_of_the_page_parses() -> None:
    blocks = PAGE.read_text(encoding="utf-8").split("```sql\n")[1:]
    assert blocks
    for block in blocks:
        # the parser knows the shape of ML.PREDICT, not that of its extension
        code = block.split("```")[0].replace("ML.EXPLAIN_PREDICT(", "ML.PREDICT(")
        for statement in sqlglot.parse(code, read="bigquery"):
            assert statement is not None
