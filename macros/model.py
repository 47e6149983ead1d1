"""The typed model of the guide's data: what an item, source, term, product and page header may hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .blueprint import Blueprint, Consideration, Objective, Removed, Section
from .fields import Day, Flag, Id, PageLink, Record, Text, Tooltip

__all__ = [
    "Blueprint", "Consideration", "Item", "Objective", "Option", "PageHeader", "Product", "Record", "Removed",
    "Section", "Source", "Status", "Term",
]  # fmt: skip


class Status(StrEnum):
    """Where an item is in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


class Option(Record):
    """One answer of an item, with the reason why it is right or wrong here."""

    id: Id
    """Unique in the item; progress in browsers refers to it, so it stays."""
    text: Text
    """One paragraph of Markdown, parallel to the other options and of similar length."""
    rationale: Text
    """Why it is right (the deciding constraint), or which constraint it breaks and when it would be right."""
    key: Flag = False
    """True on right options only."""


class Item(Record):
    """One question of the bank."""

    id: Id
    """Meaningful, permanent, unique over the bank; never given to another question."""
    revision: Annotated[int, Field(ge=1, strict=True)]
    """Raised by one whenever stem, options or keys change in meaning."""
    status: Status
    """`draft` until it is reviewed; `retired` instead of deleted."""
    form: Literal["check", "scenario"]
    """`check`: short, on the text above it; `scenario`: the exam's shape."""
    kind: Literal["single", "multiple"]
    """One key, or several; then the stem says how many: `(Choose two.)`."""
    stem: Text
    """Markdown; ends with the question."""
    options: Annotated[list[Option], Field(min_length=3, max_length=5)]
    """In any order, since readers see them shuffled."""
    sources: Annotated[list[Id], Field(min_length=1)]
    """Sources that support the key."""
    teaches: PageLink
    """Page and heading that teach what the item asks: `folder/page.md#heading-id`."""
    consideration: Id | None = None
    """What it tests, from the blueprint."""
    subject: Id | None = None
    """The subject page it belongs to, by its file name without `.md`."""
    reviewed: Day | None = None
    """The day of blind solve and source check; needed for `active`."""
    reason: Text | None = None
    """Why it was retired."""
    pin_order: Flag = False
    """Keep the written order: for options that are numbers, ascending."""
    negative: Flag = False
    """The stem asks for what is not true, with the negative word in bold; avoid."""

    @property
    def keys(self) -> list[Option]:
        """The options that are right."""
        return [option for option in self.options if option.key]


class Source(Record):
    """A page, paper or standard that supports what the guide says."""

    id: Id
    """Names the page, not a number; pages cite it as `[words][id]`."""
    title: Text
    """As the page titles itself."""
    publisher: Text
    """Who answers for it."""
    url: Text
    """Where it stands; https only."""
    kind: Literal["documentation", "paper", "standard", "statistics", "book", "blog", "law", "guide", "repository"]
    """What sort of source it is."""
    checked: Day
    """The day somebody last opened it and found what it supports."""
    note: Text | None = None
    """What it supports, in one line."""


class Term(Record):
    """An entry of the glossary."""

    id: Id
    """Becomes the anchor in the glossary."""
    term: Text
    """As written in running text."""
    short: Tooltip
    """The tooltip: plain text, one or two sentences."""
    aka: list[Text] = Field(default_factory=list)
    """Other spellings, linked as well."""
    definition: Text | None = None
    """Markdown for the glossary page, where the tooltip is not enough."""
    see: list[Id] = Field(default_factory=list)
    """Ids of related terms."""
    sources: list[Id] = Field(default_factory=list)
    """Ids of sources."""
    teaches: PageLink | None = None
    """Page and heading that explain it at length."""


class Product(Record):
    """A row of the product register: the name to write today, and the names it had."""

    id: Id
    """Becomes the anchor in the register."""
    name: Text
    """The name to write today."""
    status: Literal["current", "preview", "deprecated", "closed", "open-source"]
    """Launch stage on the day of `checked`."""
    what: Tooltip
    """The tooltip: what it is for, in plain text."""
    sources: Annotated[list[Id], Field(min_length=1)]
    """Sources for name and status."""
    checked: Day
    """The day name and status were last looked up."""
    aka: list[Text] = Field(default_factory=list)
    """Other current spellings, linked as well."""
    former: list[Text] = Field(default_factory=list)
    """Names that are wrong in live text; readers still search for them."""
    note: Text | None = None
    """Dates and cautions."""


class PageHeader(Record):
    """The front matter of a page; of the keys that only the theme reads, those we use."""

    title: Text
    """Title in navigation, search and browser tab."""
    description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=50, max_length=160)]
    """One sentence for search engines and cards."""
    kind: Literal["lesson", "subject", "decision", "lab", "reference", "home"]
    """What the page promises; decides which parts it must have."""
    considerations: list[Id] = Field(default_factory=list)
    """Lessons: taught here, each under an H2 with that id. Subjects: those it prepares for."""
    continues: list[Id] = Field(default_factory=list)
    """Lessons: begun in another lesson and taught on here, each under an H2 with that id."""
    minutes: Annotated[int, Field(ge=1, le=120, strict=True)] | None = None
    """Reading time with the questions."""
    checked: Day | None = None
    """The day the facts of the page were last verified."""
    history: Flag = False
    """The page tells what products were called, so former names may stand in its text."""
    hide: list[Literal["navigation", "toc", "footer", "path", "tags"]] = Field(default_factory=list)
    """Parts of the layout to leave out."""
    template: Text | None = None
    """Another template of the theme."""
    render_macros: Flag = True
    """False where no macro may run."""

    @property
    def taught(self) -> list[str]:
        """Considerations of a lesson, begun here or continued."""
        return [*self.considerations, *self.continues]
