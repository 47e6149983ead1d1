"""Rules about the anatomy of a lesson: its parts, their order, and a quiz for each consideration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ..pages import Heading, Page
from .context import Context
from .registry import Found, rule
from .words import sentences

FRAME = {
    "short-version": "The short version",
    "signal-words": "Signal words",
    "traps": "Traps",
    "check-yourself": "Check yourself",
    "sources": "Sources",
}
"""The fixed H2s of a lesson, by id; the considerations stand after the first of them."""
LEAD_SENTENCES = 3
"""Most sentences before the objectives box."""


def pages_of(context: Context, *kinds: str) -> Iterator[Page]:
    """The pages of some kinds."""
    return (page for page in context.guide.pages.values() if page.header and page.header.kind in kinds)


def section_calls(page: Page, heading: Heading) -> set[str]:
    """The macros that are called between an H2 and the next."""
    after = [h.line for h in page.headings if h.level <= 2 and h.line > heading.line]
    end = min(after, default=10**9)
    return {call.name for call in page.calls if heading.line < call.line < end}


@rule("P008")
def lesson_has_its_parts(context: Context) -> Iterator[Found]:
    """A lesson has the objectives box, its fixed H2s, a quiz under "Check yourself", and its list of sources."""
    for page in pages_of(context, "lesson"):
        if not any(call.name == "objectives" for call in page.calls):
            what = "this lesson has no objectives box; write `{{ objectives() }}` after the lead"
            yield Found(page.file, page.body_line, what)
        for anchor, title in FRAME.items():
            heading = page.heading(anchor)
            needed = {"check-yourself": "quiz", "sources": "sources"}.get(anchor)
            if heading is None or heading.level != 2:
                what = f"this lesson has no section `## {title} {{ #{anchor} }}`; add it"
                yield Found(page.file, page.body_line, what)
            elif needed and not section_calls(page, heading) & {needed, "item" if needed == "quiz" else needed}:
                call = 'quiz("item-id")' if needed == "quiz" else f"{needed}()"
                what = f"the section `#{anchor}` has no {needed}; write `{{{{ {call} }}}}` in it"
                yield Found(page.file, heading.line, what)


@rule("P009")
def lesson_parts_are_in_order(context: Context) -> Iterator[Found]:
    """A lesson goes from objectives to short version, considerations, signal words, traps, self-check, sources."""
    for page in pages_of(context, "lesson"):
        place = {anchor: rank for rank, anchor in enumerate(FRAME)}
        place = {anchor: rank + (rank > 0) for anchor, rank in place.items()}
        place |= dict.fromkeys(page.header.taught if page.header else [], 1)
        sections = [heading for heading in page.headings if heading.level == 2]
        known = [heading for heading in sections if heading.id in place]
        for before, after in pairwise(known):
            if place[after.id] < place[before.id]:
                what = f"the section `#{after.id}` stands after `#{before.id}`; move it before that"
                yield Found(page.file, after.line, what)
        for call in page.calls:
            if call.name == "objectives" and sections and call.line > sections[0].line:
                what = f"the objectives box stands below `#{sections[0].id}`; move it up, right after the lead"
                yield Found(page.file, call.line, what)


@rule("P010")
def lesson_has_considerations(context: Context) -> Iterator[Found]:
    """A lesson teaches at least one consideration, each in an H2 that has the consideration's id."""
    for page in pages_of(context, "lesson"):
        wanted = page.header.taught if page.header else []
        if not wanted:
            what = "this lesson teaches no consideration; name them in the front matter as `considerations: [...]`"
            yield Found(page.file, 1, what)
        for anchor in wanted:
            heading = page.heading(anchor)
            if heading is None or heading.level != 2:
                what = f"the consideration `{anchor}` has no section; write an H2 with the id `{{ #{anchor} }}`"
                field = "continues" if page.header and anchor in page.header.continues else "considerations"
                yield Found(page.file, page.front.line(field), what)
        for heading in page.headings:
            if heading.level == 2 and heading.id in context.considerations and heading.id not in wanted:
                what = f"this section teaches `{heading.id}`; add that to `considerations` in the front matter"
                yield Found(page.file, heading.line, what)


@rule("P011")
def considerations_are_quizzed(context: Context) -> Iterator[Found]:
    """The section of each consideration in a lesson has a quiz."""
    for page in pages_of(context, "lesson"):
        for anchor in page.header.taught if page.header else ():
            heading = page.heading(anchor)
            if heading and heading.level == 2 and not section_calls(page, heading) & {"quiz", "item"}:
                what = f'the section `#{anchor}` ends without a quiz; write `{{{{ quiz("item-id") }}}}` after its text'
                yield Found(page.file, heading.line, what)


@rule("P012")
def one_lesson_each(context: Context) -> Iterator[Found]:
    """A consideration is begun in one lesson; others may go on with it, naming it in `continues`."""
    lessons: dict[str, list[Page]] = defaultdict(list)
    for page in pages_of(context, "lesson"):
        for anchor in page.header.considerations if page.header else ():
            lessons[anchor].append(page)
    for anchor, pages in lessons.items():
        for page in pages[1:]:
            if page is not pages[0]:
                what = f"`{anchor}` is taught in {pages[0].file} already; move it to `continues`, or link there"
                yield Found(page.file, page.front.line("considerations"), what)
    for page in context.guide.pages.values():
        for index, anchor in enumerate(page.header.continues if page.header else ()):
            if page.header and page.header.kind != "lesson":
                what = f"only a lesson continues a consideration; name `{anchor}` in `considerations`"
                yield Found(page.file, page.front.line("continues", index), what)
            elif context.knows_consideration(anchor) and all(other is page for other in lessons.get(anchor, ())):
                what = f"no other lesson begins `{anchor}`; move it to `considerations`, or correct the id"
                yield Found(page.file, page.front.line("continues", index), what)


@rule("P013")
def lesson_has_a_lead(context: Context) -> Iterator[Found]:
    """A lesson opens with a lead of one to three sentences before the objectives box."""
    for page in pages_of(context, "lesson"):
        title = next((heading for heading in page.headings if heading.level == 1), None)
        box = next((call for call in page.calls if call.name == "objectives"), None)
        if title and box and title.line < box.line:
            end = min([box.line, *(h.line for h in page.headings if h.line > title.line)])
            lines = page.body.split("\n")[title.line - page.body_line + 1 : end - page.body_line]
            count = len(sentences("\n".join(lines)))
            if not 1 <= count <= LEAD_SENTENCES:
                advice = "say which decision or skill this is about" if count == 0 else "keep what the reader decides"
                what = f"the lead has {count} sentences, and one to three are wanted; {advice}"
                yield Found(page.file, title.line + 1, what)
