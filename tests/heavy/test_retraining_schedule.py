"""The schedule of "When to retrain" uses arguments that the installed SDK knows, with the defaults on the page."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

FILE = Path(__file__).parents[2] / "docs/_examples/automating-pipelines/retraining/schedule.py"


def test_arguments_exist_and_defaults_are_those_on_the_page() -> None:
    from google.cloud import aiplatform

    made, scheduled = (node.value for node in ast.parse(FILE.read_text(encoding="utf-8")).body[-2:])
    for function, call in (
        (aiplatform.PipelineJob.__init__, made),
        (aiplatform.PipelineJob.create_schedule, scheduled),
    ):
        assert {word.arg for word in call.keywords} <= set(inspect.signature(function).parameters)
    parameters = inspect.signature(aiplatform.PipelineJob.create_schedule).parameters
    assert parameters["allow_queueing"].default is False
    assert parameters["max_concurrent_run_count"].default == 1
