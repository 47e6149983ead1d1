"""Bring docs/_data/items.lock up to date with the items that are active or retired.

    python -m scripts.lock_items            add new items and new revisions
    python -m scripts.lock_items --check    only say whether that would change anything

A change of meaning without a new revision, and an item that is gone, are refused: then nothing is written.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from macros.load import load
from macros.lock import LOCK, Locked, current, is_locked_kind, lock_text
from macros.rules import RULES, Context
from scripts.writing import write_or_check

ROOT = Path(__file__).parents[1]
REFUSED = ("D006", "I009", "I030", "I031")
"""Codes of what must be repaired before anything is locked."""


def new_lock(context: Context) -> dict[str, Locked]:
    """The lock as it should be; ids that it holds stay in it, whatever became of their items."""
    now = {e.id: current(e.value) for e in context.guide.items if is_locked_kind(e.value) or e.id in context.lock}
    return {**context.lock, **now}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts.lock_items", description="Update the revision lock.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the lock is out of date")
    parser.add_argument("--root", type=Path, default=ROOT, help="repository (default: this one)")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    context = Context(load(root), root, date.max)
    unread = [p for p in context.guide.problems if p.path.startswith("docs/_data/items/")]
    conflicts = [p for code in REFUSED for p in RULES[code].problems(context) if "/items" in p.path]
    if refused := sorted({*unread, *context.lock_problems, *conflicts}):
        print(*refused, sep="\n")
        print("nothing was locked; repair this first", file=sys.stderr)
        return 1
    text = lock_text(new_lock(context).values())
    return write_or_check({root / LOCK: text}, root, "python -m scripts.lock_items", options.check)


if __name__ == "__main__":
    sys.exit(main())
