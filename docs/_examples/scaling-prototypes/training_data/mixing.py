"""What a batch looks like when 64 recording days lie in 64 shards, one day in each."""

import random
from collections import deque
from collections.abc import Iterator

DAYS, PER_DAY, BATCH = 64, 1_000, 32


# --8<-- [start:ways]
def one_by_one(shards: list[list]) -> Iterator:
    for shard in shards:
        yield from shard


def interleave(shards: list[list], at_once: int) -> Iterator:
    """One record of each open shard in turn; a shard that is empty makes room for the next."""
    rest = deque(iter(shard) for shard in shards)
    opened = [rest.popleft() for _ in range(at_once)]
    while opened:
        for stream in opened[:]:
            record = next(stream, None)
            if record is not None:
                yield record
                continue
            opened.remove(stream)
            if rest:
                opened.append(rest.popleft())


def buffered(records: Iterator, size: int, rng: random.Random) -> Iterator:
    """Keep `size` records; give away a random one, put the next record in its place."""
    buffer = [record for _, record in zip(range(size), records)]
    for record in records:
        place = rng.randrange(len(buffer))
        yield buffer[place]
        buffer[place] = record
    rng.shuffle(buffer)
    yield from buffer


# --8<-- [end:ways]


def days_per_batch(records: list) -> float:
    whole = len(records) // BATCH
    return sum(len(set(records[i * BATCH : (i + 1) * BATCH])) for i in range(whole)) / whole


def orders() -> dict[str, list]:
    rng = random.Random(7)
    by_day = [[day] * PER_DAY for day in range(DAYS)]
    shuffled = by_day[:]
    rng.shuffle(shuffled)
    everything = list(one_by_one(by_day))
    rng.shuffle(everything)
    mixed = [everything[i * PER_DAY : (i + 1) * PER_DAY] for i in range(DAYS)]
    return {
        "as stored": list(one_by_one(by_day)),
        "order of shards": list(one_by_one(shuffled)),
        "+ buffer 1,000": list(buffered(one_by_one(shuffled), 1_000, rng)),
        "+ 16 shards at once": list(buffered(interleave(shuffled, 16), 1_000, rng)),
        "+ buffer 16,000": list(buffered(one_by_one(shuffled), 16_000, rng)),
        "mixed when written": list(buffered(one_by_one(mixed), 1_000, rng)),
    }


def main() -> None:
    best = DAYS * (1 - (1 - 1 / DAYS) ** BATCH)
    print("shuffle                records held   days in a batch of 32")
    for label, records in orders().items():
        held = 16_000 if "16,000" in label else 1_000 if label[0] in "+m" else 0
        print(f"{label:<22} {held:>12,}   {days_per_batch(records):6.1f}")
    print(f"a perfect shuffle would give {best:.1f}")


if __name__ == "__main__":
    main()
