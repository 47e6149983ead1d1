"""Rules about what items refer to: consideration, subject page, sources, and the heading that teaches them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import PageHeader
from .context import Context, suggest, suggest_page
from .registry import Found, rule


@rule("I001")
def belongs(context: Context) -> Iterator[Found]:
    """An item names its `consideration`, its `subject`, or both."""
    for entry in context.live:
        item = entry.value
        if not item.consideration and not item.subject:
            advice = "add `consideration: <id of the blueprint>` or `subject: <name of the page>`"
            yield Found(entry.path, entry.line("id"), f"`{item.id}` belongs to nothing; {advice}")


@rule("I002")
def consideration_exists(context: Context) -> Iterator[Found]:
    """The consideration of an item is in the blueprint."""
    for entry in context.live:
        wanted = entry.value.consideration
        if wanted and not context.knows_consideration(wanted):
            hint = suggest(wanted, list(context.considerations)) or "; take an id from docs/_data/blueprint.yml"
            where = entry.line("consideration")
            yield Found(entry.path, where, f"`{entry.value.id}`: no consideration is called `{wanted}`{hint}")


@rule("I003")
def subject_exists(context: Context) -> Iterator[Found]:
    """The subject of an item is the file name of a subject page."""
    subjects = {s for s, page in context.page_by_slug.items() if _is_subject(page.header)}
    for entry in context.live:
        wanted = entry.value.subject
        if wanted and wanted not in subjects:
            hint = suggest(wanted, sorted(subjects)) or "; write its file name without `.md`"
            what = f"`{entry.value.id}`: no page of kind `subject` is called `{wanted}`{hint}"
            yield Found(entry.path, entry.line("subject"), what)


def _is_subject(header: PageHeader | None) -> bool:
    """Whether a page is a subject, or may be one because its header could not be read."""
    return header is None or header.kind == "subject"


@rule("I004")
def sources_exist(context: Context) -> Iterator[Found]:
    """The sources of an item are in the list of sources."""
    for entry in context.live:
        for index, wanted in enumerate(entry.value.sources):
            if not context.knows_source(wanted):
                yield Found(
                    entry.path,
                    entry.line("sources", index),
                    f"`{entry.value.id}`: no source is called `{wanted}`{source_hint(context, wanted)}",
                )


def source_hint(context: Context, wanted: str) -> str:
    """What to do about an unknown source."""
    return suggest(wanted, list(context.guide.source_by_id)) or "; add it to a file in docs/_data/sources"


@rule("I005")
def teaching_heading_exists(context: Context) -> Iterator[Found]:
    """The page and the heading in `teaches` of an item exist, and the heading has an explicit id."""
    for entry in context.live:
        if problem := missing_heading(context, entry.value.teaches):
            yield Found(entry.path, entry.line("teaches"), f"`{entry.value.id}`: {problem}")


def missing_heading(context: Context, link: str, field: str = "teaches") -> str | None:
    """What is wrong with a link to a page and a heading, or nothing."""
    path, _, anchor = link.partition("#")
    if not context.knows_page(path):
        return f"`{field}` names docs/{path}, which does not exist{suggest_page(path, context.guide)}"
    page = context.guide.pages.get(path)
    if page is None or page.heading(anchor):
        return None
    ids = [heading.id for heading in page.headings if heading.id]
    hint = suggest(anchor, ids) or f"; give one the id `{{ #{anchor} }}` or name another"
    return f"`{field}` names the heading `#{anchor}`, which docs/{path} does not have{hint}"
