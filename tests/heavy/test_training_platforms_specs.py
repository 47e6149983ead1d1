"""The vendor's own message type accepts the job specification, and says of each slip what the lesson says."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/scaling-prototypes/training_platforms"
PAGE = ROOT / "docs/certification/scaling-prototypes/training-platforms.md"
ITEMS = ROOT / "docs/_data/items/scaling-prototypes/training-sdks-and-platforms.yml"
REFUSED = {
    "key imageURI": "no field named",
    "timeout: 10h": 'must end with letter "s"',
    "strategy: PREEMPTIBLE": "Invalid enum value",
    "container and package": "oneof",
    "pool list not a list": "must be in []",
}


def preflight() -> ModuleType:
    return load_module(FOLDER / "preflight.py")


def parse(spec: dict) -> object:
    types = pytest.importorskip("google.cloud.aiplatform_v1.types", reason="pip install google-cloud-aiplatform")
    return types.CustomJobSpec.from_json(json.dumps(spec))


def test_the_job_parses() -> None:
    job = parse(preflight().read())
    assert [pool.replica_count for pool in job.worker_pool_specs] == [1, 3, 0, 1]
    assert job.scheduling.timeout.total_seconds() == 10 * 3600


def test_slips_are_refused_and_accepted_as_the_table_says() -> None:
    pytest.importorskip("google.cloud.aiplatform_v1.types", reason="pip install google-cloud-aiplatform")
    from google.protobuf.json_format import ParseError

    module = preflight()
    for name in module.SLIPS:
        if name in REFUSED:
            with pytest.raises(ParseError) as error:
                parse(module.slipped(name))
            assert REFUSED[name] in str(error.value), name
        else:
            parse(module.slipped(name))
    table = PAGE.read_text(encoding="utf-8").split("| Slip | Vendor's parser |")[1].split("\n\n")[0]
    assert table.count("refuses") == len(REFUSED)
    assert table.count("accepts") == len(module.SLIPS) - len(REFUSED)


def test_the_specification_in_a_question_parses() -> None:
    items = {item["id"]: item for item in yaml.safe_load(ITEMS.read_text(encoding="utf-8"))}
    block = items["scent-blend-empty-registry"]["stem"].split("```yaml\n")[1].split("```")[0]
    assert parse(yaml.safe_load(block)).worker_pool_specs[0].replica_count == 1
