"""The examples of "Choosing a model": printed output, and the claims the page makes about it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/choosing_a_model"
PAGE = DOCS / "certification/scaling-prototypes/choosing-a-model.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["call_cost", "forecast"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def curves() -> dict[str, dict[str, list[float]]]:
    module = load("data_size")
    return {name: module.curve(world) for name, world in module.WORLDS.items()}


def test_learning_curves_are_those_on_the_page(curves: dict[str, dict[str, list[float]]]) -> None:
    shown = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 6 and parts[0] in curves and parts[1] in curves[parts[0]]:
            shown[parts[0], parts[1]] = [float(p) for p in parts[2:]]
    assert len(shown) == 9
    for (world, model), numbers in shown.items():
        # networks depend a little on the arithmetic of the machine
        tolerance = 0.06 if model == "network" else 0.006
        assert list(curves[world][model]) == pytest.approx(numbers, abs=tolerance)


def test_each_world_has_another_winner(curves: dict[str, dict[str, list[float]]]) -> None:
    assert max(curves["straight"], key=lambda m: curves["straight"][m][0]) == "linear"
    assert max(curves["rules"], key=lambda m: curves["rules"][m][-1]) == "trees"
    assert max(curves["waves"], key=lambda m: curves["waves"][m][-1]) == "network"


def test_numbers_of_the_lost_property_item() -> None:
    cost = load("call_cost")
    llm = cost.LanguageModel(tokens_in=1_200, tokens_out=50, price_in=0.40, price_out=2.40)
    assert llm.per_call() == pytest.approx(0.0006)
    trees = cost.Trees(replicas=3, price_hour=0.20)
    assert trees.month() == pytest.approx(438)
    assert cost.break_even_calls_a_day(llm, trees) == pytest.approx(24_333, abs=1)


def test_sql_of_the_page_parses() -> None:
    sqlglot = pytest.importorskip("sqlglot")
    blocks = PAGE.read_text(encoding="utf-8").split("```sql\n")[1:]
    assert blocks
    for block in blocks:
        for statement in sqlglot.parse(block.split("```")[0], read="bigquery"):
            assert statement is not None
