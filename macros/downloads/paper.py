"""A practice exam on paper: fifty scenarios in the proportions of the exam, and its key on sheets of their own."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..load import Guide
from .entry import Entry

COUNT, MINUTES = 50, 120
_TEMPLATES = Path(__file__).parent.parent / "templates"


def exam(entries: Sequence[Entry], guide: Guide) -> dict[str, str]:
    """Two documents that stand alone and load nothing: the questions, and the key with its reasons."""
    drawn = draw(entries, guide)
    edition = sha256("\0".join(f"{entry.item.id}@{entry.item.revision}" for entry in drawn).encode()).hexdigest()[:8]
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), undefined=StrictUndefined)
    facts = {"entries": drawn, "edition": edition, "minutes": MINUTES}
    texts = {part: environment.get_template(f"paper{part}.html").render(facts) for part in ("", "-key")}
    return {f"practice-exam{part}.html": text for part, text in texts.items()}


def draw(entries: Sequence[Entry], guide: Guide, count: int = COUNT) -> list[Entry]:
    """Scenarios by the weights of the sections, mixed; the ids alone decide which, so that few change with the bank."""
    pools: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=_rank):
        if entry.section and entry.item.form == "scenario":
            pools.setdefault(entry.section.id, []).append(entry)
    sections = guide.outline.value.sections if guide.outline else []
    weights = {section.id: section.weight for section in sections if section.id in pools}
    shares = apportion(weights, {name: len(pool) for name, pool in pools.items()}, count)
    return sorted((entry for name, share in shares.items() for entry in pools[name][:share]), key=_order)


def apportion(weights: dict[str, int], room: dict[str, int], count: int) -> dict[str, int]:
    """Share a count out by weights with the largest remainder, and no section gets more than it has room for."""
    left = min(count, sum(room[name] for name in weights))
    rest, shares = dict(weights), dict[str, int]()
    while full := {name: room[name] for name in rest if left * rest[name] >= room[name] * sum(rest.values())}:
        shares |= full
        left -= sum(full.values())
        rest = {name: weight for name, weight in rest.items() if name not in full}
    quotas = {name: left * weight / sum(rest.values()) for name, weight in rest.items()}
    more = left - sum(int(quota) for quota in quotas.values())
    first = sorted(quotas, key=lambda name: (int(quotas[name]) - quotas[name], name))[:more]
    return shares | {name: int(quota) + (name in first) for name, quota in quotas.items()}


def _rank(entry: Entry) -> bytes:
    return sha256(f"paper/{entry.item.id}".encode()).digest()


def _order(entry: Entry) -> bytes:
    return sha256(f"order/{entry.item.id}".encode()).digest()
