"""The PyTorch examples of "Transformers": the tiny model with and without its mask, and silent faults."""

from __future__ import annotations

import math
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "_examples/tooling/transformers"
PAGE = DOCS / "tooling/transformers.md"

torch = pytest.importorskip("torch", reason="PyTorch is not installed; run `make test-examples`, which installs it")


def load(name: str) -> ModuleType:
    return load_module(EXAMPLES / f"{name}.py")


def test_the_tiny_model_learns_and_writes() -> None:
    tiny = load("tiny")
    page = PAGE.read_text(encoding="utf-8")
    count = sum(p.numel() for p in tiny.Tiny().parameters())
    assert f"parameters: {count:,}" in page
    assert f"{len(tiny.TEXT):,} characters, {len(tiny.CHARS)} different" in page
    assert f"guessing costs {math.log(len(tiny.CHARS)):.2f}" in page
    _, log, text = tiny.run(causal=True, updates=300)
    assert log[-1][1] < 2.25
    assert log[-1][2] < 2.45
    assert len(set(text)) > 15


def test_without_the_mask_the_loss_is_low_and_the_text_is_not() -> None:
    tiny = load("tiny")
    model, log, text = tiny.run(causal=False, updates=200)
    assert log[-1][2] < 0.6  # held out, and still far below what an honest model reaches
    held_out = tiny.split()[1]
    model.causal = True  # what generation needs: nothing from the future
    assert tiny.mean_loss(model, held_out) > 2.5
    assert len(set(text[5:])) < 25


def test_the_mask_hides_the_future() -> None:
    tiny = load("tiny")
    torch.manual_seed(0)
    ids = torch.randint(0, len(tiny.CHARS), (1, 12))
    changed = ids.clone()
    changed[0, -1] = (changed[0, -1] + 1) % len(tiny.CHARS)
    for causal in (True, False):
        model = tiny.Tiny(causal=causal)
        with torch.no_grad():
            same = torch.allclose(model(ids)[0, :-1], model(changed)[0, :-1], atol=1e-5)
        assert same is causal


def test_silent_faults(capsys: pytest.CaptureFixture[str]) -> None:
    faults = load("faults")
    faults.main()
    page = PAGE.read_text(encoding="utf-8")
    for line in capsys.readouterr().out.splitlines():
        assert line in page
    model = torch.nn.Linear(2, 1)
    loss = model(torch.tensor([[float("nan"), 1.0]])).sum()
    loss.backward()
    with pytest.raises(FloatingPointError, match="step 7"):
        faults.guard(loss, 7, model)
