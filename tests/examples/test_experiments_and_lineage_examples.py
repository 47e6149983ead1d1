"""The example of "Experiments, artifacts and lineage": printed output, and the claims the page makes about it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/collaborating-on-data-and-models/experiments_and_lineage"
PAGE = DOCS / "certification/collaborating-on-data-and-models/experiments-and-lineage.md"


@pytest.fixture
def graph() -> ModuleType:
    return load_module(FOLDER / "graph.py")


def test_printed_output_is_the_one_on_the_page(graph: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    graph.main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.strip().split("\n\n"):
        assert block.rstrip() in page


def test_forward_and_backward_agree(graph: ModuleType) -> None:
    store = graph.factory()
    for start in store.artifacts:
        for later in store.walk(start, forward=True):
            assert start in store.walk(later, forward=False)


def test_recording_the_copy_closes_the_gap(graph: ModuleType) -> None:
    store = graph.factory()
    store.execute("fix-1", "correct", "77aa", "run 19", ["table-2"], ["table-fixed"])
    models = store.kinds(store.walk("pulls-may", forward=True), "model")
    assert sorted(models) == ["model-a", "model-b", "model-c"]
    assert graph.gaps(store) == []


def test_code_of_the_page_is_python_and_retention_adds_up() -> None:
    page = PAGE.read_text(encoding="utf-8")
    samples = [code for code in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "--8<--" not in code]
    assert samples
    for code in samples:
        ast.parse(code)
    assert (300 * 40 / 1000, 300 * 2) == (12, 600)
