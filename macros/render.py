"""Items and figures to HTML: one function for each, one shape wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markdown import Markdown

from .load import Guide
from .model import Item, Source, Term
from .order import shuffled
from .text import ROOT, convert_parts, inline
from .urls import page_url, report_url, to_root


@dataclass(frozen=True)
class ShownOption:
    """An option ready for the template; `inline` is nothing where its text holds blocks."""

    id: str
    key: bool
    html: str
    inline: str | None
    rationale: str


@dataclass(frozen=True)
class ShownItem:
    """An item ready for the template."""

    item: Item
    input: str
    stem: str
    options: tuple[ShownOption, ...]
    sources: tuple[Source, ...]
    again: str
    again_title: str
    report: str


@dataclass
class Renderer:
    """Renders the items of a guide; each item is converted once, however many pages show it."""

    guide: Guide
    parser: Markdown
    figures: Path
    repository: str = ""

    def __post_init__(self) -> None:
        self._shown: dict[tuple[str, str], ShownItem] = {}

    @cached_property
    def _templates(self) -> tuple[Template, Template]:
        loader = FileSystemLoader(Path(__file__).parent / "templates")
        jinja = Environment(loader=loader, undefined=StrictUndefined)  # what is inserted is HTML already
        return jinja.get_template("quiz.html"), jinja.get_template("figure.html")

    def quiz(self, items: Sequence[Item], page: str, root: str = "") -> str:
        """The HTML of several items as they stand on a page; `root`: the way to the site's root, if not the page's."""
        count = "1 question" if len(items) == 1 else f"{len(items)} questions"
        shown = [self._show(item, page) for item in items]
        html = self._templates[0].render(label=f"Self-check: {count}", questions=shown)
        return html.replace(ROOT, root or to_root(page))

    def shown(self, item: Item, page: str, root: str) -> ShownItem:
        """An item's parts as HTML, for another form than the one of pages; `root`: the way to the site's root."""
        shown = self._show(item, page)

        def rooted(html: str) -> str:
            return html.replace(ROOT, root)

        options = tuple(
            ShownOption(o.id, o.key, rooted(o.html), o.inline and rooted(o.inline), rooted(o.rationale))
            for o in shown.options
        )
        return replace(shown, stem=rooted(shown.stem), options=options, again=rooted(shown.again))

    def _show(self, item: Item, page: str) -> ShownItem:
        if (item.id, page) in self._shown:
            return self._shown[item.id, page]
        options = shuffled(item)
        parts = [item.stem, *(o.text for o in options), *(o.rationale for o in options)]
        stem, *rest = convert_parts(self.parser, parts)
        texts, rationales = rest[: len(options)], rest[len(options) :]
        path, _, anchor = item.teaches.partition("#")
        lesson = self.guide.pages.get(path)
        heading = lesson.heading(anchor) if lesson else None
        fields = {"title": f"Item {item.id}", "item": item.id, "revision": str(item.revision), "page": page}
        shown = ShownItem(
            item=item,
            input="radio" if item.kind == "single" else "checkbox",
            stem=stem,
            options=tuple(
                ShownOption(o.id, o.key, text, inline(text), rationale)
                for o, text, rationale in zip(options, texts, rationales, strict=True)
            ),
            sources=tuple(self.guide.source_by_id[s] for s in item.sources if s in self.guide.source_by_id),
            again=f"{ROOT}{page_url(path)}#{anchor}" if heading else "",
            again_title=escape(heading.text.replace("`", ""), quote=False) if heading else "",
            report=report_url(self.repository, "item.yml", fields),
        )
        self._shown[item.id, page] = shown
        return shown

    def figure(self, name: str, text: str, caption: str = "") -> str:
        """The HTML of a figure: its drawing inlined, its text alternative in a fold beside it."""
        svg = (self.figures / f"{name}.svg").read_text(encoding="utf-8")
        svg = re.sub(r"^\s*(<\?xml[^>]*>|<!DOCTYPE[^>]*>|<!--.*?-->|\s)*", "", svg, flags=re.S).strip()
        svg = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
        text = escape(text, quote=False)
        anchor = name.replace("/", "-")
        return self._templates[1].render(name=anchor, svg=svg, text=text, caption=caption)


def definition(term: Term, parser: Markdown, root: str) -> str:
    """What the glossary says of a term, as HTML; `root`: the way to the site's root."""
    more = [term.definition.strip()] if term.definition else []
    return "".join(convert_parts(parser, [term.short, *more])).replace(ROOT, root)
