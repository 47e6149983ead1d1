"""Rules about what subject pages, decision guides and labs must have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..pages import Page
from .context import Context
from .lesson import pages_of, section_calls
from .registry import Found, rule

_SOLUTION = re.compile(r"^[ \t]*\?\?\?\+? success \"Solution", re.M)
_TABLE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|", re.M)
_TO_CERTIFICATION = re.compile(r"\]\[exam:|\]\(\s*(?:/|(?:\.\./)+)certification/[^)\s]*\.md")


def _lacks(page: Page, what: str) -> Found:
    return Found(page.file, page.body_line, f"this {page.header.kind if page.header else 'page'} has no {what}")


def _calls(page: Page) -> set[str]:
    return {call.name for call in page.calls}


@rule("P014")
def subject_has_its_parts(context: Context) -> Iterator[Found]:
    """A subject page has an exercise with a solution, a quiz, a figure, links to lessons it serves, and sources."""
    for page in pages_of(context, "subject"):
        yield from _exercise(page)
        calls = _calls(page)
        if not calls & {"quiz", "item"}:
            yield _lacks(page, 'quiz; write `{{ quiz("item-id") }}` where the reader can answer it')
        if "figure" not in calls:
            yield _lacks(page, 'figure; draw one and write `{{ figure("name", "text alternative") }}`')
        if page.header and not page.header.considerations:
            yield _lacks(page, "`considerations` in its front matter; name those it prepares for")
        if not _TO_CERTIFICATION.search(page.prose):
            yield _lacks(page, "link to what it serves in the exam; link considerations as `[words][exam:id]`")
        yield from _sources(page)


@rule("P015")
def guides_have_their_parts(context: Context) -> Iterator[Found]:
    """A decision guide has a table, a figure and sources; a lab has a solution, code with its output, and sources."""
    for page in pages_of(context, "decision"):
        if not _TABLE.search(page.prose):
            yield _lacks(page, "table; write the chooser as one, with a row for each choice")
        if "figure" not in _calls(page):
            yield _lacks(page, 'figure; draw the decision and write `{{ figure("name", "text alternative") }}`')
        yield from _sources(page)
    for page in pages_of(context, "lab"):
        if not _SOLUTION.search(page.prose):
            yield _lacks(page, 'solution; fold it into `??? success "Solution"`')
        if page.body.count("\n```") < 4:
            yield _lacks(page, "code with its output; show the command in one block and what it prints in the next")
        yield from _sources(page)


def _exercise(page: Page) -> Iterator[Found]:
    heading = page.heading("exercise")
    if heading is None or heading.level != 2:
        yield _lacks(page, "section `## Exercise { #exercise }`; add one with a solution")
    if not _SOLUTION.search(page.prose):
        yield _lacks(page, 'solution; fold it into `??? success "Solution"` under the exercise')


def _sources(page: Page) -> Iterator[Found]:
    heading = page.heading("sources")
    if heading is None or heading.level != 2:
        yield _lacks(page, "section `## Sources { #sources }`; add it at the end")
    elif "sources" not in section_calls(page, heading):
        yield Found(page.file, heading.line, "the section `#sources` has no list; write `{{ sources() }}` in it")
