"""Route the fields of a Document AI response to people, and find the threshold that costs least.

Run it with `python docs/_examples/architecting-low-code/industry_apis/review.py`; it needs only Python. The response
beside it is made up, in the shape of the API. All prices are assumptions in one currency unit.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

RESPONSE = Path(__file__).with_name("invoice_response.json")

# --8<-- [start:route]
REVIEW = 0.30   # one field: 20 s of a person at 54 an hour
ERROR = {       # what a wrong value costs once it is booked
    "supplier_name": 3.0, "invoice_date": 1.5,
    "line_item/weight": 6.0, "line_item/amount": 6.0,
    "total_amount": 15.0, "remark": 0.40,
}


def threshold(field: str) -> float:
    """Review pays where (1 - confidence) x error > review."""
    return 1 - REVIEW / ERROR[field]


def fields(document: dict) -> list[dict]:
    """Entities without children, and the children of others."""
    found = []
    for entity in document["entities"]:
        found += entity.get("properties") or [entity]
    return found


def value(entity: dict) -> str:
    normal = entity.get("normalizedValue", {})
    return normal.get("text", entity["mentionText"])


def sum_agrees(found: list[dict]) -> bool:
    amounts = {"line_item/amount": 0.0, "total_amount": 0.0}
    for entity in found:
        if entity["type"] in amounts:
            amounts[entity["type"]] += float(value(entity))
    items, total = amounts.values()
    return abs(items - total) < 0.005
# --8<-- [end:route]


def route_report() -> list[str]:
    document = json.loads(RESPONSE.read_text(encoding="utf-8"))["document"]
    found = fields(document)
    lines = ["field             value            conf.  limit  goes to"]
    people, expected = 0, 0.0
    for entity in found:
        name, sure = entity["type"], entity["confidence"]
        review = sure < threshold(name)
        people += review
        expected += REVIEW if review else (1 - sure) * ERROR[name]
        lines.append(
            f"{name:<18}{value(entity):<16}{sure:>6.3f}{threshold(name):>7.2f}  {'person' if review else 'books'}"
        )
    missing = set(ERROR) - {entity["type"] for entity in found}
    blind = sum((1 - entity["confidence"]) * ERROR[entity["type"]] for entity in found)
    return [
        *lines,
        "",
        f"fields missing: {', '.join(sorted(missing)) or 'none'}; items add up to the total: "
        f"{'yes' if sum_agrees(found) else 'no'}",
        f"expected cost: {expected:.2f} with {people} of {len(found)} fields reviewed,",
        f"{blind:.2f} with none, {REVIEW * len(found):.2f} with all",
    ]


# --8<-- [start:measure]
def cost(labeled: list, limit: float, error: float) -> tuple:
    """Fields below `limit` are reviewed, errors above it stay."""
    below = sum(sure < limit for sure, _ in labeled)
    left = sum(sure >= limit and not right
               for sure, right in labeled)
    per_thousand = 1000 / len(labeled)
    return (below * per_thousand, left * per_thousand,
            (below * REVIEW + left * error) * per_thousand)
# --8<-- [end:measure]


def labeled_fields(number: int = 4000, seed: int = 7) -> list[tuple[float, bool]]:
    """Made-up labeled weights: the confidence is too high, as it often is on other people's paper."""
    rng = random.Random(seed)
    sample = []
    for _ in range(number):
        sure = round(1 - rng.betavariate(0.5, 6.0), 4)
        sample.append((sure, rng.random() < 1 - 2.2 * (1 - sure)))
    return sample


LIMITS = (0.0, 0.80, 0.90, 0.95, 0.97, 0.98, 0.99, 1.01)


def measure_report(error: float = ERROR["line_item/weight"]) -> list[str]:
    sample = labeled_fields()
    lines = ["limit  reviewed  errors left   cost   (per 1,000 weights)"]
    for limit in LIMITS:
        below, left, money = cost(sample, limit, error)
        name = "all" if limit > 1 else "none" if limit == 0 else f"{limit:.2f}"
        lines.append(f"{name:<5}{below:>10.0f}{left:>13.1f}{money:>7.0f}")
    return lines


if __name__ == "__main__":
    print("\n".join([*route_report(), "", *measure_report()]))
