"""The examples of "Protecting models and training data": printed output, the page's claims, numbers of its items."""

from __future__ import annotations

import math
import pickle
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/protecting_models_and_data"
PAGE = DOCS / "certification/monitoring-ai-solutions/protecting-models-and-data.md"


@lru_cache
def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize(("name", "blocks"), [("poison", 3), ("leaks", 3), ("scan", 1)])
def test_printed_output_is_the_one_on_the_page(name: str, blocks: int, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    printed = capsys.readouterr().out.rstrip().split("\n\n")
    assert len(printed) == blocks
    for block in printed:
        assert block in page


def test_the_scan_loads_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    scan = load("scan")

    def refuse(*_: object) -> None:
        raise AssertionError("a pickle was loaded")

    monkeypatch.setattr(pickle, "load", refuse)
    monkeypatch.setattr(pickle, "loads", refuse)
    found = {name: scan.verdict(data)[0] for name, data in scan.files().items()}
    assert found == {"plain.pkl": "pass", "state.pkl": "pass", "model.pkl": "refuse"}
    assert "load time" not in capsys.readouterr().out


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_the_scan_sees_the_call_in_every_protocol(protocol: int) -> None:
    scan = load("scan")
    names, calls = scan.imports(pickle.dumps([scan.Greeting(), scan.Greeting()], protocol=protocol))
    assert names and all(name.split(".")[-1] == "print" for name in names)
    assert calls == 2
    assert scan.verdict(pickle.dumps(scan.Greeting(), protocol=protocol))[0] == "refuse"


def text(value: str) -> bytes:
    return b"\x8c" + bytes([len(value)]) + value.encode()


DECOY = text("collections") + text("OrderedDict")


@pytest.mark.parametrize(
    "data",
    [
        # The allowed name is pushed last and popped again: print stays on top of the stack.
        b"\x80\x04" + text("builtins") + text("print") + DECOY + b"00\x93)R.",
        # The real name comes from the memo, under numbers of its own.
        b"\x80\x04" + text("builtins") + b"q\x050" + text("print") + b"q\x060" + DECOY + b"00h\x05h\x06\x93)R.",
        # An extension code stands for the name.
        b"\x80\x02\x82\x01.",
    ],
)
def test_the_scan_refuses_a_name_behind_a_decoy(data: bytes) -> None:
    assert load("scan").verdict(data)[0] == "refuse"


def test_named_members_by_base_rate() -> None:
    share = load("leaks").right_share
    assert round(share(0.6, 0.1, 0.5), 2) == 0.86
    assert round(share(0.6, 0.1, 0.01), 2) == 0.06


def test_exposure_by_chance_and_at_the_ceiling() -> None:
    exposure = load("leaks").exposure
    mean = sum(exposure(rank, 20_000) for rank in range(1, 20_001)) / 20_000
    assert round(mean, 1) == round(1 / math.log(2), 1) == 1.4
    assert round(exposure(1, 20_000), 1) == 14.3


def test_numbers_of_the_items() -> None:
    assert 0.5 + (0.92 - 0.60) / 2 == pytest.approx(0.66)
    assert (0.92 + 1 - 0.60) / 2 == pytest.approx(0.66)
    assert load("leaks").exposure(1, 8192) == 13.0
    assert 200_000 / (40 * 500) == 10
    assert 200_000 / 500 == 400
    assert math.ceil(200_000 / (40 * 450)) == 12 and round(200_000 / (40 * 450)) == 11


def test_price_of_a_copy() -> None:
    assert 20_000 * 0.005 == 100
    assert 20_000 / 500 == 40
    assert 20_000 / (40 * 500) == 1
