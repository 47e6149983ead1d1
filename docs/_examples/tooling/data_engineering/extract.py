"""Three ways to copy a changing table every night, and which rows of the copy are wrong afterwards."""

import sqlite3

LOTS = [(f"L{n:02d}", "listed", 0, 1) for n in range(1, 9)]
# Night, what happens at the source before the copy starts, and at which minute the row says it changed.
CHANGES = {
    2: ["UPDATE lots SET state = 'sold', price = 310, changed = 102 WHERE id = 'L01'",
        "UPDATE lots SET state = 'sold', price = 275, changed = 118 WHERE id = 'L02'",
        "INSERT INTO lots VALUES ('L09', 'listed', 0, 109)"],
    3: ["DELETE FROM lots WHERE id = 'L03'",  # withdrawn by the garden
        "UPDATE lots SET state = 'sold', price = 290, changed = 204 WHERE id = 'L04'",
        # A transaction that began at minute 115 is only now committed.
        "INSERT INTO lots VALUES ('L10', 'listed', 0, 115)"],
    4: ["UPDATE lots SET state = 'sold', price = 330, changed = 305 WHERE id = 'L05'"],
}


# --8<-- [start:source]
def source():
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript("""
      CREATE TABLE lots (id TEXT PRIMARY KEY, state TEXT,
                         price INTEGER, changed INTEGER);
      CREATE TABLE log (seq INTEGER PRIMARY KEY, op TEXT, id TEXT,
                        state TEXT, price INTEGER, changed INTEGER);
      CREATE TRIGGER i AFTER INSERT ON lots BEGIN INSERT INTO log
        VALUES (NULL,'put',new.id,new.state,new.price,new.changed); END;
      CREATE TRIGGER u AFTER UPDATE ON lots BEGIN INSERT INTO log
        VALUES (NULL,'put',new.id,new.state,new.price,new.changed); END;
      CREATE TRIGGER d AFTER DELETE ON lots BEGIN INSERT INTO log
        VALUES (NULL,'del',old.id,NULL,NULL,NULL); END;
    """)
    db.executemany("INSERT INTO lots VALUES (?, ?, ?, ?)", LOTS)
    return db
# --8<-- [end:source]


# --8<-- [start:methods]
def full(db, copy, _):
    rows = db.execute("SELECT * FROM lots").fetchall()
    copy.clear()
    copy.update({row[0]: row for row in rows})
    return len(rows), None


def incremental(db, copy, mark, overlap=0):
    rows = db.execute("SELECT * FROM lots WHERE changed > ?",
                      (mark - overlap,)).fetchall()
    copy.update({row[0]: row for row in rows})  # upsert by id
    return len(rows), max([row[3] for row in rows] + [mark])


def with_overlap(db, copy, mark):
    return incremental(db, copy, mark, overlap=30)


def change_capture(db, copy, mark):
    rows = db.execute("SELECT * FROM log WHERE seq > ? ORDER BY seq",
                      (mark,)).fetchall()
    for _, op, key, *values in rows:
        if op == "put":
            copy[key] = (key, *values)
        else:
            copy.pop(key, None)
    return len(rows), max([row[0] for row in rows] + [mark])
# --8<-- [end:methods]


METHODS = {
    "full": full,
    "incremental": incremental,
    "+ overlap 30": with_overlap,
    "change capture": change_capture,
}


def nights(method):
    """Rows moved and the ids that differ from the source, after each of four nights."""
    db, copy, mark = source(), {}, 0
    history = []
    for night in range(1, 5):
        for statement in CHANGES.get(night, []):
            db.execute(statement)
        moved, mark = method(db, copy, mark)
        truth = {row[0]: row for row in db.execute("SELECT * FROM lots")}
        wrong = sorted(key for key in truth.keys() | copy.keys() if truth.get(key) != copy.get(key))
        history.append((moved, wrong))
    return history


def report():
    lines = ["rows moved in night   1  2  3  4   wrong in the end"]
    for name, method in METHODS.items():
        history = nights(method)
        moved = "".join(f"{rows:>3}" for rows, _ in history)
        lines.append(f"{name:<20}{moved}   {' '.join(history[-1][1]) or 'nothing'}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
