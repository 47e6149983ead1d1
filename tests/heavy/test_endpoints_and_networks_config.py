"""The vendor's own message type accepts the endpoint of the lesson, and refuses what the lesson says it refuses."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
import yaml

CONFIG = (
    Path(__file__).parents[2] / "docs/_examples/serving-and-scaling-models/endpoints_and_networks/endpoint_psc.yaml"
)


def parse(endpoint: dict) -> object:
    types = pytest.importorskip("google.cloud.aiplatform_v1.types", reason="pip install google-cloud-aiplatform")
    return types.Endpoint.from_json(json.dumps(endpoint))


@pytest.fixture
def endpoint() -> dict:
    return copy.deepcopy(yaml.safe_load(CONFIG.read_text(encoding="utf-8")))


def test_the_endpoint_parses(endpoint: dict) -> None:
    parsed = parse(endpoint)
    assert list(parsed.private_service_connect_config.project_allowlist) == ["ticket-office", "night-desk"]
    assert parsed.client_connection_config.inference_timeout.total_seconds() == 120


@pytest.mark.parametrize("slip", ["capital L", "minutes", "beta switch"])
def test_slips_are_refused(endpoint: dict, slip: str) -> None:
    pytest.importorskip("google.cloud.aiplatform_v1.types", reason="pip install google-cloud-aiplatform")
    from google.protobuf.json_format import ParseError

    connect = endpoint["privateServiceConnectConfig"]
    if slip == "capital L":
        connect["projectAllowList"] = connect.pop("projectAllowlist")
    elif slip == "minutes":
        endpoint["clientConnectionConfig"]["inferenceTimeout"] = "2m"
    else:
        connect["enableSecurePrivateServiceConnect"] = True
    with pytest.raises(ParseError):
        parse(endpoint)


def test_two_ways_in_are_accepted_by_the_parser(endpoint: dict) -> None:
    assert parse(endpoint | {"network": "projects/12345/global/networks/core"}).network


def test_the_beta_interface_has_the_switch() -> None:
    types = pytest.importorskip("google.cloud.aiplatform_v1beta1.types", reason="pip install google-cloud-aiplatform")
    assert "enable_secure_private_service_connect" in types.PrivateServiceConnectConfig.meta.fields
