"""A DAG that hands training over to Agent Platform Pipelines and holds no worker while it runs."""

# --8<-- [start:dag]
from datetime import datetime

from airflow.providers.google.cloud.operators.vertex_ai import (
    pipeline_job,
)
from airflow.sdk import DAG

KFP = "https://europe-west4-kfp.pkg.dev/robots/templates/wash"

with DAG(
    "wash_plan",
    schedule="0 2 * * *",
    start_date=datetime(2026, 11, 1),
    catchup=False,
):
    train = pipeline_job.RunPipelineJobOperator(
        task_id="train",
        project_id="robots-models",
        region="europe-west4",
        display_name="wash-plan",
        template_path=f"{KFP}/sha256:4c1d",  # shortened
        parameter_values={"snapshot": "dust@{{ ds }}"},
        service_account=(
            "trainer@robots-models.iam.gserviceaccount.com"
        ),
        deferrable=True,  # no worker slot while it runs
        retries=0,        # the pipeline retries its steps
    )
# --8<-- [end:dag]
