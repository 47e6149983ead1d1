"""A test set that stays the same when the network grows, and one that does not."""

import random
from hashlib import sha256

TENTHS = {8: "validation", 9: "test"}  # 0 to 7: training


# --8<-- [start:split]
def part(key: str, salt: str = "porpoises-1") -> str:
    digest = sha256(f"{salt}:{key}".encode()).hexdigest()
    return TENTHS.get(int(digest, 16) % 10, "training")


# --8<-- [end:split]


def recordings(buoys: int) -> list[tuple[str, str]]:
    return [(f"buoy-{s:03}", f"clip-{s:03}-{n:02}") for s in range(buoys) for n in range(40)]


def shuffled_test(clips: list[tuple[str, str]]) -> set:
    mixed = clips[:]
    random.Random(1).shuffle(mixed)
    return set(mixed[: len(mixed) // 10])


def main() -> None:
    before, after = recordings(300), recordings(330)
    seed_before, seed_after = shuffled_test(before), shuffled_test(after)
    by_clip = [{c for c in clips if part(c[1]) == "test"} for clips in (before, after)]
    by_buoy = [{c for c in clips if part(c[0]) == "test"} for clips in (before, after)]
    print("split                test now   left test   on both sides")
    for label, (old, new) in (
        ("shuffle, same seed", (seed_before, seed_after)),
        ("hash of the clip", by_clip),
        ("hash of the buoy", by_buoy),
    ):
        test_buoys = {buoy for buoy, _ in new}
        train_buoys = {buoy for buoy, clip in after if (buoy, clip) not in new}
        both = len(test_buoys & train_buoys)
        print(f"{label:<20} {len(new):8,}   {len(old - new) / len(old):9.0%}   {both:7} buoys")


if __name__ == "__main__":
    main()
