"""Systems problems: what fits in memory, and what fifty calls over a network cost.

Run it with `python docs/_examples/career-path/foundations/systems.py`; it needs numpy only.
"""

from __future__ import annotations

import math

import numpy as np

GB = 1e9


# --8<-- [start:memory]
def gigabytes(rows: float, columns: int, dtype: str) -> float:
    """Size of a dense table or embedding, in units of 10^9 bytes."""
    return rows * columns * np.dtype(dtype).itemsize / GB


def training(parameters: float) -> float:
    """Weights, gradients and two Adam averages, each in float32."""
    return 4 * parameters * 4 / GB
# --8<-- [end:memory]


# --8<-- [start:calls]
def one_by_one(calls: int, trip: float, work: float) -> float:
    """Milliseconds for calls in a row: each pays the network trip."""
    return calls * (trip + work)


def in_parallel(
    calls: int, trip: float, work: float, at_once: int
) -> float:
    """The same with several calls on their way at a time."""
    return math.ceil(calls / at_once) * (trip + work)


def batched(calls: int, trip: float, work: float) -> float:
    """One call that carries all keys."""
    return trip + calls * work
# --8<-- [end:calls]


def main() -> None:
    """Print what the page shows."""
    minutes = 12_000 * 60 * 24 * 90
    hours = minutes // 60
    print(f"every minute, float64: {gigabytes(minutes, 20, 'float64'):6.1f} GB")
    print(f"every minute, float32: {gigabytes(minutes, 20, 'float32'):6.1f} GB")
    print(f"every hour,   float32: {gigabytes(hours, 20, 'float32'):6.1f} GB")
    print(f"embedding, serving:    {gigabytes(2e6, 128, 'float32'):6.1f} GB")
    print(f"embedding, training:   {training(2e6 * 128):6.1f} GB")

    calls, trip, work = 50, 8.0, 0.2
    print(f"\none by one: {one_by_one(calls, trip, work):4.0f} ms")
    print(f"ten at a time: {in_parallel(calls, trip, work, 10):4.0f} ms")
    print(f"one batch: {batched(calls, trip, work):4.0f} ms")


if __name__ == "__main__":
    main()
