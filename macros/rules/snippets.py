"""The rule about code that pages take from tested files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from .context import Context
from .registry import Found, rule

_SNIPPET = re.compile(r"^[ \t>]*-+8<-+(?!\s*\[)[ \t]*(?P<rest>.*)$", re.M)
_QUOTED = re.compile(r"""(["'])(?P<file>[^"':]+)(?::(?P<section>[A-Za-z][\w-]*))?\1\s*""")


@rule("P030")
def snippets_exist(context: Context) -> Iterator[Found]:
    """The file and the section that a page takes code from exist in the repository."""
    for page in context.guide.pages.values():
        for found in _SNIPPET.finditer(page.body):
            line = page.body_line + page.body.count("\n", 0, found.start())
            if problem := _wrong(context.root, found["rest"]):
                yield Found(page.file, line, problem)


def _wrong(root: Path, rest: str) -> str | None:
    """What is wrong with the part of a snippet line after the scissors, or nothing."""
    quoted = _QUOTED.fullmatch(rest)
    if not quoted:
        return 'this is no snippet line; write `--8<-- "docs/_examples/folder/file.py:section"`'
    name, section = quoted["file"], quoted["section"]
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        return f"the file `{name}` is not in the repository; write its path from the root"
    try:
        text = (root / name).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return f"there is no text file `{name}`; write its path from the root of the repository"
    if section and not all(
        re.search(rf"\[\s*{edge}\s*:\s*{re.escape(section)}\s*\]", text) for edge in ("start", "end")
    ):
        return (
            f"`{name}` has no section `{section}`; mark it by `--8<-- [start:{section}]` and `--8<-- [end:{section}]`"
        )
    return None
