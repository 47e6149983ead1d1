"""A feature lookup that says what it could not find: defaults, age, and a cache for hot keys.

Run: python docs/_examples/serving-and-scaling-models/online_features/lookup.py
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

Row = dict[str, float | None]


# --8<-- [start:lookup]
@dataclass
class Features:
    """Reads one row per entity; keeps it for ttl seconds."""

    store: dict[str, Row]  # stands for the online store
    defaults: dict[str, float]  # the same as in training
    ttl: float = 30.0
    max_age: float = 3_600.0
    counts: Counter = field(default_factory=Counter)
    kept: dict[str, tuple] = field(default_factory=dict)

    def row(self, entity: str, now: float) -> Row | None:
        until, row = self.kept.get(entity, (-1.0, None))
        if now >= until:
            self.counts["reads"] += 1
            row = self.store.get(entity)
            self.kept[entity] = (now + self.ttl, row)
        return row

    def get(self, entity: str, now: float) -> dict[str, float]:
        row = self.row(entity, now)
        self.counts["requests"] += 1
        self.counts["unknown"] += row is None
        made = row["made_at"] if row else None
        old = made is not None and now - made > self.max_age
        self.counts["stale"] += old
        values = {"is_new": float(row is None)}
        for name, default in self.defaults.items():
            value = (row or {}).get(name)
            self.counts["null"] += row is not None and value is None
            values[name] = default if value is None else value
        return values
# --8<-- [end:lookup]


def replay(ttl: float, seconds: int = 600, per_second: int = 200, seed: int = 2) -> tuple[Counter, float]:
    """One instance; the hall of the final draws 60 % of the requests, 3 % of the other keys are unknown."""
    rng = np.random.default_rng(seed)
    store: dict[str, Row] = {f"hall-{n}": {"made_at": 0.0, "visits_1h": 18.0} for n in range(400)}
    store["hall-7"]["visits_1h"] = None
    store["final"] = {"made_at": 0.0, "visits_1h": 310.0}
    features = Features(store, {"visits_1h": 15.0}, ttl=ttl)
    hot = 0
    for t in range(seconds):
        for draw in rng.random(per_second):
            hall = "final" if draw < 0.6 else f"hall-{int(rng.integers(412))}"
            before = features.counts["reads"]
            features.get(hall, float(t))
            hot += hall == "final" and features.counts["reads"] > before
    return features.counts, hot / seconds


def main() -> None:
    print("cache   reads/s   of them on the hot key")
    for ttl in (0, 5, 30):
        counts, hot = replay(ttl)
        print(f"{ttl:>3} s {counts['reads'] / 600:>9.1f} {hot:>15.2f}")
    counts, _ = replay(30)
    print(f"requests {counts['requests']:,}, unknown {counts['unknown']:,}, null {counts['null']:,}")


if __name__ == "__main__":
    main()
