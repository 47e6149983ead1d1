"""The example `popularity.py` of "Four portfolio projects": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/career-path/portfolio_projects/popularity.py"
PAGE = FILE.parents[3] / "career-path/portfolio-projects.md"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    return load_module(FILE)


def test_the_random_split_changes_the_winner(example: ModuleType) -> None:
    rates = example.table(example.synthetic())
    by_time = {name: pair[0] for name, pair in rates.items()}
    at_random = {name: pair[1] for name, pair in rates.items()}
    assert max(by_time, key=by_time.get) == "popular, last 28 days"
    assert at_random["item-to-item"] > 2 * at_random["popular, last 28 days"]


def test_the_test_begins_after_the_training(example: ModuleType) -> None:
    train, test = example.split_by_time(example.synthetic())
    assert train.day.max() < test.day.min()


def test_hit_rate_by_hand(example: ModuleType) -> None:
    train = example.Events(np.array([0]), np.array([0]), np.array([0]))
    test = example.Events(np.array([0, 0, 1]), np.array([0, 5, 200]), np.array([1, 1, 1]))
    scores = np.tile(-np.arange(example.ITEMS, dtype=float), (example.USERS, 1))
    assert example.hit_rate(scores, train, test) == 0.5  # item 0 is not new, item 5 hits, item 200 misses


def test_printed_output_is_the_one_on_the_page(example: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    example.main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")
