"""The light examples of "Transformers": what they show, the printed output, and numbers of the page."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "_examples/tooling/transformers"
PAGE = DOCS / "tooling/transformers.md"


def load(name: str) -> ModuleType:
    return load_module(EXAMPLES / f"{name}.py")


@pytest.mark.parametrize("name", ["attention", "costs", "sampling", "tokens"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_attention_by_hand() -> None:
    weights = [math.exp(s) for s in (2 / math.sqrt(2), 0, 2 / math.sqrt(2))]
    a = load("attention")
    assert np.allclose(a.attention(a.Q, a.K, a.V)[1][0], np.array(weights) / sum(weights))


def test_tokens_come_back() -> None:
    t = load("tokens")
    learned = t.learn(t.TEXT[:2000], 40)
    assert b"".join(t.encode(t.TEXT, learned)).decode() == t.TEXT


def test_numbers_of_the_exercise() -> None:
    c = load("costs")
    assert c.kv_bytes_per_token(24, 4, 128) == 49_152
    assert c.kv_bytes_per_token(24, 4, 128) * 16_384 / c.GIB == 0.75
    assert c.training_bytes(3e9) == 54e9
    assert round(c.adapter_bytes(3e9, 20e6) / 1e9, 2) == 6.36
    assert c.step_ms(90, 360, 3) == (120, 0.25)


def test_numbers_in_questions() -> None:
    c, s = load("costs"), load("sampling")
    assert c.kv_bytes_per_token(40, 8, 128) * 4_096 / c.GIB == 0.625
    assert c.training_bytes(2e9) == 36e9
    assert c.step_ms(50, 400, 4) == (100, 0.5)
    p = {"a": 0.5, "b": 0.25, "c": 0.15, "d": 0.1}
    assert list(s.top_p(p, 0.8)) == ["a", "b", "c"]
    assert round(s.top_p(p, 0.8)["a"], 2) == 0.56
    e2, e1 = math.exp(2), math.exp(1)
    assert round(e2 / (e2 + 1), 2) == 0.88
    assert round(e1 / (e1 + 1), 2) == 0.73
