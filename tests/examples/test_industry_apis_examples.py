"""Review costs, error rates and unit costs of the lesson "Industry APIs", and the numbers of its questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/industry_apis"
PAGE = ROOT / "docs/certification/architecting-low-code/industry-apis.md"

review = load_module(FOLDER / "review.py")
rates = load_module(FOLDER / "error_rates.py")
units = load_module(FOLDER / "unit_cost.py")


def shown(lines: list[str]) -> bool:
    return "\n".join(lines) in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "lines", [review.route_report(), review.measure_report(), rates.report(), units.report()], ids=range(4)
)
def test_outputs_stand_on_the_page(lines: list[str]) -> None:
    assert shown(lines)


def test_the_response_has_the_shape_that_the_page_names() -> None:
    document = json.loads(review.RESPONSE.read_text(encoding="utf-8"))["document"]
    assert {"text", "pages", "entities"} <= set(document)
    for entity in review.fields(document):
        assert {"type", "mentionText", "confidence"} <= set(entity)
        assert 0 <= entity["confidence"] <= 1
        assert entity["mentionText"] in document["text"]


def test_a_wrong_total_is_noticed() -> None:
    document = json.loads(review.RESPONSE.read_text(encoding="utf-8"))["document"]
    found = review.fields(document)
    assert review.sum_agrees(found)
    found[3]["normalizedValue"]["text"] = "2301.60"
    assert not review.sum_agrees(found)


def test_the_best_limit_lies_above_the_formula() -> None:
    sample = review.labeled_fields()
    costs = {limit: review.cost(sample, limit, 6.0)[2] for limit in (0.90, 0.95, 0.97, 0.98)}
    assert min(costs, key=costs.__getitem__) == 0.97
    assert review.threshold("line_item/weight") == pytest.approx(0.95)


def test_the_flip_of_the_page() -> None:
    assert round(sum(units.per_thousand(units.PROMPT, 0.15, 0.004))) == 554


def test_register_line() -> None:
    truth, read = "natus est Petrus", "natus et Petrvs"
    assert len(truth) == 16
    assert rates.cer(truth, read) == pytest.approx(0.125)
    assert rates.wer(truth, read) == pytest.approx(2 / 3)


def test_veterinary_limits() -> None:
    table = {0.80: (70, 6), 0.90: (160, 4), 0.95: (300, 2), 0.98: (560, 1)}

    def costs(price: float) -> dict[float, float]:
        return {limit: 0.25 * looks + price * errors for limit, (looks, errors) in table.items()}

    assert costs(9) == {0.80: 71.5, 0.90: 76.0, 0.95: 93.0, 0.98: 149.0}
    best = {price: min(costs(price), key=costs(price).__getitem__) for price in (9, 12, 30, 80)}
    assert best == {9: 0.80, 12: 0.90, 30: 0.95, 80: 0.98}


def test_wine_labels() -> None:
    ways = {"ocr": (0.002, 1.10, 0.15), "extractor": (0.030, 0.50, 0.08), "prompted": (0.004, 0.40, 0.09)}
    cost = {way: call + 0.40 * looks + 2.00 * wrong for way, (call, looks, wrong) in ways.items()}
    assert cost["ocr"] == pytest.approx(0.742)
    assert 20_000 * (cost["extractor"] - cost["prompted"]) == pytest.approx(920)
    assert 20_000 * (0.026 + 0.10 * 0.40) == pytest.approx(1320)
    dear = {way: call + 0.40 * looks + 10 * wrong for way, (call, looks, wrong) in ways.items()}
    assert min(dear, key=dear.__getitem__) == "extractor"


def test_radio_average() -> None:
    assert 0.88 * 6 + 0.12 * 47 == pytest.approx(10.92)
