"""Markdown of items to HTML: one conversion for all parts of an item, and none at all for plain prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from markdown import Markdown

from .urls import page_url

# What could mean anything to Markdown or one of its extensions; text without it needs no conversion.
_INLINE = re.compile(r"[\\`*_\[\]<>&{}|~^$\t\x00-\x08]|==|\+\+|--8<--|  $", re.M)
_BLOCK = re.compile(r"^(?: {4}|\s*(?:[#>:=+-]|\d+[.)]|!!!|\?\?\?|///))", re.M)
_SEPARATOR = "<!--part-->"
_LINK = re.compile(r'\b(href|src)="/([^"#]*)(#[^"]*)?"')
ROOT = "\x1aroot\x1a"
"""Stands in rendered items for the way to the site's root, which differs from page to page."""


def plain_paragraphs(text: str) -> str | None:
    """The HTML of text that holds nothing but prose, or nothing where Markdown must look at it."""
    if _INLINE.search(text) or _BLOCK.search(text):
        return None
    paragraphs = (p.strip("\n ") for p in re.split(r"\n[ ]*\n", text.strip()))
    return "\n".join(f"<p>{escape(_unindent(p), quote=False)}</p>" for p in paragraphs if p)


def _unindent(paragraph: str) -> str:
    return "\n".join(line.strip() for line in paragraph.split("\n"))


def convert_parts(parser: Markdown, parts: Sequence[str]) -> list[str]:
    """Convert several texts to HTML, those that need it in a single run of the parser."""
    html = [plain_paragraphs(part) for part in parts]
    marked = [number for number, done in enumerate(html) if done is None]
    if marked:
        parser.reset()
        joined = f"\n\n{_SEPARATOR}\n\n".join(parts[number].strip() for number in marked)
        pieces = parser.convert(joined).split(_SEPARATOR)
        if len(pieces) != len(marked):  # a part left something open, such as a fence: convert them apart
            pieces = [parser.reset().convert(parts[number]) for number in marked]
        for number, piece in zip(marked, pieces, strict=True):
            html[number] = _LINK.sub(_from_root, piece.strip())
    return [piece or "" for piece in html]


def _from_root(found: re.Match[str]) -> str:
    """Turn a link from the root of docs, `/a/b.md#c`, into one from the root of the site."""
    attribute, path, anchor = found[1], found[2], found[3] or ""
    return f'{attribute}="{ROOT}{page_url(path) if path.endswith(".md") else path}{anchor}"'


def inline(html: str) -> str | None:
    """The inside of a single paragraph, or nothing where the HTML holds blocks."""
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1 and "<div" not in html:
        return html[3:-4]
    return None
