"""The same deliveries into three kinds of sink: what retries, crashes and backfills leave behind."""

import sqlite3

DAYS = {
    "11-02": [("T1", 310), ("T2", 275), ("T3", 290)],
    "11-03": [("T4", 330), ("T5", 305)],
}


# --8<-- [start:sinks]
def append(db, day, rows):
    for sale, price in rows:  # each row is committed on its own
        db.execute("INSERT INTO sales VALUES (?, ?, ?)",
                   (day, sale, price))
        yield


def upsert(db, day, rows):
    for sale, price in rows:
        db.execute("""INSERT INTO sales VALUES (?, ?, ?)
                      ON CONFLICT (sale) DO UPDATE SET
                      day = excluded.day, price = excluded.price""",
                   (day, sale, price))
        yield


def replace_day(db, day, rows):
    with transaction(db):  # all of the day, or nothing
        db.execute("DELETE FROM sales WHERE day = ?", (day,))
        for sale, price in rows:
            db.execute("INSERT INTO sales VALUES (?, ?, ?)",
                       (day, sale, price))
            yield
# --8<-- [end:sinks]


class transaction:  # noqa: N801
    """BEGIN ... COMMIT, or ROLLBACK when the block fails or is left early."""

    def __init__(self, db):
        self.db = db

    def __enter__(self):
        self.db.execute("BEGIN")

    def __exit__(self, kind, *_):
        self.db.execute("ROLLBACK" if kind else "COMMIT")


def open_sink(keyed):
    db = sqlite3.connect(":memory:", isolation_level=None)
    unique = "PRIMARY KEY" if keyed else ""
    db.execute(f"CREATE TABLE sales (day TEXT, sale TEXT {unique}, price INTEGER)")
    return db


# --8<-- [start:retry]
class Crash(Exception):
    pass


def deliver(write, db, day, rows, crash_after=None):
    """One attempt; the worker may die after some rows."""
    for done, _ in enumerate(write(db, day, rows), start=1):
        if done == crash_after:
            raise Crash(day)


def run(write, db, day, rows, crashes):
    """Try again until an attempt gets through."""
    while True:
        try:
            return deliver(write, db, day, rows,
                           crashes.pop() if crashes else None)
        except Crash:
            continue
# --8<-- [end:retry]


def story(write, keyed):
    """Rows and total after each step: clean night, night with two crashes, lost acknowledgment, backfill."""
    db = open_sink(keyed)
    steps = []

    def note(name):
        count, total = db.execute("SELECT count(*), sum(price) FROM sales").fetchone()
        steps.append((name, count, total))

    run(write, db, "11-02", DAYS["11-02"], [])
    note("clean night")
    run(write, db, "11-03", DAYS["11-03"], [1, 1])
    note("2 crashes, 2 retries")
    run(write, db, "11-03", DAYS["11-03"], [])
    note("answer lost, sent again")
    corrected = [("T1", 310), ("T2", 257), ("T3", 290)]  # digits were swapped at the source
    run(write, db, "11-02", corrected, [])
    note("backfill of 11-02")
    return steps


SINKS = {"append": (append, False), "upsert": (upsert, True), "replace day": (replace_day, False)}


def report():
    stories = {name: story(*sink) for name, sink in SINKS.items()}
    lines = ["step".ljust(26) + "".join(name.rjust(14) for name in stories)]
    for index, (step, _, _) in enumerate(stories["append"]):
        cells = (f"{s[index][1]} rows {s[index][2]:>5}" for s in stories.values())
        lines.append(step.ljust(26) + "".join(cell.rjust(14) for cell in cells))
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
