"""How many replicas does a prediction service need, and what does it cost in latency to run them hot?

Run it with `python docs/_examples/responsibilities/from_model_to_service/capacity.py`; it needs numpy only.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

import numpy as np

RATE = 180.0  # requests per second at the peak
SERVICE = 0.060  # seconds of work per request, mean, measured without any queue
SLOTS = 4  # requests one replica works on at the same time


# --8<-- [start:sizing]
def in_flight(rate: float, seconds: float) -> float:
    """Little's law: mean number of requests inside = arrivals per second x mean seconds inside."""
    return rate * seconds


def replicas_needed(rate: float, service: float, slots: int, target: float) -> int:
    """Smallest number of replicas that keeps the share of busy slots at or below the target."""
    return math.ceil(in_flight(rate, service) / (slots * target))


def utilization(rate: float, service: float, slots: int, replicas: int) -> float:
    """Share of slots that are busy, on average; at 1 or above the queue never ends."""
    return in_flight(rate, service) / (slots * replicas)
# --8<-- [end:sizing]


@dataclass(frozen=True)
class Run:
    """What the simulated requests looked like from outside."""

    latency_ms: np.ndarray
    mean_in_flight: float

    def percentile(self, p: float) -> float:
        """Latency in milliseconds that p percent of the requests do not exceed."""
        return float(np.percentile(self.latency_ms, p))


# --8<-- [start:simulation]
def simulate(rate: float, service: float, slots: int, replicas: int, requests: int = 200_000, seed: int = 7) -> Run:
    """One queue in front of all slots: random arrivals, first come, first served, work of varying length."""
    rng = np.random.default_rng(seed)
    arrivals = np.cumsum(rng.exponential(1 / rate, requests))
    sigma = 0.5  # spread of the work: about 1 in 100 requests takes 2.8 times the mean
    work = rng.lognormal(math.log(service) - sigma**2 / 2, sigma, requests)
    free_at = [0.0] * (slots * replicas)  # when each slot is free again, as a heap
    done = np.empty(requests)
    for i in range(requests):
        start = max(arrivals[i], heapq.heappop(free_at))
        done[i] = start + work[i]
        heapq.heappush(free_at, done[i])
    return Run((done - arrivals) * 1000, _mean_inside(arrivals, done))
# --8<-- [end:simulation]


def _mean_inside(arrivals: np.ndarray, done: np.ndarray) -> float:
    """Mean number of requests inside, counted at 50,000 evenly spaced moments."""
    moments = np.linspace(arrivals[0], arrivals[-1], 50_000)
    entered = np.searchsorted(arrivals, moments, side="right")
    left = np.searchsorted(np.sort(done), moments, side="right")
    return float(np.mean(entered - left))


def row(replicas: int) -> str:
    """One line of the first table: all replicas behind one queue, then each replica with a queue of its own."""
    busy = utilization(RATE, SERVICE, SLOTS, replicas)
    shared = simulate(RATE, SERVICE, SLOTS, replicas)
    blind = simulate(RATE / replicas, SERVICE, SLOTS, 1)
    return f"{replicas:8d}  {busy:4.0%}  {shared.percentile(99):13.0f}  {blind.percentile(99):13.0f}"


def ramp(busy: float) -> str:
    """One line of the second table: a single replica under growing load."""
    rate = busy * SLOTS / SERVICE
    run = simulate(rate, SERVICE, SLOTS, 1)
    p50, p95, p99 = (run.percentile(p) for p in (50, 95, 99))
    return f"{rate:5.0f}  {busy:4.0%}  {p50:6.0f}  {p95:6.0f}  {p99:6.0f}"


def main() -> None:
    """Print the sizing and the simulated latencies."""
    print(f"in flight on average: {in_flight(RATE, SERVICE):.1f} requests")
    for target in (1.0, 0.8, 0.6):
        print(f"replicas at {target:.0%} busy: {replicas_needed(RATE, SERVICE, SLOTS, target)}")
    print("\nreplicas  busy  p99 one queue  p99 own queues   (ms, 180 requests/s)")
    for replicas in (6, 5, 4, 3):
        print(row(replicas))
    print("\nreq/s  busy  p50 ms  p95 ms  p99 ms   (one replica)")
    for busy in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        print(ramp(busy))


if __name__ == "__main__":
    main()
