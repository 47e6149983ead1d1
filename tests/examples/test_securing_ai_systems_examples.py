"""The examples of "Securing generative systems": printed output, the page's claims, numbers of its items."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/securing_ai_systems"
PAGE = DOCS / "certification/monitoring-ai-solutions/securing-ai-systems.md"


@lru_cache
def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize(("name", "shown"), [("attacks", 2), ("rates", 2)])
def test_printed_output_is_the_one_on_the_page(name: str, shown: int, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    blocks = capsys.readouterr().out.rstrip().split("\n\n")
    for block in blocks[:shown]:
        assert block in page


def test_text_layers_miss_together(capsys: pytest.CaptureFixture[str]) -> None:
    load("attacks").main()
    last = capsys.readouterr().out.rstrip().split("\n\n")[-1]
    assert "missed by patterns 83%, by score 75%" in last
    assert "missed by both: 75%; if independent 62%" in last
    assert "miss 83 percent and the score 75; the product says 62, the truth is 75" in PAGE.read_text(encoding="utf-8")


def test_no_attack_is_held_by_patterns_alone_and_none_passes_all_layers() -> None:
    for row in load("attacks").table().values():
        held = {layer for layer, verdict in row.items() if verdict != "-"}
        assert held and held != {"patterns"}


def test_the_planner_really_is_gullible() -> None:
    attacks = load("attacks")
    for name, mails in attacks.ATTACKS.items():
        calls, answer = attacks.plan(mails)
        assert calls or answer != "We look into it.", name


def test_rights_do_not_depend_on_the_wording() -> None:
    attacks = load("attacks")
    verdicts = set()
    for name in ("plain order", "polite order", "paraphrase", "other language", "encoded", "spaced letters"):
        (call,), _ = attacks.plan(attacks.ATTACKS[name])
        assert call == attacks.Call("send", attacks.BOX, "tenant list"), name
        verdicts.add(attacks.rights(attacks.CLERK, call, attacks.SENDER))
    assert verdicts == {"stop"}


def test_honest_requests_go_through_the_rights() -> None:
    attacks = load("attacks")
    calls, _ = attacks.plan(["Please send my contract to me"])
    assert [attacks.rights(attacks.CLERK, call, attacks.SENDER) for call in calls] == ["ok"]
    assert attacks.output("See https://letters.example.com/12") == "ok"


def test_layers_keep_their_own_rates_when_they_overlap() -> None:
    rates = load("rates")
    assert rates.missed([0.2, 0.15, 0.1]) == pytest.approx(0.003)
    assert rates.missed([0.1, 0.06], blind=0.06) == pytest.approx(0.06)
    for rate in (0.2, 0.15, 0.1):
        assert rates.missed([rate], blind=0.08) == pytest.approx(rate)
    assert rates.tries(0.08) == 9


def test_false_alarm_load_on_the_page() -> None:
    right, wrong = load("rates").alarms(200_000, 10_000, 0.95, 0.02)
    assert (right, round(wrong, -2)) == (19, 4000)
    assert round(wrong * 2 / 60) == 133
    assert round(wrong / (right + wrong), 3) == 0.995


def test_template_uses_names_and_values_of_the_service() -> None:
    template = json.loads((FOLDER / "template.json").read_text(encoding="utf-8"))
    filters, metadata = template["filterConfig"], template["templateMetadata"]
    assert set(filters) <= {
        "raiSettings",
        "sdpSettings",
        "piAndJailbreakFilterSettings",
        "maliciousUriFilterSettings",
    }
    assert filters["piAndJailbreakFilterSettings"]["confidenceLevel"] in {"LOW_AND_ABOVE", "MEDIUM_AND_ABOVE", "HIGH"}
    assert set(filters["sdpSettings"]["advancedConfig"]) == {"inspectTemplate", "deidentifyTemplate"}
    assert metadata["enforcementType"] in {"INSPECT_ONLY", "INSPECT_AND_BLOCK"}
    assert set(metadata["modalities"]) <= {"MODALITY_TEXT", "MODALITY_IMAGE"}


def test_numbers_of_the_items() -> None:
    right, wrong = load("rates").alarms(60_000, 5_000, 0.75, 0.005)
    assert right == 9
    assert round(wrong) == 300
    assert round(wrong / right) == 33
    assert (round(wrong / 12), round(wrong / 3)) == (25, 100)
    right, wrong = load("rates").alarms(60_000, 1_250, 0.75, 0.005)
    assert math.floor(wrong / right) == 8
    assert min(0.10, 0.06) == 0.06
