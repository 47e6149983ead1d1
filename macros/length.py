"""How long a page is to read: the words that a reader sees, of all of it and of what is read to refresh it."""

from __future__ import annotations

import re

from .pages import COMMENT, MACRO, Page

GIST = ("short-version", "signal-words", "traps")
"""The sections of a lesson that somebody reads who knows its topic."""

_UNSEEN = re.compile(
    r"^\s*--8<--.*$"  # a file that is taken in
    r"|\{%.*?%\}|\{:?\s*[#.][^{}]*\}"  # raw blocks, ids and classes
    r"|(?<=\])(?:\[[^\]]*\]|\([^)]*\))"  # where a link leads
    r"|^[ \t]*\|?[ \t]*:?-{3,}.*$",  # the line below the head of a table
    re.M,
)
_WORD = re.compile(r"[^\W_](?:[\w'’.,/-]*\w)?")


def words(page: Page) -> int:
    """The words of a page, code included; questions and what other macros write do not count."""
    return _count(page.body)


def gist(page: Page) -> int:
    """The words of the short version, the signal words and the traps of a lesson."""
    lines = page.body.split("\n")
    sections = [heading for heading in page.headings if heading.level <= 2]
    total = 0
    for heading, after in zip(sections, [*sections[1:], None], strict=True):
        if heading.id in GIST:
            end = after.line - page.body_line if after else len(lines)
            total += _count("\n".join(lines[heading.line - page.body_line : end]))
    return total


def _count(text: str) -> int:
    seen = _UNSEEN.sub(" ", MACRO.sub(" ", COMMENT.sub(" ", text)))
    return len(_WORD.findall(seen))
