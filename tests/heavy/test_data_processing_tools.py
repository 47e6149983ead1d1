"""The job of "Data processing" in Spark, Kafka and Beam: the same six numbers as without a tool."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/data_processing"
PAGE = ROOT / "docs/tooling/data-processing.md"
RESULT = {("h1", 10): 3, ("h1", 11): 2, ("h1", 12): 2, ("h2", 10): 2, ("h2", 11): 2, ("h2", 12): 1}
pytestmark = pytest.mark.filterwarnings("ignore")


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.tool("apache-spark")
def test_spark() -> None:
    pytest.importorskip("pyspark", reason="pyspark is not installed; pip install pyspark")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Spark needs Java 17 or newer; on Debian: apt-get install openjdk-17-jre-headless")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # A short life of the JVM: compile quickly, not well.
    os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
    os.environ.setdefault("PYSPARK_SUBMIT_ARGS", "--conf spark.sql.codegen.wholeStage=false pyspark-shell")
    example = load("spark_counts")
    spark = example.session()
    try:
        table = example.counts(spark, str(FOLDER / "events.csv"))
        steps = example.plan(table)
        rows = {(hive, hour): count for hive, hour, count in table.collect()}
    finally:
        spark.stop()
    assert rows == RESULT
    assert steps.count("Exchange") == 3  # three shuffles, as the page counts them


@pytest.mark.tool("apache-kafka")
def test_kafka_repeats_and_the_sink_absorbs() -> None:
    pytest.importorskip("confluent_kafka", reason="the client is not installed; pip install confluent-kafka")
    first, second, counts = load("kafka_counts").story()
    assert counts == RESULT
    assert (first, second) == (7, 12)  # 16 sent, 3 of them handled twice
    assert "sent 16, handled 7 + 12 = 19" in PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def beam() -> ModuleType:
    pytest.importorskip("apache_beam", reason="Beam is not installed; pip install apache-beam")
    return load("beam_counts")


@pytest.mark.tool("apache-beam")
def test_beam_stream(beam: ModuleType) -> None:
    panes = beam.stream_panes()
    assert beam.table(panes) == RESULT
    page = PAGE.read_text(encoding="utf-8")
    assert len(panes) == 11
    assert all(f"{hive} {hour}:00 {n} {when}" in page for hive, hour, n, when in panes)
    assert [(n, when) for hive, hour, n, when in panes if (hive, hour) == ("h1", 10)] == [
        (2, "on time"),
        (3, "late"),
        (3, "late"),
    ]


@pytest.mark.tool("apache-beam")
def test_beam_batch_has_no_late_data(beam: ModuleType) -> None:
    assert beam.table(beam.batch_rows()) == {**RESULT, ("h2", 10): 3}
