"""The examples of "Responsible AI in operation": policies, selective labels, gaps, and the arithmetic of its items."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import sqlglot

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/monitoring-ai-solutions/responsible_ai"
PAGE = DOCS / "certification/monitoring-ai-solutions/responsible-ai.md"


@pytest.fixture(scope="module")
def policies() -> ModuleType:
    return load_module(FOLDER / "policies.py")


@pytest.fixture(scope="module")
def selective() -> ModuleType:
    return load_module(FOLDER / "selective.py")


@pytest.fixture(scope="module")
def gaps() -> ModuleType:
    return load_module(FOLDER / "gaps.py")


@pytest.mark.parametrize("name", ["policies", "selective", "gaps"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load_module(FOLDER / f"{name}.py").main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


def test_no_split_of_the_seats_equalizes_two_rates(policies: ModuleType) -> None:
    seats = policies.village_seats()
    assert len(set(seats.values())) == 4
    for name, key in policies.POLICIES.items():
        assert abs(policies.gap_in(key)(seats[name])) < 0.005
        for other in set(policies.POLICIES.values()) - {key}:
            assert abs(policies.gap_in(other)(seats[name])) > 0.01


def test_one_threshold_finds_the_most(policies: ModuleType) -> None:
    seats = policies.village_seats()
    best = policies.passing(seats["one threshold"])
    assert all(policies.passing(other) <= best + 1e-9 for other in range(20, 300))


def test_selective_labels_hide_half_of_the_gap_and_weights_return_it(selective: ModuleType) -> None:
    truth, naive, drawn = (selective.gaps(slots, 100)[:, 2].mean() for slots in (-1, 0, 300))
    assert naive < truth / 2
    assert drawn == pytest.approx(truth, abs=0.02)


def test_more_rows_of_the_same_kind_do_not_repair_it(selective: ModuleType) -> None:
    data = selective.year(np.random.default_rng(1), 300_000)
    seen = data.heard.astype(float)
    gap = selective.recall(data, seen, False) - selective.recall(data, seen, True)
    assert gap == pytest.approx(0.13, abs=0.01)


def test_identities_of_the_page() -> None:
    # equal recall 60 %, equal false positive rate 20 %, base rates 50 and 20 %
    precision = [0.6 * base / (0.6 * base + 0.2 * (1 - base)) for base in (0.5, 0.2)]
    selected = [0.6 * base + 0.2 * (1 - base) for base in (0.5, 0.2)]
    assert [round(value, 2) for value in precision] == [0.75, 0.43]
    assert [round(value, 2) for value in selected] == [0.40, 0.28]


def test_gap_needs_both_groups(gaps: ModuleType) -> None:
    value, low, high = gaps.gap((1470, 2100), (24, 40))
    assert low < 0 < value < high
    assert gaps.gap((1470, 2100), (240, 400))[1] > 0


def test_query_of_the_page_is_bigquery() -> None:
    query = PAGE.read_text(encoding="utf-8").split("```sql\n")[1].split("```")[0]
    assert len(sqlglot.parse_one(query, dialect="bigquery").selects) == 6


def test_numbers_of_the_items(gaps: ModuleType) -> None:
    # flood: false positive rate from base rate, recall 60 %, precision 80 %
    valleys = [base / (1 - base) * 0.2 / 0.8 * 0.6 for base in (0.5, 0.2)]
    assert valleys == pytest.approx([0.15, 0.0375])
    # apartment viewings, planted fines, referees
    _, low, high = gaps.gap((1600, 2000), (21, 30))
    assert (round(low, 2), round(high, 2)) == (-0.03, 0.28)
    assert [round(end, 2) for end in gaps.wilson(6, 50)] == [0.06, 0.24]
    assert gaps.false_alarms(11 * 26, 1.96) == pytest.approx(14.3, abs=0.05)
    assert gaps.false_alarms(11 * 26, 3) < 1
