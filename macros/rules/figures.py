"""Rules about figures and images: they exist, and words carry the same information."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .registry import Found, rule

FIGURES = "docs/_figures"
SHORTEST_ALTERNATIVE = 40
"""Characters of the text alternative of a figure."""
_IMAGE = re.compile(r"!\[([^\]]*)\](?=[(\[])")
_HTML_IMAGE = re.compile(r"<img\b[^<>]*>", re.I)
_ALT = re.compile(r"""\balt\s*=\s*(?:"[^"]*\w[^"]*"|'[^']*\w[^']*')""", re.I)
_NAME = re.compile(r"[a-z0-9][a-z0-9/_-]*")


@rule("P022")
def figures_exist(context: Context) -> Iterator[Found]:
    """A figure that a page shows is drawn in `docs/_figures`."""
    for page in context.guide.pages.values():
        for call in page.calls:
            name = _argument(call.args, call.kwargs, 0, "name")
            if call.name != "figure" or name is None:
                continue
            if not _NAME.fullmatch(name):
                what = f"`{name}` is no name of a figure; use lowercase letters, digits and hyphens, without ending"
            elif context.has_file(f"{FIGURES}/{name}.svg"):
                continue
            elif any(context.has_file(f"{FIGURES}/{name}.{ending}") for ending in ("dot", "py")):
                what = f"the figure `{name}` is not drawn yet; run `python -m scripts.figures`"
            else:
                what = f"no figure is called `{name}`; write {FIGURES}/{name}.dot or .py"
                what += ", then run `python -m scripts.figures`"
            yield Found(page.file, call.line, what)


@rule("P023")
def figures_have_alternatives(context: Context) -> Iterator[Found]:
    """The text alternative of a figure has at least 40 characters."""
    for page in context.guide.pages.values():
        for call in page.calls:
            text = _argument(call.args, call.kwargs, 1, "text")
            if call.name == "figure" and text is not None and len(text.strip()) < SHORTEST_ALTERNATIVE:
                what = f"the text alternative of this figure has {len(text.strip())} characters"
                yield Found(page.file, call.line, f"{what}; tell in one to six sentences what the figure shows")


def _argument(args: tuple[object, ...] | None, kwargs: dict[str, object], place: int, name: str) -> str | None:
    value = args[place] if args and len(args) > place else kwargs.get(name)
    return value if isinstance(value, str) else None


@rule("P024")
def images_have_alternatives(context: Context) -> Iterator[Found]:
    """An image has a text alternative."""
    advice = "this image has no text alternative; write what it shows between the square brackets or in `alt`"
    for page in context.guide.pages.values():
        for found in _IMAGE.finditer(page.prose):
            written = page.body[found.start(1) : found.end(1)]
            if not written.strip():
                yield Found(page.file, page.body_line + page.prose.count("\n", 0, found.start()), advice)
        for found in _HTML_IMAGE.finditer(page.prose):
            if not _ALT.search(found.group()):
                yield Found(page.file, page.body_line + page.prose.count("\n", 0, found.start()), advice)
