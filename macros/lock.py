"""The revision lock: what each published item asked when it was last reviewed, one line an item.

Browsers keep answers by item id and revision. An item that changes its meaning under the same revision would turn
old answers into wrong ones, so the lock remembers a fingerprint of everything that carries the meaning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .model import Item, Status
from .problem import Problem

LOCK = Path("docs/_data/items.lock")
_LINE = re.compile(r"([a-z][a-z0-9-]{0,79}) ([1-9][0-9]{0,8}) ([0-9a-f]{16})")


@dataclass(frozen=True)
class Locked:
    """A line of the lock; `line` is its number in the file."""

    id: str
    revision: int
    fingerprint: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.id} {self.revision} {self.fingerprint}"


def fingerprint(item: Item) -> str:
    """What the item asks, in 16 characters: kind, stem, and id, key and text of each option; spacing does not count."""
    options = sorted((o.id, o.key, _spaced(o.text)) for o in item.options)
    meaning = json.dumps([item.kind, _spaced(item.stem), options], ensure_ascii=False)
    return sha256(meaning.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _spaced(text: str) -> str:
    return " ".join(text.split())


def is_locked_kind(item: Item) -> bool:
    """Whether an item belongs into the lock: a draft may still change freely, what was published may not."""
    return item.status is not Status.DRAFT


def current(item: Item) -> Locked:
    """The line that an item has in an up-to-date lock."""
    return Locked(item.id, item.revision, fingerprint(item))


def parse_lock(root: Path) -> tuple[dict[str, Locked], tuple[Problem, ...]]:
    """Read the lock below a repository root; what is malformed becomes a problem. No file is an empty lock."""
    path = root / LOCK
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return {}, (_bad(1, "this file cannot be read as text"),)
    lock: dict[str, Locked] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if not found:
            problems.append(_bad(number, "this line is not `id revision fingerprint`"))
        elif found[1] in lock:
            problems.append(_bad(number, f"`{found[1]}` stands twice"))
        else:
            lock[found[1]] = Locked(found[1], int(found[2]), found[3], number)
    return lock, tuple(problems)


def _bad(line: int, what: str) -> Problem:
    advice = "take the published version of this file and run `python -m scripts.lock_items`"
    return Problem(LOCK.as_posix(), line, "I033", f"{what}; {advice}")


def lock_text(lines: Iterable[Locked]) -> str:
    """The whole file, sorted by id."""
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.id))
