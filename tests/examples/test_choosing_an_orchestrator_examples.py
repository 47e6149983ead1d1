"""The examples of "Choosing an orchestrator": printed output, and the numbers of the page and its questions."""

from __future__ import annotations

import ast
import math
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/automating-pipelines/choosing_an_orchestrator"
PAGE = DOCS / "certification/automating-pipelines/choosing-an-orchestrator.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["costs", "pool"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_blocking_sensors_starve_the_pool_and_lock_it() -> None:
    run = load("pool").run
    assert run("block", 120)[0] - run("defer", 120)[0] == 120
    assert run("block", None)[0] is None
    assert run("defer", None) == (30, 0)


def test_more_slots_only_move_the_deadlock() -> None:
    pool = load("pool")
    pool.SLOTS = 5
    assert pool.run("block", None)[0] is not None
    pool.SENSORS = 5
    assert pool.run("block", None)[0] is None


def test_numbers_of_the_page() -> None:
    costs = load("costs")
    assert costs.loop(500, 6, 75, 10, 25) == 270
    assert 200 * 3 / 2 == 300
    assert 16 * 12_000 / 1024 == pytest.approx(187, abs=1)
    assert [720 * costs.run(steps, 60) for steps in (40, 5)] == pytest.approx([93.6, 30.6])


def test_the_dag_uses_arguments_that_the_operator_has() -> None:
    tree = ast.parse((FOLDER / "train_dag.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    used = [{k.arg for k in c.keywords} for c in calls if ast.unparse(c.func).endswith("RunPipelineJobOperator")]
    known = "project_id region display_name template_path parameter_values service_account deferrable"
    assert used == [{*known.split(), "task_id", "retries"}]


def test_numbers_of_the_questions() -> None:
    costs = load("costs")
    # pinball-parts-top-level-query
    assert 86_400 / 30 == 2880
    # comet-frames-merged-steps
    work = [20] * 6
    assert [costs.chain(work, 70, parts) for parts in (2, 3, 4, 6)] == [260, 330, 400, 540]
    # vinyl-matrix-break-even: fee and machine; machine; work without start; fee
    ones = [costs.run(20, 90, 0.04, 0.20), costs.run(20, 90, 0, 0.20), costs.run(20, 30, 0.04, 0.20), 0.04]
    assert [math.floor(round(costs.break_even(300, one) / 30, 6)) + 1 for one in ones] == [72, 101, 137, 251]
    # sundial-plates-grouping
    assert [costs.loop(480, 8, 70, group, 20) for group in (1, 12, 24, 48)] == [1872, 332, 262, 454]
    allowed = [group for group in range(1, 481) if group * 8 <= 180]
    assert min(allowed, key=lambda group: costs.loop(480, 8, 70, group, 20)) == 12
    # truffle-photo-mondays: 1,500 photos at the pace of the second Monday
    assert 561 / 590 * 1500 / 60 == pytest.approx(23.8, abs=0.1)
