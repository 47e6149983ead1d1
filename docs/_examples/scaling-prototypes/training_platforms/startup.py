"""Waiting time against idle machines: one job at a time, with and without a persistent resource."""

from __future__ import annotations


# --8<-- [start:day]
def on_demand(jobs: int, run: float, start: float) -> tuple[float, float]:
    """Hours waited for machines, and machine hours, of one day."""
    return jobs * start / 60, jobs * run / 60


def persistent(jobs: int, warm: float, open_hours: float) -> tuple[float, float]:
    return jobs * warm / 60, open_hours


# --8<-- [end:day]


def report() -> str:
    rows = [
        "jobs  run     waited, hours         machine hours",
        "              fresh  persistent     fresh  persistent",
    ]
    for jobs, run in ((60, 3.0), (12, 30.0), (1, 300.0)):
        fresh = on_demand(jobs, run, start=7)
        kept = persistent(jobs, warm=0.5, open_hours=10)
        rows.append(f"{jobs:>4}  {run:>3.0f} min {fresh[0]:>6.1f} {kept[0]:>8.1f} {fresh[1]:>13.1f} {kept[1]:>8.1f}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(report())
