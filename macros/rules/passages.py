"""All text that readers see, wherever it is written: pages, items, glossary, registers, skills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..load import Entry, Guide, M
from ..model import Status
from ..pages import prose_of
from ..skill import LEVELS


@dataclass(frozen=True)
class Passage:
    """A piece of Markdown; `prose` is the same text with code blanked out, character for character."""

    path: str
    line: int
    text: str
    prose: str
    kind: Literal["page", "header", "item", "term", "product", "skill", "tool"]
    page: str = ""
    """The path of the page inside docs."""
    field: str = ""
    history: bool = False
    """Whether former names may stand here."""

    def line_at(self, position: int) -> int:
        """The line of a character; in data files the line of the field, since YAML may fold its text."""
        return self.line + self.text.count("\n", 0, position) if self.kind == "page" else self.line


def passages_of(guide: Guide) -> Iterator[Passage]:
    """Yield every text that readers see; retired items are not among them."""
    for page in guide.pages.values():
        history = bool(page.header and page.header.history)
        yield Passage(page.file, page.body_line, page.body, page.prose, "page", page.path, "", history)
        for field in ("title", "description"):
            if page.header and isinstance(text := getattr(page.header, field), str):
                line = page.front.line(field)
                yield Passage(page.file, line, text, prose_of(text), "header", page.path, field, history)
    for entry in guide.items:
        item = entry.value
        if item.status is Status.RETIRED:
            continue
        yield _passage(entry, item.stem, "item", "stem")
        for index, option in enumerate(item.options):
            yield _passage(entry, option.text, "item", "options", index, "text")
            yield _passage(entry, option.rationale, "item", "options", index, "rationale")
    for term in guide.terms:
        for field in ("term", "short", "definition"):
            if text := getattr(term.value, field):
                yield _passage(term, text, "term", field)
    for product in guide.products:
        for field in ("what", "note"):
            if text := getattr(product.value, field):
                yield _passage(product, text, "product", field)
    for skill in guide.skills:
        yield _passage(skill, skill.value.why, "skill", "why")
        for level in LEVELS:
            yield _passage(skill, getattr(skill.value.levels, level), "skill", "levels", level)
    for tool in guide.tools:
        for field in ("purpose", "needs"):
            if text := getattr(tool.value, field):
                yield _passage(tool, text, "tool", field)


def _passage(
    entry: Entry[M], text: str, kind: Literal["item", "term", "product", "skill", "tool"], *loc: str | int
) -> Passage:
    history = kind == "product" and loc == ("note",)
    return Passage(entry.path, entry.line(*loc), text, prose_of(text), kind, "", str(loc[-1]), history)
