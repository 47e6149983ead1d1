"""The job as a nightly Airflow DAG: wait for the lateness, count one day, check, publish."""

import csv
import importlib.util
import json
import os
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow.sdk import CronDataIntervalTimetable, dag, task

HERE = Path(__file__).parent
OUT = Path(os.environ.get("HIVE_COUNTS_OUT", "out"))


def job():
    """The rule from plain.py; in a real project, an import of your package."""
    spec = importlib.util.spec_from_file_location("plain", HERE / "plain.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --8<-- [start:publish]
def publish_rows(rows, day, out):
    folder = out / f"day={day}"  # one folder a day
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "counts.json.tmp"
    part.write_text(json.dumps(rows))
    part.replace(folder / "counts.json")  # all or nothing
# --8<-- [end:publish]


# --8<-- [start:dag]
@dag(
    # 03:00: yesterday is over, its lateness too. ds: yesterday.
    schedule=CronDataIntervalTimetable("0 3 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 5, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3,
                  "retry_delay": timedelta(minutes=5)},
)
def hive_counts():
    @task
    def count(ds=None):  # ds: the day this run is for
        with (HERE / "events.csv").open() as lines:
            cells = job().counts(csv.DictReader(lines))
        return [[hive, hour, n] for (hive, hour), n in cells.items()]

    @task(retries=0)  # bad data does not improve by itself
    def check(rows):
        if not rows or any(n < 1 for *_, n in rows):
            raise ValueError("no counts for this day")
        return rows

    @task
    def publish(rows, ds=None):
        publish_rows(rows, ds, OUT)

    publish(check(count()))


hive_counts_dag = hive_counts()
# --8<-- [end:dag]
