"""The reachability table of the lesson on endpoints, its configuration, and the numbers of the questions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/serving-and-scaling-models/endpoints_and_networks"
PAGE = ROOT / "docs/certification/serving-and-scaling-models/endpoints-and-networks.md"


@pytest.fixture(scope="module")
def model() -> ModuleType:
    return load_module(FOLDER / "reachability.py")


def test_output_on_the_page(model: ModuleType) -> None:
    assert f"```text\n{model.report()}\n```" in PAGE.read_text(encoding="utf-8")


def test_a_role_matters_only_where_the_request_arrives(model: ModuleType) -> None:
    for who in model.CALLERS:
        for kind in model.KINDS:
            expected = model.symptom(who, kind)
            if kind in ("shared", "dedicated") and expected == "answer":
                expected = "403 role"
            assert model.symptom(replace(who, role=False), kind) == expected


def test_the_situations_of_the_questions(model: ModuleType) -> None:
    vm, laptop, site = model.VM, model.LAPTOP, model.SITE
    # eyeglass-shops-no-way-out
    assert model.symptom(laptop, "dedicated") == "answer"
    assert model.symptom(vm, "dedicated") == "timeout"
    assert model.symptom(vm, "psc") == "answer"
    # notaries-deeds-by-name
    assert model.symptom(replace(site, private_dns=False), "psc") == "NXDOMAIN"
    assert model.symptom(replace(site, listed=False), "psc") == "timeout"
    # patent-claims-home-office
    assert model.symptom(replace(laptop, inside=False), "shared", perimeter=True) == "403 policy"
    # piano-rental-security-review
    assert model.symptom(replace(laptop, role=False), "dedicated") == "403 role"


def curl(round_trip: int, model_time: int, handshake: int = 2) -> tuple[int, int, int]:
    """Times since the start: connected, encrypted, first byte."""
    connect = round_trip
    secure = connect + handshake * round_trip
    return connect, secure, secure + round_trip + model_time


def test_times_on_the_page_and_in_the_question() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, times in (("VM, same region", curl(1, 35)), ("other continent", curl(92, 35))):
        assert f"{name:<16}{times[0]:>8}{times[1]:>11}{times[2]:>13}" in page
    assert f"{'same, kept open':<16}{'-':>8}{'-':>11}{92 + 35:>13}" in page
    # avalanche-hut-first-byte
    assert curl(610, 40) == (610, 1830, 2480)
    assert curl(1, 40) == (1, 3, 44)
    assert 610 + 40 == 650


def test_sizes_and_rates() -> None:
    assert 1.2 * 4 / 3 == pytest.approx(1.6)
    assert 1.0 * 4 / 3 < 1.5 < 1.2 * 4 / 3
    assert 6.0 * 4 / 3 == pytest.approx(8.0)
    assert 7.5 * 4 / 3 == pytest.approx(10.0)
    assert 300 * 60 == 18_000


def test_the_configuration_is_yaml() -> None:
    endpoint = yaml.safe_load((FOLDER / "endpoint_psc.yaml").read_text(encoding="utf-8"))
    assert endpoint["privateServiceConnectConfig"]["projectAllowlist"] == ["ticket-office", "night-desk"]
    assert "network" not in endpoint
