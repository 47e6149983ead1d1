"""Small projects for the tests: the valid one in fixtures/base, with some files replaced."""

import shutil
from datetime import date
from pathlib import Path

from macros.load import load
from macros.lock import LOCK, lock_text
from macros.problem import Problem
from macros.rules import Context
from scripts.check import check
from scripts.lock_items import new_lock

FIXTURES = Path(__file__).parent / "fixtures"
BASE = FIXTURES / "base"
TODAY = date(2026, 11, 30)


def project(root: Path, *overlays: Path, files: dict[str, str] | None = None) -> Path:
    """The valid project with overlays, and with its revision lock where no overlay brings one."""
    for folder in (BASE, *overlays):
        shutil.copytree(folder, root, dirs_exist_ok=True)
    for name, text in (files or {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if not (root / LOCK).exists():
        lock(root)
    return root


def lock(root: Path) -> None:
    """Lock all items as they are."""
    lines = new_lock(Context(load(root), root, TODAY)).values()
    (root / LOCK).write_text(lock_text(lines), encoding="utf-8")


def problems(root: Path) -> list[Problem]:
    return check(root, TODAY)[1]


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
