"""The same idea with real threads: a loader that works ahead, and a stopwatch for its consumer."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor


# --8<-- [start:prefetch]
def prefetch(load, items, workers: int, ahead: int = 2) -> Iterator:
    """Yield load(item) in order; others are under way meanwhile."""
    todo, waiting = iter(items), deque()
    with ThreadPoolExecutor(workers) as pool:
        for item in todo:
            waiting.append(pool.submit(load, item))
            if len(waiting) == workers * ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def timed(batches, train: Callable) -> tuple[float, float]:
    """Seconds of waiting for data, and seconds of training."""
    waited = worked = 0.0
    mark = time.perf_counter()
    for batch in batches:
        arrived = time.perf_counter()
        waited += arrived - mark
        train(batch)
        mark = time.perf_counter()
        worked += mark - arrived
    return waited, worked


# --8<-- [end:prefetch]


def main() -> None:
    def load(item):
        time.sleep(0.060)  # storage
        return item

    def train(batch):
        time.sleep(0.010)  # GPU

    for label, batches in (
        ("one after another", map(load, range(32))),
        ("8 workers ahead", prefetch(load, range(32), workers=8)),
    ):
        waited, worked = timed(batches, train)
        print(f"{label:<18} waiting {waited / (waited + worked):4.0%} of the time")


if __name__ == "__main__":
    main()
