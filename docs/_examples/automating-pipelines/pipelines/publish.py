"""Three ways to write a result, tried with a crash, a retry and an attempt that comes back late."""

import os
import tempfile
from pathlib import Path

PARTS = ["Skomer 41", "Lunga 22", "Staple 37"]  # pairs of puffins, in hundreds


class Crash(Exception):
    pass


# --8<-- [start:ways]
def append(folder, attempt, parts):
    for part in parts:
        with (folder / "live.txt").open("a") as out:
            out.write(part + "\n")


def overwrite(folder, attempt, parts):
    (folder / "live.txt").write_text("")
    for part in parts:
        with (folder / "live.txt").open("a") as out:
            out.write(part + "\n")


def publish(folder, attempt, parts):
    own = folder / f"attempt-{attempt}.txt"     # nobody reads this
    own.write_text("")
    for part in parts:
        with own.open("a") as out:
            out.write(part + "\n")
    os.replace(own, folder / "live.txt")        # all or nothing
# --8<-- [end:ways]


def dies_after(parts, done):
    """The parts, with a crash after so many of them."""
    for index, part in enumerate(parts):
        if index == done:
            raise Crash
        yield part


def live(folder):
    path = folder / "live.txt"
    return sum(int(line.split()[1]) for line in path.read_text().splitlines()) if path.exists() else 0


def story(way):
    """What readers see: yesterday, after the crash, after the retry, after a second retry."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "live.txt").write_text("" if way is append else "yesterday 97\n")
        seen = []
        try:
            way(folder, 1, dies_after(PARTS, 2))
        except Crash:
            seen.append(live(folder))
        for attempt in (2, 3):
            way(folder, attempt, PARTS)
            seen.append(live(folder))
        return seen


def main():
    print(f"{'way':11}{'after crash':>12}{'after retry':>13}{'run again':>11}")
    for way in (append, overwrite, publish):
        print(f"{way.__name__:11}" + "".join(f"{n:{w}}" for n, w in zip(story(way), (12, 13, 11), strict=True)))
    print(f"right: {sum(int(part.split()[1]) for part in PARTS)} (before: 97)")


if __name__ == "__main__":
    main()
