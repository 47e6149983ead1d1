"""Machines, image layers, scheduling, serverless arithmetic and the network of "Cloud infrastructure"."""

from __future__ import annotations

import random
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/cloud_infrastructure"
PAGE = ROOT / "docs/tooling/cloud-infrastructure.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def test_the_accelerator_wins_only_when_it_is_busy() -> None:
    small, _, gpu = load("machines").MACHINES
    assert gpu.price_of(1e6) < small.price_of(1e6) / 3
    assert gpu.price_of(1e6, 0.5) > small.price_of(1e6, 0.5) * 5


def test_the_formula_for_spot_holds_for_short_intervals() -> None:
    machines = load("machines")
    rng = random.Random(1)
    runs = [machines.simulate(40, 0.1, 0.5, 0.1, 1 / 60, rng) for _ in range(800)]
    overhead = sum(runs) / len(runs) / 40 - 1
    assert overhead == pytest.approx(machines.spot_overhead(0.1, 0.5, 0.1, 1 / 60), abs=0.01)


def test_a_code_change_leaves_the_packages_alone() -> None:
    layers = load("layers")
    after = layers.PROJECT | {"server.py": "v2"}
    good = layers.rebuilt((FOLDER / "Dockerfile").read_text(), layers.PROJECT, after)
    slow = layers.rebuilt((FOLDER / "Dockerfile.slow").read_text(), layers.PROJECT, after)
    assert not any("pip" in line for line in good)
    assert any("pip" in line for line in slow)


def test_new_packages_reach_the_final_stage() -> None:
    layers = load("layers")
    after = layers.PROJECT | {"requirements.txt": "numpy==2.5.0"}
    again = layers.rebuilt((FOLDER / "Dockerfile").read_text(), layers.PROJECT, after)
    assert any("--from=build" in line for line in again)
    assert not any(line.startswith("FROM") for line in again)


def test_service_deployment_and_autoscaler_meet() -> None:
    cluster = load("cluster")
    objects = list(yaml.safe_load_all(cluster.MANIFEST.read_text()))
    assert cluster.loose_ends(objects) == []
    objects[0]["spec"]["template"]["spec"]["containers"][0]["ports"][0]["name"] = "web"
    objects[2]["spec"]["scaleTargetRef"]["name"] = "other"
    assert len(cluster.loose_ends(objects)) == 2


def test_scheduling_and_scaling() -> None:
    cluster = load("cluster")
    assert cluster.pods_on(7.9, 28, 2, 3) == 3
    assert [cluster.desired(5, busy, 60, 3, 12) for busy in (50, 57, 65, 67)] == [5, 5, 5, 6]


def test_exercise_of_the_page() -> None:
    cluster, serverless = load("cluster"), load("serverless")
    assert cluster.pods_on(15.8, 56, 3, 8) == 5
    assert cluster.desired(4, 84, 60, 2, 10) == 6
    assert serverless.cold_share(3, 10) == pytest.approx(0.607, abs=0.001)
    assert serverless.break_even(2, 1) == pytest.approx(1_338_333, abs=1)
    assert serverless.per_request(200_000, 2, 1) == pytest.approx(12)


def test_the_bill_adds_up() -> None:
    serverless = load("serverless")
    assert sum(euros for _, euros in serverless.month()) == pytest.approx(567.8)
    assert serverless.per_request(3_345_833, 0.8, 2) == pytest.approx(serverless.always_on(1, 0.8, 2), rel=0.001)


@pytest.mark.parametrize("name", ["machines", "layers", "cluster", "serverless", "network"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.strip().split("\n\n"):
        assert block in page
