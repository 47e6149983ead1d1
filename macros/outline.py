"""Markdown generated from data: objectives, outline of the exam, lessons, sources, glossary, product register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from .load import Guide
from .model import Consideration, Item, Section, Source, Status
from .pages import Page
from .urls import link_from

_CHANGE = {
    "carried": "",
    "reworked": "reworked in June 2026",
    "expanded": "expanded in June 2026",
    "moved": "moved here in June 2026",
    "new": "new in June 2026",
}


def month(day: date) -> str:
    """A date as prose writes it: `November 2026`."""
    return f"{day:%B %Y}"


def active_items(guide: Guide, consideration: str) -> list[Item]:
    """The items of a consideration that readers are asked."""
    items = (entry.value for entry in guide.items)
    return [i for i in items if i.consideration == consideration and i.status is Status.ACTIVE]


def marks(ids: Iterable[str]) -> str:
    """The place where the browser writes how many of these items are done."""
    joined = " ".join(ids)
    return f'<span data-fg-progress="{joined}"></span>' if joined else ""


def page_items(page: Page) -> list[str]:
    """The ids of the items that a page shows, in order."""
    return [str(arg) for call in page.calls if call.name in {"quiz", "item"} for arg in call.args or ()]


def objectives(guide: Guide, page: Page) -> str:
    """The box at the top of a lesson: what it teaches, from which section of the exam guide."""
    assert page.header and guide.outline
    blueprint = guide.outline.value
    known = blueprint.considerations()
    wanted = [known[c] for c in page.header.taught if c in known]
    section = blueprint.section_of(wanted[0].id) if wanted else None
    lines = ['<div class="fg-objectives" markdown="1">', ""]
    if section:
        lines += [f"**What this lesson teaches** (section {section.ref}, about {section.weight} % of the exam)", ""]
    for c in wanted:
        ids = [item.id for item in active_items(guide, c.id)]
        lines.append(f"- [{c.ref} {c.text}](#{c.id}){_elsewhere(guide, c.id, page)} {marks(ids)}")
    return "\n".join([*lines, "", "</div>"])


def _elsewhere(guide: Guide, consideration: str, page: Page) -> str:
    """Where else a consideration is taught: before this lesson, or after it."""
    first = guide.lesson_of.get(consideration)
    if first and first is not page:
        return f", begun in {_to(first, page.path, consideration)}"
    more = guide.continued_in.get(consideration, [])
    return f", continued in {' and '.join(_to(p, page.path, consideration) for p in more)}" if more else ""


def _to(lesson: Page, page: str, consideration: str) -> str:
    assert lesson.header
    return f"[{lesson.header.title}]({link_from(page, lesson.path)}#{consideration})"


def blueprint(guide: Guide, page: str) -> str:
    """The outline of the exam with weights and, for every consideration, its lesson and its items."""
    assert guide.outline
    sections = guide.outline.value.sections
    lines = ["| Section | Weight | Considerations | Taught here | Questions |", "| --- | ---: | ---: | ---: | ---: |"]
    for section in sections:
        considerations = [c for o in section.objectives for c in o.considerations]
        taught = sum(c.id in guide.lesson_of for c in considerations)
        count = sum(len(active_items(guide, c.id)) for c in considerations)
        lines.append(
            f"| [{section.ref} {section.title}](#{section.id}) | {section.weight} % "
            f"| {len(considerations)} | {taught} | {count} |"
        )
    for section in sections:
        lines += ["", *_section(guide, section, page)]
    return "\n".join(lines)


def _section(guide: Guide, section: Section, page: str) -> Iterator[str]:
    yield f"### {section.ref} {section.title} {{ #{section.id} }}"
    yield ""
    change = section.weight - (section.previous_weight or section.weight)
    before = f", {change:+d} points since the previous guide" if change else ", unchanged"
    yield f"About {section.weight} % of the exam{before}."
    for objective in section.objectives:
        yield ""
        yield f"#### {objective.ref} {objective.title} {{ #{objective.id} }}"
        yield ""
        for consideration in objective.considerations:
            yield _consideration(guide, consideration, page)


def _consideration(guide: Guide, c: Consideration, page: str) -> str:
    items = active_items(guide, c.id)
    parts = [f"**{c.ref}** {c.text}"]
    if lesson := guide.lesson_of.get(c.id):
        places = [lesson, *guide.continued_in.get(c.id, [])]
        parts.append(f": {', '.join(_to(p, page, c.id) for p in places)}, {_count(items)}")
    notes = ([_CHANGE[c.change]] if _CHANGE[c.change] else []) + (["names generative AI"] if c.genai else [])
    tail = f" *({', '.join(notes)})*" if notes else ""
    caution = f" {c.caution}." if c.caution else ""
    return f"- {''.join(parts)}.{tail}{caution} {marks(i.id for i in items)}\n    {{: #{c.id} }}"


def _count(items: list[Item]) -> str:
    checks = sum(item.form == "check" for item in items)
    scenarios = len(items) - checks
    return f"{checks} check{'s' * (checks != 1)} and {scenarios} scenario{'s' * (scenarios != 1)}"


def lessons_of(guide: Guide, section_id: str) -> list[Page]:
    """The lessons of a section in the order of the exam guide."""
    found: dict[str, Page] = {}
    for c in _considerations(guide, section_id):
        first = guide.lesson_of.get(c.id)
        for lesson in [*([first] if first else []), *guide.continued_in.get(c.id, [])]:
            found.setdefault(lesson.path, lesson)
    return list(found.values())


def _considerations(guide: Guide, section_id: str) -> list[Consideration]:
    assert guide.outline
    section = next(s for s in guide.outline.value.sections if s.id == section_id)
    return [c for o in section.objectives for c in o.considerations]


def lessons(guide: Guide, section_id: str, page: str) -> str:
    """The lessons of a section in the order of the exam guide, with minutes, subjects and progress."""
    considerations = _considerations(guide, section_id)
    lines = []
    for lesson in lessons_of(guide, section_id):
        assert lesson.header
        refs = ", ".join(c.ref for c in considerations if c.id in lesson.header.taught)
        lines.append(_line(lesson, page, refs))
    return "\n".join(lines)


def subjects(guide: Guide, folder: str, order: list[str], page: str) -> str:
    """The subject pages of a folder in the order of the navigation, with minutes, purpose and progress."""
    found = [p for p in guide.pages.values() if p.header and p.header.kind == "subject" and p.folder == folder]
    place = {path: number for number, path in enumerate(order)}
    return "\n".join(_line(p, page) for p in sorted(found, key=lambda p: (place.get(p.path, len(order)), p.path)))


def _line(target: Page, page: str, refs: str = "") -> str:
    """One page in a list: link, place in the exam guide, minutes, purpose, progress."""
    assert target.header
    minutes = f"{target.header.minutes} minutes" if target.header.minutes else ""
    facts = ", ".join(filter(None, [refs, minutes]))
    text = f"- [{target.header.title}]({link_from(page, target.path)}){f' ({facts})' if facts else ''}. "
    return f"{text}{target.header.description} {marks(page_items(target))}"


def sources(guide: Guide, page: Page) -> str:
    """The sources that a page and its items cite, each with the day it was last opened."""
    cited = [name for _, name in page.citations]
    for item_id in page_items(page):
        if item := guide.item_by_id.get(item_id):
            cited += item.sources
    known = {guide.source_by_id[c].id: guide.source_by_id[c] for c in cited if c in guide.source_by_id}
    ordered = sorted(known.values(), key=lambda s: (s.publisher.lower(), s.title.lower()))
    lines = [f"- [{s.title}]({s.url}), {s.publisher}, checked {s.checked}" for s in ordered]
    return "\n".join(['<div class="fg-sources" markdown="1">', "", *lines, "", "</div>"])


def glossary(guide: Guide, page: str) -> str:
    """All terms as a definition list in alphabetical order, under a heading for each letter."""
    names = {entry.value.id: entry.value.term for entry in guide.terms}
    lines: list[str] = []
    letter = ""
    for term in sorted((entry.value for entry in guide.terms), key=lambda t: t.term.lower()):
        first = term.term[0].upper()
        if first != letter:
            letter = first
            lines += [f"## {letter} {{ #letter-{letter.lower()} }}", ""]
        body = [term.short]
        if term.aka:
            body[0] += f" Also: {', '.join(term.aka)}."
        if term.definition:
            body += ["", *term.definition.strip().split("\n")]
        more = []
        if term.teaches:
            more.append(f"[Where the guide teaches it]({link_from(page, term.teaches)})")
        more += [f"[{names[s]}](#{s})" for s in term.see if s in names]
        more += [_source_link(guide.source_by_id[s]) for s in term.sources if s in guide.source_by_id]
        if more:
            body += ["", "See " + ", ".join(more) + "."]
        lines += [f"{term.term} {{ #{term.id} }}"]
        lines += [f":   {body[0]}", *(f"    {line}".rstrip() for line in body[1:]), ""]
    return "\n".join(lines)


def _source_link(source: Source) -> str:
    return f"[{source.title}]({source.url})"


def products(guide: Guide) -> str:
    """The product register: the name to write, what it is for, its former names, status and sources."""
    lines: list[str] = []
    for product in sorted((entry.value for entry in guide.products), key=lambda p: p.name.lower()):
        facts = [f"Status: {product.status.replace('-', ' ')}, checked {product.checked}."]
        if product.former:
            facts.append(f"Formerly {', '.join(product.former)}.")
        if product.aka:
            facts.append(f"Also written {', '.join(product.aka)}.")
        links = [_source_link(guide.source_by_id[s]) for s in product.sources if s in guide.source_by_id]
        lines += [f"{product.name} {{ #{product.id} }}", f":   {product.what}", ""]
        note = f" {product.note}" if product.note else ""
        lines += [f"    {' '.join(facts)}{note} Source: {', '.join(links)}.", ""]
    return "\n".join(lines)
