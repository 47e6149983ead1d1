"""How long requests wait for one busy model server, by the share of time that it is busy.

Run it with `python docs/_examples/serving-and-scaling-models/throughput_and_scaling/waiting.py`; it needs numpy only.
"""

from __future__ import annotations

import math

import numpy as np

WORK = 40.0  # milliseconds of work per request, on average
REQUESTS = 400_000


def work_times(kind: str, rng: np.random.Generator, count: int) -> np.ndarray:
    """Work per request in milliseconds: the mean is the same, the spread is not."""
    if kind == "equal":
        return np.full(count, WORK)
    if kind == "mixed":  # nine short requests of 20 ms and one long one of 220 ms
        return np.where(rng.random(count) < 0.1, 220.0, 20.0)
    return rng.exponential(WORK, count)


# --8<-- [start:wait]
def latencies(busy, kind="random", count=REQUESTS, seed=11):
    """Latency of each request: one server, one line."""
    rng = np.random.default_rng(seed)
    gaps = rng.exponential(WORK / busy, count)
    work = work_times(kind, rng, count)
    total = np.empty(count)
    wait = 0.0
    for i in range(count):
        wait = max(0.0, wait - gaps[i])  # the line drains
        total[i] = wait + work[i]
        wait = total[i]
    return total[count // 20 :]  # the first part started empty
# --8<-- [end:wait]


def formula(busy: float, percent: float) -> float:
    """Percentile for random arrivals and exponential work (M/M/1): latency is exponential too."""
    return WORK / (1 - busy) * math.log(100 / (100 - percent))


def main() -> None:
    """Print percentiles by utilization, and by the spread of the work."""
    print("busy  mean   p50   p95   p99  formula p99  (ms)")
    for busy in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        times = latencies(busy)
        p50, p95, p99 = np.percentile(times, (50, 95, 99))
        print(f"{busy:4.0%} {times.mean():5.0f} {p50:5.0f} {p95:5.0f} {p99:5.0f} {formula(busy, 99):12.0f}")
    print()
    print("80% busy, mean work 40 ms       p50   p99  (ms)")
    for kind, words in (
        ("equal", "all requests equal"),
        ("random", "random work"),
        ("mixed", "nine of 20 ms, one of 220 ms"),
    ):
        p50, p99 = np.percentile(latencies(0.8, kind), (50, 99))
        print(f"{words:<29}{p50:6.0f}{p99:6.0f}")


if __name__ == "__main__":
    main()
