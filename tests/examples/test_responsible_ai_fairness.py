"""The fairness example of "Responsible AI": its rates, the conflict it shows, its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

FILE = Path(__file__).parents[2] / "docs/_examples/responsibilities/responsible_ai/fairness.py"


@pytest.fixture(scope="module")
def fairness() -> ModuleType:
    return load_module(FILE)


def test_groups_differ_only_in_the_share_who_stayed(fairness: ModuleType) -> None:
    people = fairness.applicants()
    assert len(people) == 1500
    for group, share in (("men", 0.6), ("women", 0.4)):
        rows = fairness.by_group(group)
        assert sum(row.stayed for row in rows) / len(rows) == pytest.approx(share)


def test_one_threshold_finds_both_groups_equally_well_and_invites_them_unequally(fairness: ModuleType) -> None:
    limits = fairness.policies()["one threshold"]
    men, women = (fairness.rates(fairness.by_group(group), limits[group]) for group in ("men", "women"))
    assert women["found"] == pytest.approx(men["found"], abs=0.005)
    assert women["wrong"] == pytest.approx(men["wrong"], abs=0.005)
    assert women["invited"] / men["invited"] < 0.8


def test_equal_invitations_treat_those_who_would_stay_unequally(fairness: ModuleType) -> None:
    limits = fairness.policies()["equal invitations"]
    men, women = (fairness.rates(fairness.by_group(group), limits[group]) for group in ("men", "women"))
    assert women["invited"] == pytest.approx(men["invited"])
    assert women["found"] - men["found"] > 0.08
    assert women["precise"] < men["precise"] - 0.15


def test_printed_output_is_the_one_on_the_page(fairness: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    fairness.main()
    printed = capsys.readouterr().out.rstrip()
    page = (FILE.parents[3] / "responsibilities/responsible-ai.md").read_text(encoding="utf-8")
    assert printed in page
