"""An experiment tracker and a hash-addressed store, small enough to read.

Usage: python docs/_examples/tooling/mlops_tools/tracker.py
"""

import hashlib
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

from sklearn.tree import export_text

sys.path.insert(0, str(Path(__file__).parent))
from training import RUNS, WRONG, data_file  # noqa: E402
from training import run as train  # noqa: E402


# --8<-- [start:store]
class Store:
    """Files under the digest of their content, so none can change."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def put(self, content):
        digest = hashlib.sha256(content).hexdigest()
        (self.folder / digest).write_bytes(content)
        return digest

    def get(self, digest):
        content = (self.folder / digest).read_bytes()
        if hashlib.sha256(content).hexdigest() != digest:
            raise ValueError(f"{digest[:8]} was altered")
        return content

    def snapshot(self, files):
        """A data version: one small text that names its parts."""
        parts = {name: self.put(files[name])
                 for name in sorted(files)}
        return self.put(json.dumps(parts).encode())
# --8<-- [end:store]


# --8<-- [start:tracker]
class Tracker:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript("""
            create table run (id integer primary key, code text);
            create table param (run, name, value);
            create table metric (run, name, value real);
            create table artifact (run, role, name, digest);
        """)

    def log(self, code, params, metrics, inputs, outputs):
        do = self.db.execute
        run = do("insert into run (code) values (?)", [code]).lastrowid
        for item in params.items():
            do("insert into param values (?, ?, ?)", (run, *item))
        for item in metrics.items():
            do("insert into metric values (?, ?, ?)", (run, *item))
        for role, files in (("in", inputs), ("out", outputs)):
            for item in files.items():
                do("insert into artifact values (?, ?, ?, ?)", (run, role, *item))
        self.db.commit()
        return run

    def best(self, metric):
        return self.db.execute("""
            select run, value from metric where name = ?
            order by value limit 1""", [metric]).fetchone()

    def lineage(self, digest):
        """From a file back to the run, its code and what went in."""
        return self.db.execute("""
            select run.id, run.code, i.name, i.digest
            from artifact o join run on run.id = o.run
            join artifact i on i.run = o.run
            where o.role = 'out' and i.role = 'in' and o.digest = ?
            """, [digest]).fetchall()
# --8<-- [end:tracker]


def main():
    with tempfile.TemporaryDirectory() as folder:
        store, tracker = Store(Path(folder) / "store"), Tracker(":memory:")
        data = {version: store.snapshot({"visits.json": data_file(version)}) for version in WRONG}
        again = store.snapshot({"visits.json": data_file("first")})
        print("same rows, same version:  ", again == data["first"])
        print("labels corrected, the same:", data["corrected"] == data["first"])
        models = {}
        for depth, version in RUNS:
            model, cost = train(depth, WRONG[version])
            kept = store.put(export_text(model).encode())
            run = tracker.log("c0ffee1", {"depth": depth}, {"cost": cost}, {"visits": data[version]}, {"model": kept})
            models[run] = kept
            print(f"run {run}  depth {depth}  data {version:9}  cost {cost:.0f}")
        run, cost = tracker.best("cost")
        print(f"best: run {run}")
        names = {digest: version for version, digest in data.items()}
        best = models[run]
        for origin, code, name, digest in tracker.lineage(best):
            print(f"its model comes from run {origin}, code {code}, {name} {names[digest]}")
        (store.folder / digest).write_bytes(b"{}")
        try:
            store.get(digest)
        except ValueError as error:
            print("edited in place:", str(error).replace(digest[:8], "the snapshot"))


if __name__ == "__main__":
    main()
