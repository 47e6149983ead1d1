"""The examples of "Accelerators and memory": printed output, and the numbers of its questions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/accelerators_and_memory"
PAGE = DOCS / "certification/scaling-prototypes/accelerators-and-memory.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["memory", "finished_run"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_numbers_of_the_text() -> None:
    memory = load("memory")
    assert sum(memory.ADAM_MIXED) == 16
    assert memory.lora_parameters(32, 4096, 4, 16) == 16_777_216
    kept = memory.activations(8192, 4096, 32)
    assert memory.activations(8192, 4096, 32, recompute=True) / kept == pytest.approx(0.08, abs=0.01)
    # spot, hourly saves: share of the price an hour, and of the finished run
    assert round(12 / 32, 3) == 0.375
    assert 834 / 1920 == pytest.approx(0.43, abs=0.005)
    # coins under the lens
    photos = 400_000 * 12
    hours = [photos / speed / 3600 for speed in (4, 90, 310)]
    assert [round(h, 1) for h in hours] == [333.3, 14.8, 4.3]
    money = [h * price for h, price in zip(hours, (1.5, 0.8, 5.0), strict=True)]
    assert money == pytest.approx([500, 11.9, 21.5], abs=0.06)


def test_saving_about_hourly_costs_least() -> None:
    run = load("finished_run")
    money = {every: run.spot(60, 12, 8, 96, every=every, repeats=500)[0] for every in (0.25, 1.0, 6.0)}
    assert min(money, key=lambda every: money[every]) == 1.0


def test_numbers_of_the_questions() -> None:
    run = load("finished_run")
    # bytes-of-three-billion
    assert [3 * each for each in (4, 8, 12, 16)] == [12, 24, 36, 48]
    # whistles-of-many-lengths
    assert [900 * 0.3, 4 * 40 + 900 * 0.2, 4 * 40 + 900 * 0.3] == pytest.approx([270, 340, 430])
    assert [350 * 40 + 900 * 0.2, 350 * 40 + 900 * 0.3] == pytest.approx([14_180, 14_270])
    # protein-designer-one-long-chain: 80 GB
    assert 4 * 16 + 20 > 80 > 4 * 16 + 20 / 8
    # handwriting-archive-four-offers
    spot_hours = 10 * (1 + 1.5 / 30 + (15 + 6) / 300)
    costs = [10 * 12.0, 10 * 6.0, spot_hours * 3.90, 44 * 1.10]
    assert costs == pytest.approx([120, 60, 43.68, 48.4], abs=0.005)
    assert min(costs) == costs[2]
    assert 48.4 / spot_hours == pytest.approx(4.33, abs=0.01)
    # election-polls-nine-minutes
    saved = {"gpu": 5.0, "cores": 2.5, "join": 6.0, "write": 1.5 * 3 / 4, "tpu": 2.7}
    pairs = [{a, b} for a in saved for b in saved if a < b and {a, b} & {"join", "write"}]
    assert [pair for pair in pairs if 14 - sum(saved[part] for part in pair) <= 5] == [{"gpu", "join"}]
    assert 14 - max(saved.values()) > 5
    # weather-office-plan-hours
    peak = 459e12
    hours = [
        run.hours(2e9, 40e9, 16, peak, used, per_token=each) for used, each in ((1, 6), (1, 8), (0.4, 6), (0.4, 8))
    ]
    assert [round(h) for h in hours] == [18, 24, 45, 61]
