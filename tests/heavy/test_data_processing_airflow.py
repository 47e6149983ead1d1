"""The DAG of "Data processing": Airflow imports it, and runs one day of it twice with the same result."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/data_processing"
ROWS = [["h1", 10, 3], ["h1", 11, 2], ["h1", 12, 2], ["h2", 10, 2], ["h2", 11, 2], ["h2", 12, 1]]
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.tool("apache-airflow")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Airflow keeps its settings and its database where AIRFLOW_HOME points at its first import."""
    if not importlib.util.find_spec("airflow"):
        pytest.skip("Airflow is not installed; pip install apache-airflow (in an environment of its own)")
    folder = tmp_path_factory.mktemp("airflow")
    os.environ.update(
        AIRFLOW_HOME=str(folder),
        AIRFLOW__CORE__LOAD_EXAMPLES="False",
        AIRFLOW__CORE__DAGS_FOLDER=str(FOLDER),
        HIVE_COUNTS_OUT=str(folder / "out"),
    )
    return folder


def load() -> ModuleType:
    return load_module(FOLDER / "hive_counts_dag.py")


def test_import_and_structure(home: Path) -> None:
    dag = load().hive_counts_dag
    assert dag.dag_id == "hive_counts"
    assert dag.catchup is False
    tasks = {task.task_id: (task.retries, sorted(task.downstream_task_ids)) for task in dag.tasks}
    assert tasks == {"count": (3, ["check"]), "check": (0, ["publish"]), "publish": (3, [])}
    assert dag.get_task("count").retry_delay == timedelta(minutes=5)


def test_run_of_the_night_is_for_the_day_before(home: Path) -> None:
    """A bare cron string would name the folder after the morning on which the run starts."""
    import pendulum
    from airflow.sdk import CronDataIntervalTimetable
    from airflow.timetables import interval, trigger
    from airflow.timetables.base import DataInterval, TimeRestriction

    assert isinstance(load().hive_counts_dag.timetable, CronDataIntervalTimetable)
    utc = pendulum.timezone("UTC")
    days = {}
    for kind in (interval.CronDataIntervalTimetable, trigger.CronTriggerTimetable):
        run = kind("0 3 * * *", timezone=utc).next_dagrun_info(
            last_automated_data_interval=DataInterval(
                pendulum.datetime(2026, 5, 13, 3, tz="UTC"), pendulum.datetime(2026, 5, 14, 3, tz="UTC")
            ),
            restriction=TimeRestriction(earliest=pendulum.datetime(2026, 5, 1, tz="UTC"), latest=None, catchup=True),
        )
        assert run
        days[kind.__name__] = (str(run.logical_date.date()), str(run.run_after.date()))
    assert days == {
        "CronDataIntervalTimetable": ("2026-05-14", "2026-05-15"),
        "CronTriggerTimetable": ("2026-05-15", "2026-05-15"),
    }


def test_one_day_runs_and_runs_again(home: Path) -> None:
    """The second run is a repair: it replaces the file of the day and adds nothing."""
    dag = "-m", "airflow"
    subprocess.run([sys.executable, *dag, "db", "migrate"], check=True, capture_output=True, timeout=120)
    result = home / "out/day=2026-05-14/counts.json"
    subprocess.run(
        [sys.executable, *dag, "dags", "test", "hive_counts", "2026-05-14"],
        check=True,
        capture_output=True,
        timeout=240,
    )
    assert json.loads(result.read_text()) == ROWS
    load().publish_rows(ROWS, "2026-05-14", home / "out")
    assert [file.name for file in (home / "out").rglob("*") if file.is_file()] == ["counts.json"]
    assert json.loads(result.read_text()) == ROWS
