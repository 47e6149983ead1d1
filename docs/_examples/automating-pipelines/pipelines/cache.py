"""What a step cache can see: true hits, false hits and false misses of one small runner."""

import hashlib
import json

OLD, NEW = [3, 5, 8], [3, 5, 9]  # birds on three photos, before and after a correction


# --8<-- [start:runner]
class Runner:
    """Skips a step whose name, image and arguments were seen."""

    def __init__(self):
        self.done = {}

    def run(self, step, image, arguments):
        seen = json.dumps([step.__name__, image, arguments])
        key = hashlib.sha256(seen.encode()).hexdigest()
        if key in self.done:
            return "SKIPPED", self.done[key]
        self.done[key] = step(image, arguments)
        return "ran", self.done[key]
# --8<-- [end:runner]


def snapshot(rows):
    return "rows@" + hashlib.sha256(repr(rows).encode()).hexdigest()[:6]


class World:
    """Everything that the arguments only name: rows, code behind a tag, the clock."""

    def __init__(self):
        self.rows = {"photos": OLD, "gs://census/rows.csv": OLD, snapshot(OLD): OLD, snapshot(NEW): NEW}
        self.code = {"count:v3": sum, "count:c0ffee1": sum, "count:decaf42": len}
        self.day = 1

    def correct_a_row(self):
        self.rows |= {"photos": NEW, "gs://census/rows.csv": NEW}

    def push_the_tag_again(self):
        self.code["count:v3"] = len

    def midnight(self):
        self.day = 2

    def nothing(self):
        pass

    def count(self, image, arguments):
        """The step: how many birds, and with --today one more for each day."""
        return self.code[image](self.rows[arguments[0]]) + self.day * ("--today" in arguments)


FIXED = ("count:v3", [snapshot(OLD)])
CASES = [  # what the reader calls it, what happens in between, first and second call
    ("table by name, row corrected", World.correct_a_row, ("count:v3", ["photos"]), ("count:v3", ["photos"])),
    ("same address, new bytes", World.correct_a_row, *2 * (("count:v3", ["gs://census/rows.csv"]),)),
    ("same tag, new code", World.push_the_tag_again, FIXED, FIXED),
    ("step asks for today's date", World.midnight, *2 * (("count:v3", [snapshot(OLD), "--today"]),)),
    ("rows by digest, corrected", World.correct_a_row, FIXED, ("count:v3", [snapshot(NEW)])),
    ("commit as tag, new code", World.nothing, ("count:c0ffee1", [snapshot(OLD)]), ("count:decaf42", [snapshot(OLD)])),
    ("nothing changed", World.nothing, FIXED, FIXED),
    ("start time as an argument", World.nothing, *(("count:v3", [snapshot(OLD), at]) for at in ("02:00", "02:07"))),
]


def second_run(between, first, second):
    """State and value of the second call, the right value, and what to call that."""
    world, runner = World(), Runner()
    before = runner.run(world.count, *first)[1]
    between(world)
    state, got = runner.run(world.count, *second)
    right = world.count(*second)
    if state == "SKIPPED":
        return state, got, right, "true hit" if got == right else "FALSE HIT"
    return state, got, right, "true miss" if got != before else "FALSE MISS"


def main():
    print(f"{'what changed':30}{'second run':12}{'got':>4}{'right':>7}")
    for name, *case in CASES:
        state, got, right, verdict = second_run(*case)
        print(f"{name:30}{state:12}{got:4}{right:7}  {verdict}")


if __name__ == "__main__":
    main()
