"""Links the first mention of each glossary term and product in a section of a page to its entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .load import Guide
from .model import Product

SKIPPED = frozenset(
    "a abbr button code dt figure h1 h2 h3 h4 h5 h6 kbd label math pre script style summary svg".split()
)
_WORD = re.compile(r"[^\W_]+")
_STATUS = {
    "preview": "Preview, so not a safe final answer.",
    "deprecated": "Deprecated.",
    "closed": "No longer available.",
}


@dataclass(frozen=True)
class Mention:
    """A name to look for, and the entry that it leads to; product names match only as written."""

    name: str
    exact: bool
    target: str
    tip: str


@dataclass
class TermIndex:
    """Names by their first word, longest first, so that a text is scanned once."""

    by_word: dict[str, list[Mention]] = field(default_factory=dict)

    @classmethod
    def of(cls, guide: Guide) -> TermIndex:
        """The index of all terms and products of a guide."""
        index = cls()
        for mention in sorted(_mentions(guide), key=lambda m: -len(m.name)):
            if first := _WORD.search(mention.name):
                index.by_word.setdefault(first.group().lower(), []).append(mention)
        return index

    def find(self, text: str) -> Iterator[tuple[int, int, Mention]]:
        """Yield start, end and entry of each name in a text, left to right, without overlap."""
        end = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < end or (candidates := self.by_word.get(word.group().lower())) is None:
                continue
            for mention in candidates:
                stop = start + len(mention.name)
                if _same(text[start:stop], mention) and not _inside_word(text, start, stop):
                    yield start, stop, mention
                    end = stop
                    break


def _same(written: str, mention: Mention) -> bool:
    return written == mention.name or (not mention.exact and written.lower() == mention.name.lower())


def _inside_word(text: str, start: int, stop: int) -> bool:
    before, after = text[start - 1 : start], text[stop : stop + 1]
    return before in ("-", "/", "_", ".") and start > 0 or after.isalnum() or after in ("-", "_")


def _mentions(guide: Guide) -> Iterator[Mention]:
    for term in (entry.value for entry in guide.terms):
        names = [term.term, *term.aka]
        for name in (n for base in names for n in _forms(base)):
            short = len(name) <= 3 or name.isupper()
            yield Mention(name, short, f"reference/glossary/#{term.id}", term.short)
    for product in (entry.value for entry in guide.products):
        for name in [product.name, *product.aka]:
            yield Mention(name, True, f"reference/products/#{product.id}", product_tip(product))


def _forms(name: str) -> Iterable[str]:
    """A term and its regular plural."""
    if name.endswith("s") or name.isupper():
        return [name]
    return [name, name[:-1] + "ies" if re.search(r"[^aeiou]y$", name) else name + "s"]


def product_tip(product: Product) -> str:
    """What the tooltip of a product says: purpose, status where it matters, former names."""
    former = f"Formerly {', '.join(product.former)}." if product.former else ""
    return " ".join(filter(None, [product.what, _STATUS.get(product.status, ""), former]))


def link_terms(root: Element, index: TermIndex, to_root: str, own_page: str) -> None:
    """Link first mentions below an element in place, afresh after each H2."""
    seen: set[str] = set()
    for element in list(root):
        if element.tag == "h2":
            seen.clear()
        _walk(root, element, index, to_root, own_page, seen)


def _walk(parent: Element, element: Element, index: TermIndex, to_root: str, own: str, seen: set[str]) -> None:
    if isinstance(element.tag, str) and element.tag not in SKIPPED and element.get("class") != "arithmatex":
        if element.text and isinstance(element.text, str):
            _link_text(element, None, element.text, index, to_root, own, seen)
        for child in list(element):
            _walk(element, child, index, to_root, own, seen)
    if element.tail and element.tail.strip():
        _link_text(parent, element, element.tail, index, to_root, own, seen)


def _link_text(
    parent: Element, after: Element | None, text: str, index: TermIndex, to_root: str, own: str, seen: set[str]
) -> None:
    """Replace names in the text of an element, or in the tail of one of its children, by links."""
    links: list[Element] = []
    position = 0
    head = text
    for start, stop, mention in index.find(text):
        if mention.target in seen or mention.target.startswith(own):
            continue
        seen.add(mention.target)
        link = Element("a", {"class": "fg-term", "href": to_root + mention.target, "title": mention.tip})
        link.text = text[start:stop]
        if links:
            links[-1].tail = text[position:start]
        else:
            head = text[:start]
        links.append(link)
        position = stop
    if not links:
        return
    links[-1].tail = text[position:]
    if after is None:
        parent.text = head
        place = 0
    else:
        after.tail = head
        place = list(parent).index(after) + 1
    for offset, link in enumerate(links):
        parent.insert(place + offset, link)
