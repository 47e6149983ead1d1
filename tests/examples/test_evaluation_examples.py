"""The examples of "Evaluating predictive and generative solutions": printed output, and numbers of page and items."""

from __future__ import annotations

import math
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/collaborating-on-data-and-models/evaluation"
PAGE = DOCS / "certification/collaborating-on-data-and-models/evaluation.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["predictive", "errors", "judging"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.strip().split("\n\n"):
        assert block.rstrip() in page


def test_kappa_and_ndcg_agree_with_scikit_learn() -> None:
    metrics = import_module("sklearn.metrics")
    judging, errors = load("judging"), load("errors")
    rows = judging.read("ratings.csv")
    ana = [int(row["ana"]) for row in rows]
    judge = [int(row["judge"]) for row in rows]
    assert judging.kappa(ana, judge)[2] == pytest.approx(metrics.cohen_kappa_score(ana, judge))
    for grades in errors.LISTS.values():
        order = list(range(len(grades), 0, -1))
        assert errors.ndcg(grades, 3) == pytest.approx(metrics.ndcg_score([grades], [order], k=3))


def test_kappa_of_the_same_agreement_falls_as_one_label_becomes_rare() -> None:
    judging = load("judging")
    values = []
    for both_good in (45, 80, 88):
        one = [1] * both_good + [0] * (90 - both_good) + [1] * 5 + [0] * 5
        two = [1] * both_good + [0] * (90 - both_good) + [0] * 5 + [1] * 5
        seen, _, value = judging.kappa(one, two)
        assert seen == pytest.approx(0.9)
        values.append(value)
    assert values == pytest.approx([0.80, 0.61, 0.23], abs=0.005)


def test_calibration_keeps_the_order_and_the_cheapest_cut_is_the_cost_ratio() -> None:
    module = load("predictive")
    both, fire, searched = module.scores()
    cut = module.ENGINE / module.LATE
    assert cut == pytest.approx(0.2)
    best = min(np.linspace(0.01, 0.99, 99), key=lambda c: module.cost(both["calibrated"], fire, c))
    assert module.cost(both["calibrated"], fire, cut) < 1.01 * module.cost(both["calibrated"], fire, best)
    assert searched > 0.8


def test_rows_needed_for_an_interval() -> None:
    module = load("predictive")
    assert module.half_width(0.9, 864) == pytest.approx(0.02, abs=1e-4)
    assert module.half_width(0.9, 96) == pytest.approx(0.06, abs=1e-4)
    assert math.ceil(1.96**2 * 0.9 * 0.1 / 0.02**2) == 865


def test_numbers_of_the_items() -> None:
    # kappa-of-a-generous-judge
    chance = 0.8 * 0.9 + 0.2 * 0.1
    assert (0.82 - chance) / (1 - chance) == pytest.approx(0.31, abs=0.005)
    assert (0.82 - 0.72) / (1 - 0.72) == pytest.approx(0.36, abs=0.005)
    # chimney-sweep-visit-cut: what visits from each band on cost, against none
    saved = 0.75 * 2_800
    bands = [(4_000, 0.01), (600, 0.02), (300, 0.04), (100, 0.09)]
    loss = [n * (70 - share * saved) for n, share in bands]
    from_band = [sum(loss[i:]) for i in range(4)]
    assert min(from_band) == from_band[2]
    assert from_band[1] - from_band[2] == pytest.approx(16_800)
    assert from_band[1] - from_band[3] == pytest.approx(12_600)
    assert 600 * (70 - 0.02 * 2_800) == pytest.approx(8_400)
    # hail-assessor-paired-rows
    half = 1.96 * math.sqrt(80 + 40 - (80 - 40) ** 2 / 2_000) / 2_000
    assert (0.02 - half, 0.02 + half) == pytest.approx((0.009, 0.031), abs=5e-4)
    module = load("predictive")
    assert module.half_width(0.85, 2_000) == pytest.approx(0.016, abs=5e-4)
    apart = math.hypot(module.half_width(0.85, 2_000), module.half_width(0.87, 2_000))
    assert (0.02 - apart, 0.02 + apart) == pytest.approx((-0.001, 0.041), abs=5e-4)
    repaired = module.half_width(80 / 2_000, 2_000)
    assert (0.04 - repaired, 0.04 + repaired) == pytest.approx((0.031, 0.049), abs=5e-4)
    # water-slide-reliability-bands: the odds doubled, so one jam in five is said as 0.11
    factors = [t / (1 - t) * (1 - s) / s for s, t in ((0.05, 0.09), (0.2, 0.33), (0.5, 0.67))]
    assert factors == pytest.approx([1.95, 1.95, 1.95], abs=0.1)
    assert (0.25 / 1.95) / (1 + 0.25 / 1.95) == pytest.approx(0.11, abs=0.005)
    # crane-rental-forecast-measures
    assert (18 + 3.2, 24 + 1.6, 20 + 2) == pytest.approx((21.2, 25.6, 22))
    assert (21.2 / 204, 25.6 / 204) == pytest.approx((0.104, 0.125), abs=5e-4)
    assert ((18 / 20 + 3.2 / 2) / 2, (24 / 20 + 1.6 / 2) / 2) == pytest.approx((1.25, 1.0))
    assert ((18 / 200 + 3.2 / 4) / 2, (24 / 200 + 1.6 / 4) / 2) == pytest.approx((0.445, 0.26))
    # subtitle-judge-both-orders
    first, second, new = 90 - 42, 54 - 42, 42
    assert (first + second, 120 - first - second - new) == (60, 18)


def test_standard_error_of_a_paired_gain_by_hand() -> None:
    a, b = load("predictive").right_or_wrong(1010, 30, 54, 106)
    assert (b - a).std() / math.sqrt(1_200) == pytest.approx(math.sqrt(84) / 1_200, rel=0.01)


def test_rows_on_which_both_fail_do_not_move_the_test() -> None:
    module = load("predictive")
    assert module.mcnemar(30, 54) == module.mcnemar(54, 30) == pytest.approx(0.012, abs=5e-4)
