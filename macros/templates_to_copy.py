"""Templates to copy: an empty one and one filled in, shown in folds and published as files to download."""

from __future__ import annotations

import shutil
from pathlib import Path

from .urls import to_root

FOLDER = Path("docs/_templates")
PUBLISHED = "templates"
FILLED = "-filled"


def template_files(name: str) -> tuple[Path, Path]:
    """The empty and the filled template of a name, from the root of the repository."""
    return FOLDER / f"{name}.md", FOLDER / f"{name}{FILLED}.md"


def show(root: Path, name: str, title: str, page: str) -> str:
    """Markdown with links to both files and their texts in folds; it may stand in any container."""
    empty, filled = template_files(name)
    way = to_root(page) + PUBLISHED
    links = [
        f'<a href="{way}/{path.name}" download>{what}</a>'
        for path, what in ((empty, "empty template"), (filled, "filled-in example"))
    ]
    lines = ['<div class="fg-template" markdown="1">', "", f"**{title}**: {' or '.join(links)}, as Markdown files.", ""]
    for label, path in (("note", empty), ("example", filled)):
        what = "the empty template" if path == empty else "the filled-in example"
        text = (root / path).read_text(encoding="utf-8").strip("\n")
        lines += [f'??? {label} "{title}: {what}"', "", "    ~~~~~markdown"]
        lines += [f"    {line}".rstrip() for line in text.split("\n")] + ["    ~~~~~", ""]
    return "\n".join([*lines, "</div>"])


def publish(root: Path, site: Path) -> None:
    """Copy the templates into the built site."""
    target = site / PUBLISHED
    for path in sorted((root / FOLDER).glob("*.md")):
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / path.name)
