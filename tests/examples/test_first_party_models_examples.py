"""Checks and search of the lesson "First-party models and models as a service", and the numbers of its questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/first_party_models"
PAGE = ROOT / "docs/certification/architecting-low-code/first-party-models.md"

outputs = load_module(FOLDER / "outputs.py")
retrieval = load_module(FOLDER / "retrieval.py")


@pytest.mark.parametrize("lines", [outputs.report(), retrieval.report()], ids=("outputs", "retrieval"))
def test_outputs_stand_on_the_page(lines: list[str]) -> None:
    assert "\n".join(lines) in PAGE.read_text(encoding="utf-8")


def test_the_small_checker_agrees_with_a_full_one() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    full = jsonschema.Draft202012Validator(outputs.SCHEMA)
    records: list[object] = [{"pattern": 4412, "size": 42, "fabric_m": None}, {"pattern": "4412"}, [], 3]
    for case in outputs.cases():
        try:
            parts = case["response"]["candidates"][0]["content"]["parts"]
            records.append(json.loads(parts[0]["text"]))
        except (KeyError, json.JSONDecodeError):
            continue
    assert len(records) == 9
    for record in records:
        assert full.is_valid(record) == (not outputs.misfits(record)), record


def test_longer_vectors_and_more_passages_find_more() -> None:
    table = dict(retrieval.rows())
    for values in table.values():
        assert values == sorted(values)
    assert all(a > b for a, b in zip(table["64 numbers"], table["16, length 1 again"], strict=True))


def test_hours_or_tokens() -> None:
    assert 2.50 * 730 / 0.40 == pytest.approx(4562.5)


def test_recall_by_hand() -> None:
    ranks = (1, 4, 2, 9, 3)
    assert [sum(rank <= k for rank in ranks) / 5 for k in (1, 3, 4, 9)] == [0.2, 0.6, 0.8, 1.0]


def test_chess_bulletin() -> None:
    def right(recall: float, found: float = 0.94, missing: float = 0.09) -> float:
        return recall * found + (1 - recall) * missing

    assert right(0.58) == pytest.approx(0.583, abs=0.001)
    assert right(0.58, found=1.0) < 0.62
    assert right(0.95) == pytest.approx(0.8975)


def test_postcards_add_up() -> None:
    assert 430 + 52 + 6 + 4 + 8 == 500


def test_parish_registers() -> None:
    service = (3000 * 0.50 + 400 * 1.50) / 1e6
    machine, fixed = 4.00 / 6000, 320 + 1.5 * 4.00
    assert service == pytest.approx(0.0021)
    assert fixed / (service - machine) == pytest.approx(227_442, abs=1)
    assert fixed / service == pytest.approx(155_238, abs=1)
    assert fixed / machine == pytest.approx(489_000)
    assert 6 / (service - machine) == pytest.approx(4186, abs=1)
