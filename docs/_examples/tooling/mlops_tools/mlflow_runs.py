"""The runs of tracker.py, recorded by MLflow in a SQLite file.

Usage: python docs/_examples/tooling/mlops_tools/mlflow_runs.py
Needs the package mlflow, or mlflow-skinny with sqlalchemy and alembic.
"""

import hashlib
import logging
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
sys.path.insert(0, str(Path(__file__).parent))
import mlflow  # noqa: E402
from training import RUNS, WRONG, data_file, run  # noqa: E402

logging.getLogger("mlflow").setLevel(logging.ERROR)


# --8<-- [start:record]
def record(folder):
    mlflow.set_tracking_uri(f"sqlite:///{folder}/mlflow.db")
    files = f"file://{folder}/files"
    mlflow.create_experiment("revisit", artifact_location=files)
    mlflow.set_experiment("revisit")
    for depth, version in RUNS:
        with mlflow.start_run(run_name=f"depth {depth}, {version}"):
            _, cost = run(depth, WRONG[version])
            digest = hashlib.sha256(data_file(version)).hexdigest()
            mlflow.log_params({"depth": depth, "data": digest[:12]})
            mlflow.set_tag("code", "c0ffee1")
            mlflow.log_metric("cost", cost)
            mlflow.log_dict({"depth": depth}, "model.json")
# --8<-- [end:record]


# --8<-- [start:promote]
def promote():
    client = mlflow.MlflowClient()
    found = client.get_experiment_by_name("revisit").experiment_id
    runs = client.search_runs([found], order_by=["metrics.cost"])
    best = runs[0].info
    client.create_registered_model("revisit")
    made = client.create_model_version(
        "revisit", source=best.artifact_uri, run_id=best.run_id)
    client.set_registered_model_alias("revisit", "live", made.version)
    live = client.get_model_version_by_alias("revisit", "live")
    return runs, live
# --8<-- [end:promote]


def main():
    with tempfile.TemporaryDirectory() as folder:
        record(folder)
        runs, live = promote()
        for found in runs:
            print(f"{found.info.run_name:20} cost {found.data.metrics['cost']:.0f}")
        same = live.run_id == runs[0].info.run_id
        print(f"revisit@live is version {live.version}, from the best run: {same}")


if __name__ == "__main__":
    main()
