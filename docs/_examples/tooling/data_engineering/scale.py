"""When a second machine pays: crossing points from rates, and what one large key does to a cluster."""

import zlib

import numpy as np

# Assumptions, to be replaced by your own measurements.
RATE = 0.2  # GB per second that one machine reads and aggregates
START = 180  # seconds until a cluster of workers is ready
SHARE = 0.6  # of the ideal speed-up that survives shuffle and waiting


# --8<-- [start:crossing]
def one_machine(gb, rate=RATE):
    return gb / rate


def cluster(gb, workers, rate=RATE, start=START, share=SHARE):
    return start + gb / (rate * workers * share)


def crossing(workers, rate=RATE, start=START, share=SHARE):
    """Size in GB from which the cluster is faster."""
    return start / (1 / rate - 1 / (rate * workers * share))
# --8<-- [end:crossing]


# --8<-- [start:skew]
def partition(key, partitions):
    return zlib.crc32(key.encode()) % partitions


def loads(rows_of, partitions, salt=()):
    """Rows per partition; `salt` says into how many pieces."""
    total = np.zeros(partitions, dtype=int)
    for key, rows in rows_of.items():
        pieces = dict(salt).get(key, 1)
        for piece in range(pieces):
            name = f"{key}#{piece}" if pieces > 1 else key
            total[partition(name, partitions)] += rows // pieces
    return total
# --8<-- [end:skew]


def gardens():
    """400 gardens; one broker's house account holds 30 percent of 1,000,000 rows."""
    keys = {f"G{n:03d}": 700_000 // 400 for n in range(400)}
    return {"HOUSE": 300_000, **keys}


def report():
    lines = ["workers   faster than one machine from"]
    for workers in (2, 4, 8, 16):
        lines.append(f"{workers:>7}   {crossing(workers):>5.0f} GB")
    lines.append("")
    lines.append("partitions  salt   largest    mean   speed-up")
    rows = gardens()
    for partitions, pieces in ((8, 1), (16, 1), (64, 1), (16, 32)):
        load = loads(rows, partitions, {"HOUSE": pieces}.items())
        lines.append(f"{partitions:>10}  {pieces:>4}  {load.max():>8,} {load.mean():>8,.0f}"
                     f"  {load.sum() / load.max():>6.1f} of {partitions}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
