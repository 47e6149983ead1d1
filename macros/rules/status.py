"""Rules about the life of items and about where they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Status
from .context import Context
from .registry import Found, rule

MOST_IN_A_FILE = 12
"""Items in one file."""


@rule("I022")
def status_is_explained(context: Context) -> Iterator[Found]:
    """An `active` item says when it was `reviewed`; a `retired` item says the `reason`."""
    for entry in context.guide.items:
        item = entry.value
        if item.status is Status.ACTIVE and not item.reviewed:
            what = f"`{item.id}` is active without `reviewed: <date>`; have it reviewed, or make it a draft"
            yield Found(entry.path, entry.line("status"), what)
        elif item.status is Status.RETIRED and not item.reason:
            what = f"`{item.id}` is retired without `reason`; say what was wrong with it"
            yield Found(entry.path, entry.line("status"), what)


@rule("I023", "warning")
def drafts_are_hidden(context: Context) -> Iterator[Found]:
    """A page shows no draft."""
    for entry in context.live:
        places = context.shown.get(entry.id)
        if entry.value.status is Status.DRAFT and places:
            page, line = places[0]
            what = f"`{entry.id}` is a draft and {page.file}:{line} shows it; review it before it is published"
            yield Found(entry.path, entry.line("status"), what)


@rule("I024", "warning")
def items_are_shown(context: Context) -> Iterator[Found]:
    """Every item that is not retired is shown on a page."""
    for entry in context.live:
        if entry.id not in context.shown:
            path = entry.value.teaches.partition("#")[0]
            what = f'no page shows `{entry.id}`; add it to a quiz in docs/{path}: {{{{ quiz("{entry.id}") }}}}'
            yield Found(entry.path, entry.line("id"), what)


@rule("I025")
def retired_items_are_gone(context: Context) -> Iterator[Found]:
    """A page shows no retired item."""
    for entry in context.guide.items:
        if entry.value.status is Status.RETIRED:
            for page, line in context.shown.get(entry.id, ()):
                yield Found(page.file, line, f"`{entry.id}` is retired; remove it from this page")


@rule("I026")
def files_are_short(context: Context) -> Iterator[Found]:
    """A file holds at most 12 items."""
    for path, count in Counter(entry.path for entry in context.guide.items).items():
        if count > MOST_IN_A_FILE:
            what = f"this file holds {count} items; split it by topic so that none holds more than {MOST_IN_A_FILE}"
            yield Found(path, 1, what)
