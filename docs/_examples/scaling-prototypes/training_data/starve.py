"""A GPU and its input pipeline on a virtual clock: no sleeping, the same numbers on every machine."""

from heapq import heapreplace

READ, DECODE, STEP = 240, 60, 50  # milliseconds for one batch: wait for storage, one CPU core, GPU


# --8<-- [start:simulate]
def simulate(workers, cores, read=READ, decode=DECODE, ahead=2):
    """Begin and end of each step on the GPU, for 400 batches."""
    core_free = [0] * cores
    worker_free = [0] * max(workers, 1)
    busy = []
    for batch in range(400):
        worker = batch % max(workers, 1)
        begin = worker_free[worker]
        if workers == 0:  # the thread of the GPU loads
            begin = busy[-1][1] if busy else 0
        elif batch >= ahead * workers:  # the queue was full
            begin = max(begin, busy[batch - ahead * workers][0])
        ready = begin + read  # waiting needs no core
        if decode:
            ready = max(ready, core_free[0]) + decode
            heapreplace(core_free, ready)
        worker_free[worker] = ready
        start = max(ready, busy[-1][1] if busy else 0)
        busy.append((start, start + STEP))
    return busy


# --8<-- [end:simulate]


# --8<-- [start:formula]
def expected(workers, cores, read=READ, decode=DECODE) -> float:
    """Milliseconds per step: the slowest of three stages."""
    if workers == 0:
        return read + decode + STEP
    return max((read + decode) / workers, decode / cores, STEP)


# --8<-- [end:formula]


def per_step(busy) -> float:
    half = len(busy) // 2
    return (busy[-1][1] - busy[half][1]) / (len(busy) - 1 - half)


RUNS = [  # workers, cores, milliseconds to read and to decode
    ("synthetic batch", (1, 2, 0, 0)),
    ("no workers", (0, 2)),
    ("1 worker", (1, 2)),
    ("4 workers", (4, 2)),
    ("8 workers", (8, 2)),
    ("8 workers, 1 core", (8, 1)),
    ("16 workers, 1 core", (16, 1)),
    ("1 core, decoded cache", (8, 1, READ, 0)),
]


def main() -> None:
    print("pipeline               ms/step  formula  GPU busy")
    for label, setting in RUNS:
        measured = per_step(simulate(*setting))
        print(f"{label:<22} {measured:7.0f}  {expected(*setting):7.0f}  {STEP / measured:7.0%}")
    busy = simulate(workers=4, cores=2)
    ends = [end for _, end in busy[200:213]]
    print("4 workers, ms of 12 steps:", *[b - a for a, b in zip(ends, ends[1:])])


if __name__ == "__main__":
    main()
