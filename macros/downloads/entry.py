"""What every download needs of a question: its texts as HTML, in the order in which the site shows them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..load import Guide
from ..model import Consideration, Item, Section, Status
from ..render import Renderer, ShownOption


@dataclass(frozen=True)
class Entry:
    """An active question, ready to be written in any format."""

    item: Item
    stem: str
    options: tuple[ShownOption, ...]
    reading: str
    """Where the guide teaches it: a link, or only the words where the site has no address."""
    sources: str
    consideration: Consideration | None
    section: Section | None

    @property
    def more(self) -> str:
        """Where to read on, as a paragraph."""
        return f"<p>Read again: {self.reading}. Sources: {self.sources}.</p>"

    @property
    def letters(self) -> list[str]:
        """The letters of the keys, in the order in which the options are shown."""
        return [chr(ord("a") + place) for place, option in enumerate(self.options) if option.key]

    @property
    def tags(self) -> list[str]:
        """Its place in the exam guide and its form, as words without a space."""
        place = [f"section::{self.section.id}"] if self.section else []
        place += [f"consideration::{self.consideration.id}"] if self.consideration else []
        return [*place, f"form::{self.item.form}", *([f"subject::{self.item.subject}"] if self.item.subject else [])]


def entries(guide: Guide, renderer: Renderer, site_url: str) -> list[Entry]:
    """All active questions, in the order of their ids; links are absolute, or left out without a `site_url`."""
    outline = guide.outline.value if guide.outline else None
    known = outline.considerations() if outline else {}
    found = []
    for item in sorted((e.value for e in guide.items if e.value.status is Status.ACTIVE), key=lambda item: item.id):
        shown = renderer.shown(item, item.teaches.partition("#")[0], site_url)
        consideration = known.get(item.consideration or "")
        reading = f'<a href="{escape(shown.again)}">{shown.again_title}</a>' if site_url else shown.again_title
        sources = ", ".join(f'<a href="{escape(s.url)}">{escape(s.title)}</a>' for s in shown.sources)
        section = outline.section_of(consideration.id) if outline and consideration else None
        found.append(Entry(item, shown.stem, shown.options, reading, sources, consideration, section))
    return found
