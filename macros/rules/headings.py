"""Rules about the frame of every page: front matter and headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .context import Context, suggest
from .registry import Found, rule

DATED = ("lesson", "subject", "decision", "lab")
"""Kinds of page that say how long they take and when their facts were checked."""
FIELDS = ("considerations", "continues")
"""Where front matter names considerations."""


@rule("P001")
def has_front_matter(context: Context) -> Iterator[Found]:
    """A page begins with front matter between two lines of `---`."""
    for page in context.guide.pages.values():
        if not page.has_front:
            what = "this page has no front matter; begin it with `---`, title, description, kind, and `---`"
            yield Found(page.file, 1, what)
        elif not page.front_closed:
            yield Found(page.file, 1, "the front matter is not closed; write `---` on a line of its own after it")


@rule("P002")
def one_title(context: Context) -> Iterator[Found]:
    """A page has one H1, and it is the first heading."""
    for page in context.guide.pages.values():
        titles = [heading for heading in page.headings if heading.level == 1]
        if not titles and page.front_closed:
            yield Found(page.file, page.body_line, "this page has no H1; write one as `# Title`")
        elif titles and page.headings[0].level != 1:
            what = "a heading stands before the H1; begin the page with `# Title`"
            yield Found(page.file, page.headings[0].line, what)
        for heading in titles[1:]:
            what = f"a second H1, the first is in line {titles[0].line}; make this one `## {heading.text}`"
            yield Found(page.file, heading.line, what)


@rule("P003")
def no_level_is_skipped(context: Context) -> Iterator[Found]:
    """A heading is at most one level below the heading before it."""
    for page in context.guide.pages.values():
        level = 1
        for heading in page.headings:
            if heading.level > level + 1:
                marks = "#" * (level + 1)
                what = f"this H{heading.level} follows an H{level}; write `{marks} {heading.text}`"
                yield Found(page.file, heading.line, what)
            level = heading.level


@rule("P004")
def sections_have_ids(context: Context) -> Iterator[Found]:
    """Every H2 has an explicit id, so that links survive when it is reworded."""
    for page in context.guide.pages.values():
        for heading in page.headings:
            if heading.level == 2 and not heading.id:
                what = f"this H2 has no id; write `## {heading.text} {{ #some-id }}`"
                yield Found(page.file, heading.line, what)


@rule("P005")
def heading_ids_differ(context: Context) -> Iterator[Found]:
    """A heading id stands once on a page."""
    for page in context.guide.pages.values():
        count = Counter(heading.id for heading in page.headings if heading.id)
        seen: set[str] = set()
        for heading in page.headings:
            if count[heading.id] > 1 and heading.id in seen:
                yield Found(page.file, heading.line, f"the id `#{heading.id}` stands twice on this page; rename one")
            seen.add(heading.id)


@rule("P006")
def header_names_considerations(context: Context) -> Iterator[Found]:
    """The considerations in the front matter of a page are in the blueprint, and each stands there once."""
    for page in context.guide.pages.values():
        seen: set[str] = set()
        named = [(f, i, c) for f in FIELDS for i, c in enumerate(getattr(page.header, f) if page.header else ())]
        for field, index, wanted in named:
            line = page.front.line(field, index)
            if not context.knows_consideration(wanted):
                hint = suggest(wanted, list(context.considerations)) or "; take an id from docs/_data/blueprint.yml"
                yield Found(page.file, line, f"no consideration is called `{wanted}`{hint}")
            elif wanted in seen:
                yield Found(page.file, line, f"`{wanted}` stands twice in the front matter; remove one")
            seen.add(wanted)


@rule("P007")
def facts_are_dated(context: Context) -> Iterator[Found]:
    """A lesson, subject page, decision guide or lab has `minutes` and `checked` in its front matter."""
    for page in context.guide.pages.values():
        if page.header and page.header.kind in DATED:
            for field, what in (("minutes", "the reading time"), ("checked", "the day its facts were verified")):
                if getattr(page.header, field) is None:
                    yield Found(page.file, 1, f"the front matter lacks `{field}`, {what}; add it")
