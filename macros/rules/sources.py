"""Rules about sources, and about how pages cite them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .references import source_hint
from .registry import Found, rule

_HTTPS = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?", re.I)


@rule("S001")
def sources_are_https(context: Context) -> Iterator[Found]:
    """The address of a source is a complete https address."""
    for entry in context.guide.sources:
        if not _HTTPS.fullmatch(entry.value.url):
            what = f"`{entry.id}`: `{entry.value.url}` is no https address; copy it from the browser"
            yield Found(entry.path, entry.line("url"), what)


@rule("S002")
def sources_are_used(context: Context) -> Iterator[Found]:
    """A source is cited by a page, an item, a term, a product or a tool."""
    guide = context.guide
    used = {name for page in guide.pages.values() for _, name in page.citations}
    used |= {name for item in guide.items for name in item.value.sources}
    used |= {name for term in guide.terms for name in term.value.sources}
    used |= {name for product in guide.products for name in product.value.sources}
    used |= {name for tool in guide.tools for name in tool.value.sources}
    if guide.refused or guide.partial:
        return
    for entry in guide.sources:
        if entry.id not in used:
            what = f"nothing cites `{entry.id}`; cite it as `[words][{entry.id}]`, or remove it"
            yield Found(entry.path, entry.line("id"), what)


@rule("S003")
def addresses_differ(context: Context) -> Iterator[Found]:
    """An address stands in one source."""
    seen: dict[str, str] = {}
    for entry in context.guide.sources:
        address = entry.value.url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
        if seen.get(address, entry.id) != entry.id:
            what = f"`{entry.id}` has the address of `{seen[address]}`; keep one of them and cite that"
            yield Found(entry.path, entry.line("url"), what)
        seen.setdefault(address, entry.id)


@rule("P025")
def citations_exist(context: Context) -> Iterator[Found]:
    """A page cites sources that are in the list of sources."""
    for page in context.guide.pages.values():
        for line, wanted in page.citations:
            if not context.knows_source(wanted):
                yield Found(page.file, line, f"no source is called `{wanted}`{source_hint(context, wanted)}")


@rule("P026")
def lists_have_citations(context: Context) -> Iterator[Found]:
    """A page with a list of sources cites at least one in its text."""
    for page in context.guide.pages.values():
        for call in page.calls:
            if call.name == "sources" and not page.citations:
                what = "this page lists sources and cites none; cite them where they support the text: `[words][id]`"
                yield Found(page.file, call.line, what)


@rule("P027")
def citations_have_lists(context: Context) -> Iterator[Found]:
    """A page that cites sources lists them, unless it is the home page."""
    for page in context.guide.pages.values():
        home = page.header and page.header.kind == "home"
        if page.citations and not home and not any(call.name == "sources" for call in page.calls):
            what = "this page cites sources and does not list them; end it with `## Sources { #sources }`"
            yield Found(page.file, page.citations[0][0], f"{what} and `{{{{ sources() }}}}`")
