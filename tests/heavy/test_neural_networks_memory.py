"""The memory task of "Neural networks from scratch": short sequences for all, long ones for the open gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FILE = DOCS / "_examples/tooling/neural_networks/memory_task.py"
PAGE = DOCS / "tooling/neural-networks.md"

pytest.importorskip("torch", reason="PyTorch is not installed; run `make test-examples`, which installs it")


def test_the_output_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    module = load_module(FILE)
    module.main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
