"""Routes, runs and prompt comparison of the lesson "Prototype with Model Garden", and the numbers of its questions."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/collaborating-on-data-and-models/prototyping_with_model_garden"
PAGE = ROOT / "docs/certification/collaborating-on-data-and-models/prototyping-with-model-garden.md"

routes = load_module(FOLDER / "routes.py")
cases = load_module(FOLDER / "cases.py")
prompts = load_module(FOLDER / "prompts.py")


def blocks(lines: list[str]) -> list[list[str]]:
    return [part.splitlines() for part in "\n".join(lines).split("\n\n")]


@pytest.mark.parametrize("lines", [routes.report(), cases.report(), *blocks(prompts.report())])
def test_output_stands_on_the_page(lines: list[str]) -> None:
    assert "\n".join(lines) in PAGE.read_text(encoding="utf-8")


def test_the_endpoint_pays_off_where_its_month_meets_the_calls() -> None:
    month = routes.routes(648_000, 0)
    assert month["hosted API, 0.004 a call"] == pytest.approx(month["endpoint, 1 replica, 3.60"]) == 2_592
    assert 16 * 3.60 == pytest.approx(57.6)


def test_memory_and_budget_on_the_page() -> None:
    assert 12 * 16 / 8 == 24 and 9 * 16 / 8 == 18 and 9 * 16 == 144
    assert 16 - 9 * 8 / 8 == 7
    assert 200 / 3.60 == pytest.approx(55.6, abs=0.05)


def test_a_steady_model_has_no_spread_and_each_prompt_its_own_name() -> None:
    row = cases.run(cases.CASES, cases.stand_in(14, 0, 1), "one")
    assert (row["lowest"], row["highest"], row["unsteady"], row["cases"]) == (14, 14, 0, 20)
    assert row["prompt"] != cases.run(cases.CASES, cases.stand_in(14, 0, 1), "another")["prompt"]


def test_more_runs_show_more_of_the_spread() -> None:
    rows = [cases.run(cases.CASES, cases.stand_in(11, 6, 16), "p", times) for times in (1, 3, 30)]
    one, three, thirty = (row["highest"] - row["lowest"] for row in rows)
    assert one == 0 < three <= thirty <= 6
    assert [row["unsteady"] for row in rows] == [0, 5, 6]


def test_the_call_asks_for_the_fields_and_hides_the_route(monkeypatch: pytest.MonkeyPatch) -> None:
    called = {}

    def generate_content(**given: object) -> SimpleNamespace:
        called.update(given)
        return SimpleNamespace(text="{}")

    def client(**given: object) -> SimpleNamespace:
        called.update(given)
        return SimpleNamespace(models=SimpleNamespace(generate_content=generate_content))

    google = ModuleType("google")
    google.genai = SimpleNamespace(Client=client)
    monkeypatch.setitem(sys.modules, "google", google)
    example = load_module(FOLDER / "ask.py")
    assert example.ask("Copy the note. ", "Dear founder") == "{}"
    assert called["enterprise"] and called["contents"] == "Copy the note. Dear founder"
    schema = called["config"]["response_schema"]
    assert len(schema["properties"]) == 3 and all(field["nullable"] for field in schema["properties"].values())


def test_numbers_of_the_questions() -> None:
    assert 16 * 24 * 2 * 2.5 == 1_920
    assert 2_016 / 0.005 == pytest.approx(403_200)
    assert 22 * 10 * 2_016 / 720 == pytest.approx(616)
    assert 30 * 2_016 / 720 == pytest.approx(84)
    assert 12 * 16 / 8 == 24 and 12 * 8 / 8 == 12
    assert prompts.paired([0] * 7 + [1] * 3, [1] * 7 + [0] * 3) == (7, 3, pytest.approx(0.34375))
    assert prompts.best_of(8, 80, 0.7) == pytest.approx(0.77, abs=0.005)
    assert 1.96 * (0.75 * 0.25 / 40) ** 0.5 == pytest.approx(0.134, abs=0.001)
