"""The bank as files for practice pages: an index of all active items, each item as HTML, the glossary as cards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from .length import gist, words
from .load import Guide
from .model import Item, Status
from .render import Renderer, definition
from .urls import page_url

FOLDER = "practice/bank"
TO_ROOT = "../../"
"""From a fragment, and from every page `practice/<name>/` that takes it in."""
_DOCUMENT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Question {id}</title><meta name="robots" content="noindex">
{html}
</html>
"""


def files(guide: Guide, renderer: Renderer) -> dict[str, str]:
    """Every file of the bank by its path from the root of the site; the same guide gives the same texts."""
    items = [entry.value for entry in guide.items if entry.value.status is Status.ACTIVE]
    items.sort(key=lambda item: item.id)
    found = {f"{FOLDER}/{item.id}.html": fragment(renderer, item) for item in items}
    found[f"{FOLDER}/terms.json"] = _packed(terms(guide, renderer))
    content = index(guide, items)
    content["digest"] = _digest(json.dumps(content), *found.values())
    found[f"{FOLDER}/index.json"] = _packed(content)
    return found


def terms(guide: Guide, renderer: Renderer) -> list[dict[str, str]]:
    """The terms of the glossary as cards: the term, what it means, and its place."""
    known = sorted((entry.value for entry in guide.terms), key=lambda term: term.id)
    return [
        {
            **{"id": term.id, "term": term.term},
            "html": definition(term, renderer.parser, TO_ROOT),
            "href": f"reference/glossary/#{term.id}",
        }
        for term in known
    ]


def fragment(renderer: Renderer, item: Item) -> str:
    """One item exactly as lessons show it, in a document of its own, which search engines leave alone."""
    page = item.teaches.partition("#")[0]
    return _DOCUMENT.format(id=item.id, html=renderer.quiz([item], page, TO_ROOT))


def index(guide: Guide, items: list[Item]) -> dict[str, Any]:
    """What a practice page must know of items to choose among them: no texts, but where each is taught."""
    readings: dict[str, int] = {}
    entries = []
    for item in items:
        entry: dict[str, Any] = {"id": item.id, "revision": item.revision, "form": item.form, "keys": len(item.keys)}
        if item.consideration:
            entry["consideration"] = item.consideration
        entry["reading"] = readings.setdefault(item.teaches, len(readings))
        entries.append(entry)
    pages = {path: number for number, path in enumerate(sorted({_path(teaches) for teaches in readings}))}
    return {
        "sections": _outline(guide),
        "pages": [_page(guide, path) for path in pages],
        "readings": [_reading(guide, teaches, pages[_path(teaches)]) for teaches in readings],
        "items": entries,
    }


def write(site: Path, contents: Mapping[str, str | bytes]) -> None:
    """Put files into a built site, which was emptied before."""
    for path, content in contents.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content.encode() if isinstance(content, str) else content)


def _outline(guide: Guide) -> list[dict[str, Any]]:
    """Sections with their weights, objectives and considerations, in the order of the exam guide."""
    sections = guide.outline.value.sections if guide.outline else []
    return [
        {
            **{"id": section.id, "ref": section.ref, "title": section.title, "weight": section.weight},
            "objectives": [
                {
                    **{"id": objective.id, "ref": objective.ref, "title": objective.title},
                    "considerations": [{"id": c.id, "ref": c.ref, "text": c.text} for c in objective.considerations],
                }
                for objective in section.objectives
            ],
        }
        for section in sections
    ]


def _page(guide: Guide, path: str) -> dict[str, Any]:
    """A page that teaches items; a lesson has its words, by which the study plan reckons."""
    found: dict[str, Any] = {"href": page_url(path), "title": _title(guide, path)}
    page = guide.pages.get(path)
    if page and page.header and page.header.kind == "lesson":
        found |= {"words": words(page), "gist": gist(page)}
    return found


def _reading(guide: Guide, teaches: str, page: int) -> dict[str, Any]:
    """The heading that teaches an item; its text is left out where the page has no such heading."""
    path, _, anchor = teaches.partition("#")
    known = guide.pages.get(path)
    heading = known.heading(anchor) if known else None
    return {"page": page, "anchor": anchor, "title": heading.text.replace("`", "") if heading else ""}


def _title(guide: Guide, path: str) -> str:
    page = guide.pages.get(path)
    return page.header.title if page and page.header else path


def _path(teaches: str) -> str:
    return teaches.partition("#")[0]


def _packed(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _digest(*texts: str) -> str:
    """Twelve characters that change whenever a file of the bank does; addresses of fragments carry it."""
    return sha256("\0".join(texts).encode()).hexdigest()[:12]
