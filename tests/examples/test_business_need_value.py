"""The cost matrix of "From a business need to an ML problem": its arithmetic, its output, the filled-in proposal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/responsibilities/business_need_to_ml_problem/value.py"
PAGE = ROOT / "docs/responsibilities/business-need-to-ml-problem.md"
PROPOSAL = ROOT / "docs/_templates/project-proposal-filled.md"


@pytest.fixture(scope="module")
def value() -> ModuleType:
    return load_module(FILE)


def test_threshold_is_where_both_actions_cost_the_same(value: ModuleType) -> None:
    costs = value.Costs()
    m, p = costs.matrix(), costs.threshold()
    visit = p * m["visit", "would fail"] + (1 - p) * m["visit", "would run"]
    wait = p * m["wait", "would fail"] + (1 - p) * m["wait", "would run"]
    assert visit == pytest.approx(wait)
    assert p == pytest.approx(180 / 660)


def test_a_rule_below_the_threshold_loses_money(value: ModuleType) -> None:
    costs = value.Costs()
    for policy in value.POLICIES[1:]:
        precise = policy.hits / policy.visits > costs.threshold()
        assert (policy.saves(costs, value.FAILURES) > 0) == precise


def test_break_even(value: ModuleType) -> None:
    for policy in (value.RULE, value.MODEL):
        costs = replace(value.Costs(), works=value.break_even(policy, value.Costs()))
        assert policy.saves(costs, value.FAILURES) == pytest.approx(0, abs=1e-6)


def test_exercise_of_the_page(value: ModuleType) -> None:
    costs = value.Costs(act=25, failure=140, works=0.5)
    assert costs.threshold() == pytest.approx(0.357, abs=0.001)
    rule, model = value.Policy("rule", 40, 12), value.Policy("model", 50, 26)
    assert rule.saves(costs, 60) == pytest.approx(-160)
    assert model.saves(costs, 60) == pytest.approx(570)
    assert value.Policy("perfect", 60, 60).saves(costs, 60) == pytest.approx(2700)
    assert value.break_even(model, costs) == pytest.approx(0.343, abs=0.001)


def test_printed_output_is_the_one_on_the_page(value: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    value.main()
    printed = [line.rstrip() for line in capsys.readouterr().out.rstrip().splitlines()]
    assert "\n".join(printed) in PAGE.read_text(encoding="utf-8")


def test_numbers_of_the_filled_proposal(value: ModuleType) -> None:
    text, costs = PROPOSAL.read_text(encoding="utf-8"), value.Costs()
    gain = value.MODEL.saves(costs, value.FAILURES) - value.RULE.saves(costs, value.FAILURES)
    for number in (
        value.FAILURES * costs.failure * value.WEEKS,
        value.PERFECT.saves(costs, value.FAILURES),
        value.RULE.saves(costs, value.FAILURES),
        value.MODEL.saves(costs, value.FAILURES),
        gain * value.WEEKS,
        gain * value.WEEKS - value.BUILD - value.RUN,
    ):
        assert f"{number:,.0f}" in text, number
