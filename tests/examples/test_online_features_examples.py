"""The examples of "Serving features online": printed output, the claims of the page, the numbers of its items."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/serving-and-scaling-models/online_features"
PAGE = DOCS / "certification/serving-and-scaling-models/online-features.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["freshness", "lookup"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_age_stays_below_the_worst_case() -> None:
    freshness = load("freshness")
    minutes = np.arange(10_000, 20_000)
    for interval in freshness.INTERVALS:
        ages = freshness.age(minutes, interval)
        assert ages.min() >= freshness.JOB + freshness.DELAY
        assert ages.max() == freshness.worst_age(interval) - 1  # whole minutes: just before the next sync lands


def test_stale_feature_can_be_worse_than_none() -> None:
    freshness = load("freshness")
    fresh, without = freshness.anchors()
    rows = {row[0]: row for row in freshness.results()}
    assert fresh < rows[5][4] < without < rows[1_440][4]
    assert rows[1_440][5] < rows[1_440][4]


def test_lookup_marks_what_is_missing() -> None:
    store = {"a": {"made_at": 0.0, "visits_1h": None}, "b": {"made_at": 0.0, "visits_1h": 4.0}}
    features = load("lookup").Features(store, {"visits_1h": 15.0}, ttl=30)
    assert features.get("a", 10) == {"is_new": 0.0, "visits_1h": 15.0}
    assert features.get("b", 10) == {"is_new": 0.0, "visits_1h": 4.0}
    assert features.get("c", 10) == {"is_new": 1.0, "visits_1h": 15.0}
    assert features.get("b", 4_000)["visits_1h"] == 4.0
    assert features.counts == {"reads": 4, "requests": 4, "unknown": 1, "stale": 1, "null": 1}


def test_cached_row_is_read_again_after_its_time() -> None:
    store = {"a": {"made_at": 0.0, "visits_1h": 1.0}}
    features = load("lookup").Features(store, {"visits_1h": 15.0}, ttl=30)
    features.get("a", 0)
    store["a"] = {"made_at": 20.0, "visits_1h": 2.0}
    assert features.get("a", 29)["visits_1h"] == 1.0
    assert features.get("a", 30)["visits_1h"] == 2.0


def test_numbers_of_the_items() -> None:
    assert load("freshness").worst_age(30, job=5, delay=10) + 5 == 50  # the check: plus the cache
    assert 14 / 20 == pytest.approx(0.7)  # the hot key: instances / seconds to live
    assert 0.63 * 22_000 == pytest.approx(13_860)
    others = [0.12 * 17_000, 0.14 * 17_000, 0.11 * 17_000]  # a node reads up to 17,000 rows a second
    assert (22_000 - sum(others)) / 17_000 == pytest.approx(0.92, abs=0.005)
    assert [3 + interval + 1 for interval in (10, 20)] == [14, 24]  # wind of the rescue: delay, interval, job
    held = [0.724 * none + 0.033 * (1 - none) for none in (0.98, 0.44, 0.01)]  # without and with a row
    assert [round(100 * share) for share in held] == [71, 34, 4]


def test_null_rules_of_the_check() -> None:
    rows = [(12, 40), (None, 55), (0, None)]
    newest = [next(row[c] for row in reversed(rows) if row[c] is not None) for c in (0, 1)]
    assert newest == [0, 55]
    assert list(rows[-1]) == [0, None]
