"""Rules about HTML and addresses that could harm readers or tear a page apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from .context import Context
from .registry import Found, rule

PAGE_TAGS = frozenset(
    ["a", "abbr", "br", "div", "figcaption", "figure", "kbd", "nav", "section", "small", "span", "sub", "sup"]
)
"""Tags that pages may use where Markdown has no word for it."""
ATTRIBUTE = re.compile(r"class|id|markdown|href|title|lang|role|aria-[a-z]+|data-[a-z-]+")
"""Attributes that these tags may have."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?)/?>")
_DANGEROUS = re.compile(r"<(/?)(script|style|iframe|object|embed|form|svg|math|link|meta|base)\b()", re.I)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+))?")
_COMMENT = re.compile(r"<!--")
_TARGET = re.compile(
    r"\]\(\s*<?([^)\s]*)|^[ \t]*\[[^\]]+\]:\s*<?(\S+)|<([^\s<>:]+:[^<>\s]*)>|\b(?:href|src)\s*=\s*[\"']?([^\"'\s>]*)",
    re.M | re.I,
)
_SCRIPT = re.compile(r"(?:javascript|vbscript|data):", re.I)


@rule("T005")
def no_raw_html(context: Context) -> Iterator[Found]:
    """Items and data hold no HTML outside code; pages hold a few harmless tags with harmless attributes."""
    for passage in context.passages:
        on_page = passage.kind == "page"
        seen: set[int] = set()
        for pattern in (_TAG, _DANGEROUS) if on_page else (_TAG, _DANGEROUS, _COMMENT):
            for found in pattern.finditer(passage.prose):
                problem = _wrong(found, on_page)
                if problem and found.start() not in seen:
                    seen.add(found.start())
                    yield Found(passage.path, passage.line_at(found.start()), problem)


def _wrong(found: re.Match[str], on_page: bool) -> str | None:
    """What is wrong with a tag, or nothing."""
    if found.re is _COMMENT:
        return "an HTML comment stands in data; write a YAML comment (`#`) instead"
    tag = found[2].lower()
    if not on_page:
        return f"`<{found[1]}{tag}>` is HTML; use Markdown, or put it in backticks if it is meant as text"
    if found.re is _DANGEROUS or tag not in PAGE_TAGS:
        return (
            f"`<{found[1]}{tag}>` is not allowed on pages; use Markdown, or put it in backticks if it is meant as text"
        )
    for attribute in _ATTRIBUTE.finditer(found[3]):
        if not ATTRIBUTE.fullmatch(attribute[1].lower()):
            return f"`<{tag}>` has the attribute `{attribute[1].lower()}`, which is not allowed on pages; use a class"
    return None


@rule("T006")
def no_script_links(context: Context) -> Iterator[Found]:
    """No link or image runs code or carries its content in its address (`javascript:`, `data:`)."""
    for passage in context.passages:
        for found in _TARGET.finditer(passage.prose):
            target = next((group for group in found.groups() if group), "")
            plain = re.sub(r"[\s\x00-\x1f]", "", unescape(target))
            if _SCRIPT.match(plain):
                what = f"`{plain[:20]}` is not an address of a page; link an https address or a page of the guide"
                yield Found(passage.path, passage.line_at(found.start()), what)
