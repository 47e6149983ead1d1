"""Rules about ids and dates in all data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..load import Entry, M
from .context import Context
from .registry import Found, rule


@rule("D006")
def unique_ids(context: Context) -> Iterator[Found]:
    """An id stands once among the items, the sources, the terms, the products, and within the blueprint."""
    guide = context.guide
    places = [_places(guide.items), _places(guide.sources), _places(guide.terms), _places(guide.products)]
    for kind in [*places, list(_blueprint_ids(context))]:
        yield from _doubled(kind)


def _places(entries: list[Entry[M]]) -> list[tuple[str, str, int]]:
    return [(entry.id, entry.path, entry.line("id")) for entry in entries]


def _doubled(places: list[tuple[str, str, int]]) -> Iterator[Found]:
    first: dict[str, tuple[str, int]] = {}
    for name, path, line in places:
        if name in first:
            where = "{}:{}".format(*first[name])
            yield Found(path, line, f"the id `{name}` is taken at {where}; choose another, ids are permanent")
        else:
            first[name] = (path, line)


def _blueprint_ids(context: Context) -> Iterator[tuple[str, str, int]]:
    if (outline := context.guide.outline) is None:
        return
    for s, section in enumerate(outline.value.sections):
        yield section.id, outline.path, outline.line("sections", s, "id")
        for o, objective in enumerate(section.objectives):
            yield objective.id, outline.path, outline.line("sections", s, "objectives", o, "id")
            for c, consideration in enumerate(objective.considerations):
                loc = ("sections", s, "objectives", o, "considerations", c, "id")
                yield consideration.id, outline.path, outline.line(*loc)


@rule("D007")
def no_future_dates(context: Context) -> Iterator[Found]:
    """A date on which something was checked or reviewed is not in the future."""
    for path, line, field, day in _dates(context):
        if day > context.today:
            yield Found(path, line, f"`{field}: {day}` is in the future; write the day on which it was done")


def _dates(context: Context) -> Iterator[tuple[str, int, str, date]]:
    guide = context.guide
    for item in guide.items:
        if item.value.reviewed:
            yield item.path, item.line("reviewed"), "reviewed", item.value.reviewed
    for source in guide.sources:
        yield source.path, source.line("checked"), "checked", source.value.checked
    for product in guide.products:
        yield product.path, product.line("checked"), "checked", product.value.checked
    for tool in guide.tools:
        yield tool.path, tool.line("checked"), "checked", tool.value.checked
    for page in guide.pages.values():
        if page.header and page.header.checked:
            yield page.file, page.front.line("checked"), "checked", page.header.checked
