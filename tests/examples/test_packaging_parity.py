"""What duplicated pre- and postprocessing does: the claims of parity.py and of the lesson."""

import sys
from pathlib import Path

import pytest

from scripts.modules import load_module

FOLDER = Path(__file__).parents[2] / "docs/_examples/serving-and-scaling-models/packaging"


@pytest.fixture(scope="module")
def cases():
    sys.path.insert(0, str(FOLDER))
    try:
        parity = load_module(FOLDER / "parity.py")
        return {case["name"]: case for case in parity.compare()}
    finally:
        sys.path.remove(str(FOLDER))
        sys.modules.pop("train", None)


def test_the_exported_pipeline_reproduces_every_decision(cases):
    assert cases["the exported pipeline"]["flipped"] == 0
    assert cases["the exported pipeline"]["golden"] == 0


def test_every_copy_changes_decisions_and_the_golden_rows_notice(cases):
    copies = [case for name, case in cases.items() if name != "the exported pipeline"]
    assert len(copies) == 4
    assert all(case["flipped"] > 0 for case in copies)
    assert all(case["golden"] > 0 for case in copies)


def test_wrong_unit_keeps_most_of_the_auc_and_flips_most_decisions(cases):
    assert cases["Fahrenheit"]["auc"] > 0.75
    assert cases["Fahrenheit"]["flipped"] > 2_500  # of 5,000


def test_scaling_each_request_by_itself_gives_everyone_the_same_score(cases):
    assert cases["scaled per request"]["auc"] == pytest.approx(0.5)
    assert cases["scaled per request"]["inspections"] in (0, 5_000)


def test_a_forgotten_threshold_is_invisible_to_auc_and_looks_good_on_accuracy(cases):
    right, forgotten = cases["the exported pipeline"], cases["threshold 0.5 in the app"]
    assert forgotten["auc"] == right["auc"]
    assert forgotten["accuracy"] > right["accuracy"]
    assert forgotten["flipped"] > 500


def test_cost_threshold_of_the_lesson_and_the_item():
    # Flag when p * miss > (1 - p) * false_alarm.
    miss, false_alarm = 9_000, 1_000
    assert false_alarm / (false_alarm + miss) == 0.10
    # burst-pipe-alarm-threshold: observed shares of 9 and 15 % below and above 0.50
    assert 0.09 < 1_200 / (1_200 + 8_800) < 0.15 and 0.06 < 800 / (800 + 8_800) < 0.09
    assert round(1_200 / 8_800, 2) == 0.14
