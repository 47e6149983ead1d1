"""The drift example of "Monitoring and drift": distances, weeks, noise, alarms, printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FILE = DOCS / "_examples/responsibilities/monitoring_and_drift/drift.py"
PAGE = DOCS / "responsibilities/monitoring-and-drift.md"


@pytest.fixture(scope="module")
def drift() -> ModuleType:
    return load_module(FILE)


BASE, LIVE = [0.50, 0.30, 0.15, 0.05], [0.40, 0.30, 0.16, 0.14]


def test_distances_agree_with_scipy(drift: ModuleType) -> None:
    stats = pytest.importorskip("scipy.stats")
    distance = pytest.importorskip("scipy.spatial.distance")
    assert drift.js(BASE, LIVE) == pytest.approx(distance.jensenshannon(BASE, LIVE, 2) ** 2)
    a, b = ([1, 2, 3, 5, 8, 9.5], [2, 4, 4, 7, 11])
    assert drift.ks(a, b) == pytest.approx(stats.ks_2samp(a, b).statistic)
    both_ways = stats.entropy(BASE, LIVE) + stats.entropy(LIVE, BASE)
    assert drift.psi(BASE, LIVE) == pytest.approx(both_ways)


def test_equal_distributions_have_no_distance(drift: ModuleType) -> None:
    for distance in (drift.psi, drift.js, drift.l_infinity, drift.ks):
        assert distance(BASE, BASE) == pytest.approx(0)
    assert drift.js([1, 0], [0, 1]) == pytest.approx(1)


def test_exercise_and_questions_of_the_page(drift: ModuleType) -> None:
    assert drift.psi([0.6, 0.3, 0.1], [0.5, 0.3, 0.2]) == pytest.approx(0.0875, abs=0.0005)
    assert drift.l_infinity([0.6, 0.3, 0.1], [0.5, 0.3, 0.2]) == pytest.approx(0.10)
    assert drift.l_infinity([0.50, 0.30, 0.20], [0.44, 0.28, 0.28]) == pytest.approx(0.08)
    assert drift.alarms(40, 0.02, days=30)[0] == pytest.approx(24)
    assert drift.alarms(40, 0.02)[1] == pytest.approx(0.554, abs=0.001)
    assert drift.alarms(80, 0.01, days=7)[0] == pytest.approx(5.6)


def test_inputs_cannot_show_concept_drift(drift: ModuleType) -> None:
    ended = drift.week("subsidy ends")
    assert ended["input"] < 0.01 and ended["score"] < 0.01
    assert ended["predicted"] > 1.5 * ended["actual"]


def test_input_drift_can_be_harmless(drift: ModuleType) -> None:
    campaign = drift.week("campaign")
    assert campaign["input"] > 0.25
    assert campaign["predicted"] == pytest.approx(campaign["actual"], abs=0.01)


def test_printed_output_is_the_one_on_the_page(drift: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    drift.main()
    page = PAGE.read_text(encoding="utf-8")
    for part in capsys.readouterr().out.strip().split("\n\n"):
        assert part in page
