"""The JAX example of "Accelerators and memory": compilations by shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = DOCS / "_examples/scaling-prototypes/accelerators_and_memory/shapes.py"
PAGE = DOCS / "certification/scaling-prototypes/accelerators-and-memory.md"

pytest.importorskip("jax", reason="JAX is not installed; run `make test-examples`, which installs it")


def test_printed_output_is_the_one_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    load_module(EXAMPLE).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
