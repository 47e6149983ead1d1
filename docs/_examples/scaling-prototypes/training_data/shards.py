"""How long one pass over 120 GB takes, by the size of the objects and the number of readers."""

from math import ceil

TOTAL = 120e9  # bytes
FIRST_BYTE = 0.05  # seconds until an object begins to arrive (assumed)
STREAM = 100e6  # bytes per second of one reader (assumed)
NETWORK = 2e9  # bytes per second of the machine (assumed)


# --8<-- [start:epoch]
def pass_seconds(size: float, readers: int) -> float:
    """A reader opens one object and reads it to its end."""
    objects = ceil(TOTAL / size)
    rounds = ceil(objects / readers)
    reading = rounds * (FIRST_BYTE + size / STREAM)
    return max(reading, TOTAL / NETWORK)


def waiting_share(size: float) -> float:
    """Share of a reader's time in which nothing arrives."""
    return FIRST_BYTE / (FIRST_BYTE + size / STREAM)


# --8<-- [end:epoch]


def name(size: float) -> str:
    for unit, letter in ((1e9, "GB"), (1e6, "MB"), (1e3, "KB")):
        if size >= unit:
            return f"{size / unit:.0f} {letter}"
    return f"{size:.0f} B"


def main() -> None:
    print("object     objects  waiting   16 readers   64 readers")
    for size in (100e3, 1e6, 10e6, 100e6, 1e9, 30e9):
        row = [f"{TOTAL / size:9,.0f}", f"{waiting_share(size):7.1%}"]
        row += [f"{pass_seconds(size, readers):9,.0f} s" for readers in (16, 64)]
        print(f"{name(size):>6}  {row[0]}  {row[1]}  {row[2]}  {row[3]}")


if __name__ == "__main__":
    main()
