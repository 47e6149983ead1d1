"""Node hours per day: replicas that are always on against a scheduled batch job.

Prices are a parameter, not a fact: with price=1.0 the amounts are node hours.
Usage: python docs/_examples/serving-and-scaling-models/batch_or_online/cost.py
"""

from dataclasses import dataclass
from math import ceil


# --8<-- [start:model]
@dataclass(frozen=True)
class Online:
    requests_per_second: float = 40.0  # what one replica can answer at full load
    target_utilization: float = 0.60   # the autoscaler keeps this headroom
    min_replicas: int = 2              # two, so that losing one is not an outage

    def replicas(self, requests_per_day, peak_factor=4.0):
        peak = requests_per_day / 86_400 * peak_factor
        needed = ceil(peak / (self.requests_per_second * self.target_utilization))
        return max(self.min_replicas, needed)

    def node_hours(self, requests_per_day, peak_factor=4.0):
        """Sized for the peak all day: an upper bound, autoscaling lowers it."""
        return 24 * self.replicas(requests_per_day, peak_factor)


@dataclass(frozen=True)
class Batch:
    rows_per_second: float = 500.0  # one replica, measured, not guessed
    target_minutes: float = 20.0    # processing time you are aiming for
    startup_minutes: float = 5.0    # billed for every replica of every run

    def replicas(self, rows):
        return ceil(rows / (self.rows_per_second * self.target_minutes * 60))

    def node_hours(self, rows, runs_per_day):
        working = rows / self.rows_per_second / 3600
        starting = self.replicas(rows) * self.startup_minutes / 60
        return runs_per_day * (working + starting)


def break_even_runs(rows, requests_per_day, online=Online(), batch=Batch()):
    """Runs per day above which the always-on replicas are cheaper."""
    return online.node_hours(requests_per_day) / batch.node_hours(rows, 1)
# --8<-- [end:model]


def main(price=1.0, rows=3_000_000):
    online, batch = Online(), Batch()
    print(f"Batch: {rows:,} rows a run, {batch.replicas(rows)} replicas")
    print(f"{'run every':>10} {'runs/day':>9} {'cost/day':>9}")
    for label, runs in (("24 h", 1), ("6 h", 4), ("1 h", 24), ("15 min", 96)):
        print(f"{label:>10} {runs:>9} {price * batch.node_hours(rows, runs):>9.1f}")
    print("\nOnline: always on, sized for a peak of 4 x the mean")
    print(f"{'requests/day':>12} {'replicas':>9} {'cost/day':>9} {'break-even runs/day':>20}")
    for requests in (10_000, 1_000_000, 20_000_000):
        print(
            f"{requests:>12,} {online.replicas(requests):>9}"
            f" {price * online.node_hours(requests):>9.1f}"
            f" {break_even_runs(rows, requests):>20.1f}"
        )


if __name__ == "__main__":
    main()
