"""Notebook check and costs of the lesson "Notebooks for teams", and the numbers of its questions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from statistics import mean, stdev

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/collaborating-on-data-and-models/notebooks"
PAGE = ROOT / "docs/certification/collaborating-on-data-and-models/notebooks.md"

checker = load_module(FOLDER / "check_notebook.py")
costs = load_module(FOLDER / "costs.py")


def shown(lines: list[str]) -> bool:
    return "\n".join(lines) in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("lines", [checker.report(), costs.idle_report(), costs.frame_report()])
def test_output_stands_on_the_page(lines: list[str]) -> None:
    assert shown(lines)


def test_a_repaired_notebook_has_no_findings() -> None:
    assert checker.check(checker.read("lace_repaired.ipynb")) == []


def test_stripping_hides_the_order_and_the_leaked_output() -> None:
    bare = checker.strip(checker.read("lace.ipynb"))
    kinds = {kind for _, kind, _ in checker.check(bare)}
    assert "order" not in kinds and "output" not in kinds
    assert (3, "name", "limit comes from nowhere") in checker.check(bare)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("token = 'abcdefgh12'", "secret"),
        ("%env", "secret"),
        ("import torch", "import"),
        ("from sklearn.utils import resample\nrng = default_rng()", "seed"),
        ("x = rows.sample(10)", "seed"),
        ("y = x + 1", "name"),
    ],
)
def test_each_rule_fires(source: str, kind: str) -> None:
    cell = {"cell_type": "code", "execution_count": 1, "outputs": [], "source": source.splitlines(keepends=True)}
    assert kind in {found for _, found, _ in checker.check({"cells": [cell]})}


@pytest.mark.parametrize("source", ["rng = np.random.default_rng(7)", "rows.sample(10, random_state=1)"])
def test_a_seeded_call_passes(source: str) -> None:
    cell = {"cell_type": "code", "execution_count": 1, "outputs": [], "source": [source]}
    assert "seed" not in {found for _, found, _ in checker.check({"cells": [cell]})}


def test_notebooks_are_notebooks() -> None:
    for path in FOLDER.glob("*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        assert notebook["nbformat"] == 4
        ids = [cell["id"] for cell in notebook["cells"]]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-zA-Z0-9-_]{1,64}", name) for name in ids)


def test_the_best_timeout_depends_on_the_price() -> None:
    hours = [timeout for _, timeout in costs.TIMEOUTS]
    assert min(hours, key=lambda t: costs.week(t, 2.40)[2]) == 1.5
    assert min(hours, key=lambda t: costs.week(t, 20.0)[2]) == pytest.approx(1 / 6)


def test_numbers_of_the_questions() -> None:
    work, gaps = 37.5, 5 * [1.5] + 4 * [15] + [63]
    assert work + sum(gaps) == 168
    money = {t: 2 * (work + sum(min(g, t) for g in gaps)) + 8 * sum(g > t for g in gaps) for t in (1, 2, 12, 24)}
    assert money == {1: 175, 2: 150, 12: 250, 24: 266}
    assert costs.frame_gb(60_000_000, 20) == pytest.approx(9.6)
    assert costs.frame_gb(240_000_000, 30, 4) == pytest.approx(28.8)
    assert costs.frame_gb(240_000_000, 30) == pytest.approx(57.6)
    assert costs.frame_gb(40_000, 60) == pytest.approx(0.0192)
    held_out = [0.31, 0.44, 0.58, 0.66, 0.79, 0.83]
    spread = stdev(held_out)
    assert mean(held_out) == pytest.approx(0.60, abs=0.005)
    assert 2.571 * spread / 6**0.5 == pytest.approx(0.21, abs=0.005)  # t for five degrees of freedom
    assert 2.014 * spread / 46**0.5 == pytest.approx(0.06, abs=0.005)
    assert 3 * costs.frame_gb(240_000_000, 30) < 256 and round(8 * 4.1) == 33
