"""The job of "Data processing" without a tool, and as mapper and reducer in a pipe."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/data_processing"
PAGE = ROOT / "docs/tooling/data-processing.md"
RESULT = {("h1", 10): 3, ("h1", 11): 2, ("h1", 12): 2, ("h2", 10): 2, ("h2", 11): 2, ("h2", 12): 1}


@pytest.fixture(scope="module")
def plain() -> ModuleType:
    return load_module(FOLDER / "plain.py")


def test_result_and_page(plain: ModuleType) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert plain.counts(plain.load()) == RESULT
    assert plain.report() in page
    assert plain.show(RESULT) in page
    assert (FOLDER / "events.csv").read_text().strip() in page


def test_order_and_repeats_do_not_matter(plain: ModuleType) -> None:
    events = plain.load()
    assert plain.counts(list(reversed(events))) == plain.counts(events + events) == RESULT


def test_what_the_tempting_answers_count(plain: ModuleType) -> None:
    events = plain.load()
    assert sum(plain.rows_by(events, "arrived").values()) == len(events) == 16
    assert len({event["event"] for event in events}) == 13
    assert sum(RESULT.values()) == 12  # e11 came 30 minutes after its hour was closed


def pipe(lines: str) -> str:
    """cat events | mapper | sort | reducer"""

    def stage(command: list[str], text: str) -> str:
        return subprocess.run(command, input=text, capture_output=True, check=True, text=True).stdout

    mapped = stage([sys.executable, str(FOLDER / "mapper.py")], lines)
    return stage([sys.executable, str(FOLDER / "reducer.py")], "\n".join(sorted(mapped.splitlines())) + "\n")


@pytest.mark.tool("apache-hadoop")
def test_mapper_and_reducer(plain: ModuleType) -> None:
    lines = (FOLDER / "events.csv").read_text()
    assert pipe(lines).strip() == plain.show(RESULT)


@pytest.mark.tool("apache-hadoop")
def test_reducer_needs_sorted_keys() -> None:
    """Without the shuffle the same key comes twice, as the page warns."""
    lines = "h1 10:00\te01\nh2 10:00\te03\nh1 10:00\te02\n"
    done = subprocess.run(
        [sys.executable, str(FOLDER / "reducer.py")], input=lines, capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines() == ["h1 10:00 1", "h2 10:00 1", "h1 10:00 1"]
