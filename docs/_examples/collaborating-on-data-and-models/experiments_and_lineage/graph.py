"""A metadata store in one screen: artifacts, executions, events, contexts, and the questions they answer.

Usage: python docs/_examples/collaborating-on-data-and-models/experiments_and_lineage/graph.py
"""

from collections import namedtuple

Artifact = namedtuple("Artifact", "id kind uri digest")
Execution = namedtuple("Execution", "id step code context")
Event = namedtuple("Event", "execution artifact role")


# --8<-- [start:store]
class Store:
    def __init__(self):
        self.artifacts, self.executions, self.events = {}, {}, []

    def artifact(self, id, kind, uri, digest):
        self.artifacts[id] = Artifact(id, kind, uri, digest)

    def execute(self, id, step, code, context, inputs, outputs):
        self.executions[id] = Execution(id, step, code, context)
        self.events += [Event(id, a, "in") for a in inputs]
        self.events += [Event(id, a, "out") for a in outputs]

    def walk(self, start, forward):
        """All artifacts before (or after) one, nearest first."""
        enter, leave = ("in", "out") if forward else ("out", "in")
        found, todo = [], [start]
        while todo:
            now = todo.pop(0)
            steps = [e.execution for e in self.events
                     if e.artifact == now and e.role == enter]
            for e in self.events:
                if (e.execution in steps and e.role == leave
                        and e.artifact not in found):
                    found.append(e.artifact)
                    todo.append(e.artifact)
        return found
# --8<-- [end:store]

    def kinds(self, ids, kind):
        return [i for i in ids if self.artifacts[i].kind == kind]


# --8<-- [start:audit]
def gaps(store):
    """Nobody recorded who made them, and they are no raw data."""
    made = {e.artifact for e in store.events if e.role == "out"}
    return [a.id for a in store.artifacts.values()
            if a.id not in made and a.kind != "raw"]


def overwritten(store):
    """One address, two contents: the older one is gone."""
    seen = {}
    for a in store.artifacts.values():
        seen.setdefault(a.uri, set()).add(a.digest)
    return [uri for uri, found in seen.items() if len(found) > 1]


def without_code(store):
    return [e.id for e in store.executions.values() if not e.code]
# --8<-- [end:audit]


def factory():
    """Strings for violins: recordings of pull tests, three models, one copied file."""
    s = Store()
    for row in (
        ("pulls-may", "raw", "gs://lab/pulls/05", "a1"),
        ("pulls-june", "raw", "gs://lab/pulls/06", "a2"),
        ("table-1", "dataset", "gs://ml/table/1", "b1"),
        ("table-2", "dataset", "gs://ml/table/2", "b2"),
        ("table-fixed", "dataset", "gs://ml/fix/t.csv", "b3"),
        ("model-a", "model", "gs://ml/model/a", "c1"),
        ("model-b", "model", "gs://ml/model/latest", "c2"),
        ("model-c", "model", "gs://ml/model/latest", "c3"),
    ):
        s.artifact(*row)
    s.execute("prep-1", "prepare", "4f1c", "run 17", ["pulls-may"], ["table-1"])
    s.execute("train-1", "train", "4f1c", "run 17", ["table-1"], ["model-a"])
    s.execute("prep-2", "prepare", "4f1c", "run 18", ["pulls-may", "pulls-june"], ["table-2"])
    s.execute("train-2", "train", "9e02", "run 18", ["table-2", "model-a"], ["model-b"])
    s.execute("train-3", "train", "", "run 19", ["table-fixed"], ["model-c"])
    return s


def runs():
    """What three people logged of their runs."""
    return [
        {"run": "17", "test": "t9", "metrics": {"val_mae": 2.41}, "seeds": 5},
        {"run": "18", "test": "t9", "metrics": {"val_mae": 2.30}, "seeds": 5},
        {"run": "19", "test": "t4", "metrics": {"MAE": 1.98}, "seeds": 1},
    ]


# --8<-- [start:compare]
def comparable(rows, metric):
    """What keeps each run from being compared with the first."""
    first, reasons = rows[0], {}
    for row in rows[1:]:
        wrong = []
        if metric not in row["metrics"]:
            names = ", ".join(row["metrics"])
            wrong.append(f"no {metric}, has {names}")
        if row["test"] != first["test"]:
            wrong.append("other test set")
        if row["seeds"] != first["seeds"]:
            wrong.append(f"{row['seeds']} seed")
        reasons[row["run"]] = wrong or ["comparable"]
    return reasons
# --8<-- [end:compare]


def main():
    s = factory()
    print("what made model-b?     ", ", ".join(s.walk("model-b", forward=False)))
    touched = s.walk("pulls-may", forward=True)
    print("models from pulls-may: ", ", ".join(s.kinds(touched, "model")))
    print("models from pulls-june:", ", ".join(s.kinds(s.walk("pulls-june", forward=True), "model")))
    print("what made model-c?     ", ", ".join(s.walk("model-c", forward=False)))
    print()
    print("no producer:  ", ", ".join(gaps(s)))
    print("overwritten:  ", ", ".join(overwritten(s)))
    print("no commit:    ", ", ".join(without_code(s)))
    print()
    for run, reasons in comparable(runs(), "val_mae").items():
        print(f"run {run} against run 17: {'; '.join(reasons)}")


if __name__ == "__main__":
    main()
