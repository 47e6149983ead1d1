"""A recurring run of a compiled pipeline. Needs a project; shown, not run."""

from google.cloud import aiplatform

# --8<-- [start:schedule]
job = aiplatform.PipelineJob(
    display_name="dress-demand",
    template_path="gs://atelier-ml/pipelines/train.yaml",
    parameter_values={"history_weeks": 156, "min_gain": 0.4},
)
job.create_schedule(
    display_name="dress-demand-monthly",
    cron="TZ=Europe/Brussels 0 3 1 * *",
    max_concurrent_run_count=1,         # starts at the same time
    max_concurrent_active_run_count=1,  # runs at the same time
    allow_queueing=False,               # skip, do not pile up
    service_account="trainer@atelier-ml.iam.gserviceaccount.com",
)
# --8<-- [end:schedule]
