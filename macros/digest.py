"""One part of every lesson on one page, section by section: what a candidate reads again on the last evening."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from .load import Guide
from .outline import lessons_of
from .pages import Page
from .urls import link_from

PARTS = {
    "short-version": "the lines to know",
    "signal-words": "phrases of a question, and what they point to",
}
"""The headings of a lesson, by their ids, that can be gathered."""
_LINK = re.compile(r"(?<=\]\()(?![a-z][a-z0-9+.-]*:|/)[^()\s]+", re.I)
"""The target of a link that is written relative to its page."""


def gather(guide: Guide, part: str, page: str) -> str:
    """The part `part` of all lessons, under a heading for each section and a linked one for each lesson."""
    assert guide.outline
    lines: list[str] = []
    for section in guide.outline.value.sections:
        lines += [f"## {section.ref} {section.title}, {section.weight} % {{ #{section.id} }}", ""]
        for lesson in lessons_of(guide, section.id):
            lines += _passage(lesson, part, page)
    return "\n".join(['<div data-pagefind-ignore markdown="1">', "", *lines, "</div>"])


def _passage(lesson: Page, part: str, page: str) -> Iterator[str]:
    heading = lesson.heading(part)
    if heading is None or lesson.header is None:
        return
    yield f"### [{lesson.header.title}]({link_from(page, lesson.path)}#{part})"
    yield ""
    yield _moved(_below(lesson, heading.line), lesson.path, page)
    yield ""


def _below(lesson: Page, line: int) -> str:
    """The text from a heading to the next one of its level or above."""
    level = next(h.level for h in lesson.headings if h.line == line)
    after = [h.line for h in lesson.headings if h.line > line and h.level <= level]
    lines = lesson.body.split("\n")
    end = after[0] - lesson.body_line if after else len(lines)
    return "\n".join(lines[line - lesson.body_line + 1 : end]).strip()


def _moved(text: str, path: str, page: str) -> str:
    """A passage of the page `path`, with its links as they must be written on `page`."""
    folder = posixpath.dirname(path)

    def target(found: re.Match[str]) -> str:
        written = found.group()
        file = path + written if written.startswith("#") else posixpath.join(folder, written)
        return link_from(page, posixpath.normpath(file))

    return _LINK.sub(target, text)
