"""Faults of a CustomJobSpec that a schema does not see."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import yaml

JOB = Path(__file__).with_name("custom_job.yaml")


# --8<-- [start:preflight]
PLACES = ("primary", "worker", "server", "evaluator")


def preflight(spec: dict) -> list[str]:
    found = []
    pools = spec.get("workerPoolSpecs", [])
    if not pools or int(pools[0].get("replicaCount", 0)) != 1:
        found.append("pool 0 needs exactly 1 replica")
    for number, pool in enumerate(pools):
        task = pool.get("containerSpec", {})
        roles = [a.removeprefix("--role=")
                 for a in task.get("args", []) if a.startswith("--role=")]
        if roles and roles[0] != PLACES[number]:
            place = PLACES[number]
            found.append(f"{roles[0]} stands in the {place} place")
        if any("_" in key for key in pool):
            found.append(f"pool {number}: underscore in a key")
        size = pool.get("diskSpec", {}).get("bootDiskSizeGb", 100)
        if size < 100:
            found.append(f"pool {number}: boot disk below 100 GB")
    output = spec.get("baseOutputDirectory", {})
    if not output.get("outputUriPrefix", "").startswith("gs://"):
        found.append("no bucket, so AIP_MODEL_DIR is unusable")
    if not spec.get("serviceAccount"):
        found.append("runs as the custom code service agent")
    return found
# --8<-- [end:preflight]


def _first(spec: dict) -> dict:
    return spec["workerPoolSpecs"][0]


def _snake_case(spec: dict) -> None:
    pool = spec["workerPoolSpecs"][1]
    pool["replica_count"] = pool.pop("replicaCount")


Change = Callable[[dict], object]
SLIPS: dict[str, Change] = {
    "key imageURI": lambda s: _first(s)["containerSpec"].update(imageURI="x"),
    "timeout: 10h": lambda s: s["scheduling"].update(timeout="10h"),
    "strategy: PREEMPTIBLE": lambda s: s["scheduling"].update(strategy="PREEMPTIBLE"),
    "container and package": lambda s: _first(s).update(pythonPackageSpec={"pythonModule": "trainer"}),
    "pool list not a list": lambda s: s.update(workerPoolSpecs=_first(s)),
    "4 replicas in pool 0": lambda s: _first(s).update(replicaCount=4),
    "empty pool 2 dropped": lambda s: s["workerPoolSpecs"].pop(2),
    "replica_count": _snake_case,
    "output to /tmp/run": lambda s: s["baseOutputDirectory"].update(outputUriPrefix="/tmp/run"),
    "boot disk of 20 GB": lambda s: _first(s).update(diskSpec={"bootDiskSizeGb": 20}),
    "no service account": lambda s: s.pop("serviceAccount"),
}


def read() -> dict:
    return yaml.safe_load(JOB.read_text(encoding="utf-8"))


def slipped(name: str) -> dict:
    """The specification with one fault."""
    spec = copy.deepcopy(read())
    SLIPS[name](spec)
    return spec


def report() -> str:
    rows = [f"{'as it stands':<22}  {'; '.join(preflight(read())) or '-'}"]
    for name in list(SLIPS)[5:]:
        rows.append(f"{name:<22}  {'; '.join(preflight(slipped(name))) or '-'}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(report())
