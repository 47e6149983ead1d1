"""The examples of "Tuning foundation models": printed output, the claims of the page, the numbers of its items."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/tuning_foundation_models"
PAGE = DOCS / "certification/scaling-prototypes/tuning-foundation-models.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["lora", "tuning_data", "break_even"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_adapter_of_the_wrong_size_loses() -> None:
    ends = load("lora").table()
    few = {name: ends[name, "small change, 50"][1] for name in ("rank 2", "rank 8", "rank 32", "full")}
    assert min(few, key=few.get) == "rank 2"
    large = {name: ends[name, "large change, 1,000"][1] for name in few}
    assert max(large, key=large.get) == "rank 2"


def test_best_step_comes_before_the_last() -> None:
    _, held = load("lora").curves(50, 8)
    assert 30 < held.index(min(held)) < 70
    assert held[-1] > 1.3 * min(held)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"contents": []}', "turns do not alternate"),
        ('{"contents": [{"role": "user", "parts": [{"text": "a"}]}]}', "turns do not alternate"),
        ('{"messages": []}', "not the expected JSON"),
        (
            '{"contents": [{"role": "user", "parts": [{"text": "a"}]}, {"role": "model", "parts": [{"text": " "}]}]}',
            "empty text",
        ),
        (
            '{"contents": [{"role": "user", "parts": [{"text": "a"}]}, {"role": "model", "parts": [{"text": "b"}]}]}',
            None,
        ),
    ],
)
def test_faults_of_a_line(line: str, what: str | None) -> None:
    assert load("tuning_data").fault(line) == what


def test_matrix_of_the_check() -> None:
    assert 16 * (3_072 + 1_024) == 65_536


def test_numbers_of_the_patent_item() -> None:
    costs = load("break_even")
    long = costs.Plan(5_000, 400, 0.40, 3.00)
    tuned = costs.Plan(1_000, 400, 0.40, 3.00, once=5_000 - 200, month=100)
    assert costs.break_even(long, tuned, 10) == pytest.approx(580 / 0.0016)
    assert 480 / 0.0016 == pytest.approx(300_000) and 130 / 0.0016 == pytest.approx(81_250)
    assert 580 / 0.002 == pytest.approx(290_000)


def test_numbers_of_the_shoe_item() -> None:
    lora = load("lora")
    frozen = 7e9
    assert 18 * frozen / 1e9 == 126
    assert (2 * frozen + 18 * 30e6) / 1e9 == pytest.approx(14.54)
    assert (0.5 * frozen + 18 * 30e6) / 1e9 == pytest.approx(4.04)
    assert lora.weight_memory_gb("full", lora.ALL_WEIGHTS) == pytest.approx(144.5, abs=0.1)
