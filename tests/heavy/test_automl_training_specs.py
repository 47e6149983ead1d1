"""The vendor's own message types accept the training file of the lesson "Train with AutoML"."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/automl_training"
REASON = "pip install google-cloud-aiplatform"


def read() -> dict:
    return yaml.safe_load((FOLDER / "pipeline.yaml").read_text(encoding="utf-8"))


def test_the_pipeline_parses() -> None:
    types = pytest.importorskip("google.cloud.aiplatform_v1.types", reason=REASON)
    pipeline = types.TrainingPipeline.from_json(json.dumps(read()))
    assert pipeline.input_data_config.timestamp_split.key == "sale_time"
    assert pipeline.model_to_upload.display_name == "lot-price"


def test_the_inputs_parse_and_a_slip_does_not() -> None:
    package = "google.cloud.aiplatform.v1.schema.trainingjob.definition_v1.types"
    types = pytest.importorskip(package, reason=REASON)
    from google.protobuf.json_format import ParseError

    inputs = read()["trainingTaskInputs"]
    message = types.AutoMlTablesInputs.from_json(json.dumps(inputs))
    assert message.train_budget_milli_node_hours == 3_000
    assert message.transformations[1].categorical.column_name == "garden_code"
    assert len(message.transformations) == 5
    inputs["budgetMilliNodeHours"] = 3_000  # the name that image jobs use
    with pytest.raises(ParseError, match="no field named"):
        types.AutoMlTablesInputs.from_json(json.dumps(inputs))
