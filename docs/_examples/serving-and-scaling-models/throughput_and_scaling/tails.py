"""Four ways to misread or to make a slow tail: averaged percentiles, fan-out, a patient load test, retries.

Run it with `python docs/_examples/serving-and-scaling-models/throughput_and_scaling/tails.py`; it needs numpy only.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:averages]
def replicas_with_one_slow(seed=3):
    """Three busy healthy replicas and a slow one that got few requests."""
    rng = np.random.default_rng(seed)
    fast = [rng.gamma(4, 15, 30_000) for _ in range(3)]
    return [*fast, rng.gamma(4, 150, 5_000)]
# --8<-- [end:averages]


# --8<-- [start:omission]
def load_test(open_loop, seconds=60, rate=100, work=0.005):
    """Send every 10 ms to a server that stands still for three seconds."""
    times, sent, clock, pause = [], 0, 0.0, (30, 33)
    while sent < seconds * rate and clock < seconds + 10:
        planned = sent / rate
        begin = max(clock, planned)  # one connection: wait for the answer
        done = begin + work
        if pause[0] <= begin < pause[1]:
            done = pause[1] + work
        times.append(done - (planned if open_loop else begin))
        clock, sent = done, sent + 1
    return np.array(times) * 1000
# --8<-- [end:omission]


# --8<-- [start:retries]
def arrivals_of_retries(jitter, clients=1000, attempts=4, seed=9):
    """All clients fail at 0 s; the n-th pause is up to 1, 2, 4, 8 seconds."""
    rng = np.random.default_rng(seed)
    clock, times = np.zeros(clients), []
    for n in range(attempts):
        pause = 2.0**n
        clock = clock + (rng.uniform(0, pause, clients) if jitter else pause)
        times.append(clock)
    return np.concatenate(times)
# --8<-- [end:retries]


def main() -> None:
    """Print the four results."""
    groups = replicas_with_one_slow()
    parts = [np.percentile(g, 99) for g in groups]
    whole = np.concatenate(groups)
    print("1. p99 of each replica, ms:", *(f"{p:.0f}" for p in parts))
    print(f"   average of the four {np.mean(parts):.0f}, p99 of all requests {np.percentile(whole, 99):.0f}")
    print(f"   mean of all requests {whole.mean():.0f}")
    print("2. share of pages with a call above its p99")
    print("  ", ", ".join(f"{n} calls {1 - 0.99**n:.0%}" for n in (1, 5, 20, 100)))
    print("3. three seconds of standstill in a minute at 100/s")
    for name, is_open in (("from the moment of sending", False), ("from the planned moment", True)):
        p50, p95, p99 = np.percentile(load_test(is_open), (50, 95, 99))
        print(f"   timed {name:<27} p50 {p50:4.0f}  p95 {p95:5.0f}  p99 {p99:5.0f} ms")
    print("4. 1000 clients retry: most arrivals in any 0.1 s")
    for name, jitter in (("fixed 1, 2, 4, 8 s", False), ("random up to 1, 2, 4, 8 s", True)):
        counts, _ = np.histogram(arrivals_of_retries(jitter), np.arange(0, 15.2, 0.1) - 0.05)
        print(f"   {name:<27} {counts.max():4d}")


if __name__ == "__main__":
    main()
