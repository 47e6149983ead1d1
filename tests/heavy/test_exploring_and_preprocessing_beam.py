"""The agreed preprocessing of the lesson "Exploring and preprocessing" gives the same rows in Beam."""

from __future__ import annotations

import pytest

pytest.importorskip("apache_beam", reason="Beam is not installed; pip install apache-beam")

from pathlib import Path

import pandas as pd

from scripts.modules import load_module

FOLDER = Path(__file__).parents[2] / "docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing"


@pytest.mark.tool("apache-beam")
def test_beam_gives_the_rows_that_pandas_gives() -> None:
    steps, pipeline = load_module(FOLDER / "same_steps.py"), load_module(FOLDER / "beam_steps.py")
    table = steps.rides(400)
    rows = pd.DataFrame(pipeline.in_beam(table, steps.one_ride), index=table["ride"])
    assert len(rows) == 400
    assert set(steps.rows_apart(steps.agreed_in_pandas(table), rows).values()) == {0}
