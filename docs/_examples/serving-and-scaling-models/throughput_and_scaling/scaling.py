"""An autoscaler against rising traffic: how late are the replicas, and which reserve covers the gap?

Run it with `python docs/_examples/serving-and-scaling-models/throughput_and_scaling/scaling.py`; standard library only.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

PER_REPLICA = 20.0  # requests per second that one replica finishes
LOOK = 15  # seconds between two decisions
AVERAGE = 60  # seconds over which utilization is averaged
START = 180  # seconds from order to first answer


@dataclass
class Run:
    """Time series, one value a second, and the totals."""

    load: list[float] = field(default_factory=list)
    capacity: list[float] = field(default_factory=list)
    queue: list[float] = field(default_factory=list)

    @property
    def over(self) -> int:
        """Seconds in which requests waited in line."""
        return sum(q > 0 for q in self.queue)

    @property
    def longest_wait(self) -> float:
        """Seconds until the last of the longest line is served, at the capacity of that moment."""
        return max(q / c for q, c in zip(self.queue, self.capacity, strict=True))

    @property
    def replica_hours(self) -> float:
        """Paid capacity that was ready, in replica hours."""
        return sum(self.capacity) / PER_REPLICA / 3600


def ramp(minutes: float) -> Callable[[int], float]:
    """80 requests per second, rising to 240 over the given minutes from minute 10 on."""
    return lambda t: 80 + 160 * min(1.0, max(0.0, (t - 600) / (minutes * 60)))


# --8<-- [start:autoscale]
def autoscale(load, target, least=1, most=40, seconds=2400):
    """Demand / (capacity of one x target), START seconds late."""
    run, queue = Run(), 0.0
    ready = max(least, math.ceil(load(0) / (PER_REPLICA * target)))
    orders = []  # (second of readiness, replicas)
    for t in range(seconds):
        ready += sum(n for when, n in orders if when == t)
        capacity = ready * PER_REPLICA
        queue = max(0.0, queue + load(t) - capacity)
        run.load.append(load(t))
        run.capacity.append(capacity)
        run.queue.append(queue)
        if t % LOOK == 0 and t >= AVERAGE:
            recent = sum(run.load[-AVERAGE:]) / AVERAGE
            coming = sum(n for when, n in orders if when > t)
            want = math.ceil(recent / (PER_REPLICA * target))
            add = min(max(want, least), most) - ready - coming
            if add > 0:  # removal takes much longer: left out
                orders.append((t + START, add))
    return run
# --8<-- [end:autoscale]


def main() -> None:
    """Print what each setting does with a slow and a fast rise."""
    print("rise    target  min  line, s  longest wait, s  replica h")
    for minutes, target, least in (
        (20, 0.6, 1),
        (20, 0.9, 1),
        (5, 0.6, 1),
        (5, 0.3, 1),
        (1, 0.6, 1),
        (1, 0.3, 1),
        (1, 0.6, 13),
    ):
        run = autoscale(ramp(minutes), target, least)
        print(
            f"{minutes:2d} min  {target:6.0%} {least:4d} {run.over:8d} {run.longest_wait:16.0f}"
            f" {run.replica_hours:10.1f}"
        )


if __name__ == "__main__":
    main()
