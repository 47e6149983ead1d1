"""Look for one feature under several names, and say whether the copies are worth keeping."""

from __future__ import annotations

import re
from itertools import combinations, groupby
from pathlib import Path
from types import ModuleType

import numpy as np
import yaml

HERE = Path(__file__).parent
DEFINITION = ("window", "known_by", "empty")

WINDOWS = {
    "30 days": "t.stolen_at >= datetime(q.quoted_at, '-30 days') AND t.reported_at < q.quoted_at",
    "28 days": "t.stolen_at >= datetime(q.quoted_at, '-28 days') AND t.reported_at < q.quoted_at",
    "month to date": "t.stolen_at >= date(q.quoted_at, 'start of month') AND t.reported_at < q.quoted_at",
}


def about(feature: dict[str, str]) -> tuple[str, str]:
    return feature["entity"], feature["source"]


# --8<-- [start:lint]
def lint(features: list[dict[str, str]]) -> list[str]:
    """Findings about names, owners, and features that share entity and source but not their definition."""
    found = []
    for feature in features:
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,63}", feature["id"]):
            found.append(f"{feature['id']}: name")
        if not feature["owner"]:
            found.append(f"{feature['id']}: nobody owns it")
    for key, group in groupby(sorted(features, key=about), key=about):
        twins = list(group)
        differ = [d for d in DEFINITION if len({t[d] for t in twins}) > 1]
        if differ:
            found.append(f"{' / '.join(key)}: {len(twins)} versions, differ in {', '.join(differ)}")
    return found
# --8<-- [end:lint]


def compare(joins: ModuleType) -> tuple[dict[str, float], dict[tuple[str, str], float]]:
    """AUC of each window alone, and the correlation of each pair, all with what was known."""
    base, label = joins.simulate(5)
    query = "SELECT (SELECT COUNT(*) FROM thefts t WHERE t.district = q.district AND {}) FROM quotes q ORDER BY quote"
    values = {name: np.array([row[0] for row in base.execute(query.format(w))]) for name, w in WINDOWS.items()}
    pairs = {(a, b): float(np.corrcoef(values[a], values[b])[0, 1]) for a, b in combinations(values, 2)}
    return {name: joins.auc(v, label) for name, v in values.items()}, pairs


def main(joins: ModuleType) -> None:
    features = yaml.safe_load((HERE / "registry.yml").read_text(encoding="utf-8"))
    print("\n".join(lint(features)))
    print()
    single, pairs = compare(joins)
    for name, value in single.items():
        print(f"AUC alone  {name:13}  {value:.2f}")
    for (a, b), value in pairs.items():
        print(f"{a:8} and {b:13}  correlation {value:.2f}")
