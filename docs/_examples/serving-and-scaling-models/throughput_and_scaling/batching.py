"""Dynamic batching on one accelerator: what a wait window buys and what it costs.

Run it with `python docs/_examples/serving-and-scaling-models/throughput_and_scaling/batching.py`; it needs numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

FIXED = 20.0  # milliseconds per batch, whatever its size
EACH = 1.0  # milliseconds more per request in it
LARGEST = 16


def batch_time(size: int) -> float:
    """Milliseconds that the accelerator needs for a batch."""
    return FIXED + EACH * size


@dataclass(frozen=True)
class Run:
    """What one setting did with the same stream of requests."""

    latency: np.ndarray
    mean_batch: float
    busy: float


# --8<-- [start:serve]
def serve(arrivals, window, largest=LARGEST):
    """Start when full, or when the oldest waited `window` ms."""
    latency = np.empty(len(arrivals))
    first, free, working, batches = 0, 0.0, 0.0, 0
    while first < len(arrivals):
        full = first + largest - 1
        filled = arrivals[full] if full < len(arrivals) else np.inf
        start = max(free, min(filled, arrivals[first] + window))
        here = np.searchsorted(arrivals, start, "right")
        last = min(first + largest, here)
        free = start + batch_time(last - first)
        latency[first:last] = free - arrivals[first:last]
        working += batch_time(last - first)
        batches += 1
        first = last
    return Run(latency, len(arrivals) / batches, working / free)
# --8<-- [end:serve]


def stream(rate: float, seconds: float = 400, seed: int = 5) -> np.ndarray:
    """Random arrival times in milliseconds at a rate per second."""
    rng = np.random.default_rng(seed)
    return np.cumsum(rng.exponential(1000 / rate, int(rate * seconds)))


def main() -> None:
    """Print the largest throughput by batch size, then latency by window."""
    print("batch  time ms  most requests/s")
    for size in (1, 4, 16):
        print(f"{size:5d} {batch_time(size):8.0f} {size / batch_time(size) * 1000:16.0f}")
    print()
    print("req/s  window  batch  busy   p50   p99  (ms)")
    for rate, windows in ((30, (0, 10, 50)), (150, (0, 10, 50)), (400, (0, 10, 50))):
        for window in windows:
            run = serve(stream(rate), window)
            p50, p99 = np.percentile(run.latency, (50, 99))
            print(f"{rate:5d} {window:7d} {run.mean_batch:6.1f} {run.busy:5.0%} {p50:5.0f} {p99:5.0f}")
    run = serve(stream(60), 0, largest=1)
    print()
    print(f"60/s without batches: after 400 s a request takes {run.latency[-1] / 1000:.0f} s")


if __name__ == "__main__":
    main()
