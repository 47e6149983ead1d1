"""The task in R: the same table as in the other languages, and R's answers to the four questions."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/languages"
PAGE = (DOCS / "tooling/languages.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def r() -> None:
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed; on Debian: apt-get install r-base-core")


@pytest.mark.tool("r")
def test_r_gives_the_same_table() -> None:
    command = ["Rscript", "--vanilla", "nearest.R"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=True)
    assert done.stdout == "ridge 12 2 10\nslope 12 4 11\nvalley 12 3 11\n"


@pytest.mark.tool("r")
def test_r_rounds_to_even_and_keeps_a_missing_value_missing() -> None:
    disagree = load_module(FOLDER / "disagree.py")
    answers = disagree.ask("R")
    assert answers == ["2", "2", "3.5", "NA"]
    assert "{:<7}{:>11}{:>10}{:>7}{:>21}".format("R", *answers) in PAGE
