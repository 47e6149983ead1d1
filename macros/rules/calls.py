"""Rules about macro calls on pages: known, well-formed, alone on their line, with ids that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import Parameter, Signature

from .. import digest
from ..pages import RAW, MacroCall, Page, blank
from ..practice_parts import PARTS
from .context import Context, shown_items, suggest
from .registry import Found, rule

MACROS: dict[str, tuple[str, ...]] = {
    "quiz": ("*ids",),
    "item": ("item_id",),
    "figure": ("name", "text", "caption="),
    "template": ("name", "title"),
    "objectives": (),
    "blueprint": (),
    "lessons": ("section",),
    "gather": ("part",),
    "subjects": ("folder",),
    "sources": (),
    "glossary": (),
    "products": (),
    "tools": (),
    "self_assessment": (),
    "practice": ("part",),
    "take_away": (),
}
"""The macros with their parameters, as macros/__init__.py defines them; a test compares the two."""
EXAMPLE = {
    "quiz": 'quiz("item-id", "another-id")',
    "item": 'item("item-id")',
    "figure": 'figure("name", "text alternative", caption="...")',
    "template": 'template("name", "Title")',
    "lessons": 'lessons("section-id")',
    "gather": 'gather("short-version")',
    "subjects": 'subjects("folder")',
    "practice": 'practice("mock")',
}
_OPEN = re.compile(r"\{\{|\{%")


@rule("P016")
def macros_exist(context: Context) -> Iterator[Found]:
    """A page calls only macros that exist."""
    for page in context.guide.pages.values():
        for call in page.calls:
            if call.name not in MACROS:
                hint = suggest(call.name, list(MACROS)) or f"; there are {', '.join(MACROS)}"
                yield Found(page.file, call.line, f"no macro is called `{call.name}`{hint}")


@rule("P017")
def arguments_fit(context: Context) -> Iterator[Found]:
    """A macro is called with the arguments it takes, each a text in quotes."""
    for page in context.guide.pages.values():
        for call in page.calls:
            if call.name in MACROS and not _fits(call):
                example = EXAMPLE.get(call.name, f"{call.name}()")
                what = f"`{call.name}` is not called as it should be; write `{{{{ {example} }}}}`"
                yield Found(page.file, call.line, what)


def _fits(call: MacroCall) -> bool:
    parameters = MACROS[call.name]
    if call.args is None or (parameters[:1] == ("*ids",) and not call.args):
        return False
    try:
        _signature(parameters).bind(*call.args, **call.kwargs)
    except TypeError:
        return False
    return all(isinstance(value, str) and value for value in [*call.args, *call.kwargs.values()])


def _signature(parameters: tuple[str, ...]) -> Signature:
    return Signature(
        [
            Parameter(
                name.strip("*="),
                Parameter.VAR_POSITIONAL if name.startswith("*") else Parameter.POSITIONAL_OR_KEYWORD,
                default="" if name.endswith("=") else Parameter.empty,
            )
            for name in parameters
        ]
    )


@rule("P018")
def calls_stand_alone(context: Context) -> Iterator[Found]:
    """A macro call stands alone on its line."""
    for page in context.guide.pages.values():
        for call in page.calls:
            start, end = call.span
            before = page.body[page.body.rfind("\n", 0, start) + 1 : start]
            after = page.body[end:].partition("\n")[0]
            if before.strip(" \t>") or after.strip():
                what = f"the call of `{call.name}` shares its line with text; put it on a line of its own"
                yield Found(page.file, call.line, what)


@rule("P019")
def braces_are_raw(context: Context) -> Iterator[Found]:
    """Double braces, and braces with a percent sign, stand in raw blocks wherever they are not a macro call."""
    for page in context.guide.pages.values():
        if page.header and not page.header.render_macros:
            continue
        calls = {call.span[0] for call in page.calls}
        text = blank(page.body, RAW)
        for found in _OPEN.finditer(text):
            if found.start() not in calls:
                line = page.body_line + text.count("\n", 0, found.start())
                yield Found(page.file, line, _raw_advice(page, found.start(), found.group()))


def _raw_advice(page: Page, position: int, braces: str) -> str:
    where = "in code or a comment" if page.prose[position : position + 2].strip() == "" else "outside a macro call"
    return f"`{braces}` {where} is read as a template; put {{% raw %}} before it and {{% endraw %}} after it"


@rule("P020")
def named_records_exist(context: Context) -> Iterator[Found]:
    """The items, sections, parts of lessons, folders of subject pages and parts of practice named by calls exist."""
    names = _names(context)
    for page in context.guide.pages.values():
        for line, item_id in shown_items(page):
            if not context.knows_item(item_id):
                hint = suggest(item_id, list(context.guide.item_by_id)) or "; add it to a file in docs/_data/items"
                yield Found(page.file, line, f"no item is called `{item_id}`{hint}")
        for call in page.calls:
            what, known = names.get(call.name, ("", []))
            for wanted in call.args or ():
                if known and isinstance(wanted, str) and wanted not in known:
                    hint = suggest(wanted, known) or f"; there are {', '.join(known)}"
                    yield Found(page.file, call.line, f"{what.format(wanted)}{hint}")


def _names(context: Context) -> dict[str, tuple[str, list[str]]]:
    """What a macro's argument may be, and how to say that it is not."""
    outline = context.guide.outline
    folders = {p.folder for p in context.guide.pages.values() if p.header and p.header.kind == "subject"}
    return {
        "lessons": ("no section is called `{}`", [s.id for s in outline.value.sections] if outline else []),
        "gather": ("no part of a lesson is called `{}`", list(digest.PARTS)),
        "subjects": ("no folder `{}` has subject pages", sorted(folders)),
        "practice": ("no part of practice is called `{}`", list(PARTS)),
    }


@rule("P021")
def items_stand_once(context: Context) -> Iterator[Found]:
    """A page shows an item once."""
    for page in context.guide.pages.values():
        seen: dict[str, int] = {}
        for line, item_id in shown_items(page):
            if item_id in seen:
                what = f"`{item_id}` is shown in line {seen[item_id]} already; remove it here"
                yield Found(page.file, line, what)
            seen.setdefault(item_id, line)
