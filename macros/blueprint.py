"""The typed model of the exam guide's outline: sections, objectives, considerations."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from .fields import Flag, Id, Record, Text


class Consideration(Record):
    """The smallest unit of the exam guide."""

    id: Id
    """Names the meaning, never the position; stays when the guide is renumbered."""
    ref: Text
    """The guide's number, such as `"4.1.a"`, in quotes; shown to readers, never linked to."""
    text: Text
    """Short paraphrase in our own words."""
    products: list[Text] = Field(default_factory=list)
    """Products, services or frameworks that the guide names there."""
    change: Literal["carried", "reworked", "expanded", "moved", "new"]
    """Compared with the previous guide."""
    genai: Flag
    """Whether the guide names generative AI, Gemini, LLMs, foundation models or Model Garden there."""
    previous: Annotated[Text | None, Field(alias="from")] = None
    """The number it had in the previous guide."""
    caution: Text | None = None
    """What an author must know before teaching it; no full stop at the end."""


class Objective(Record):
    """A numbered objective of the exam guide."""

    id: Id
    """Names the meaning, never the position."""
    ref: Text
    """The guide's number, such as `"4.1"`, in quotes."""
    title: Text
    """As the guide titles it."""
    considerations: Annotated[list[Consideration], Field(min_length=1)]
    """In the order of the guide."""


class Section(Record):
    """A section of the exam guide with its weight in percent."""

    id: Id
    """Names the meaning; also the folder of its items and lessons."""
    ref: Text
    """The guide's number, such as `"4"`, in quotes."""
    title: Text
    """As the guide titles it."""
    weight: Annotated[int, Field(ge=1, le=100, strict=True)]
    """Published share of the exam in percent."""
    previous_weight: Annotated[int, Field(ge=1, le=100, strict=True)] | None = None
    """Share in the previous guide."""
    complete: Flag = False
    """True once every consideration has its lesson and its items; from then on a gap is an error."""
    objectives: Annotated[list[Objective], Field(min_length=1)]
    """In the order of the guide."""

    def considerations(self) -> list[Consideration]:
        """The considerations of all objectives, in the order of the guide."""
        return [c for objective in self.objectives for c in objective.considerations]


class Removed(Record):
    """A topic that the previous exam guide named and the current one does not."""

    previous: Text
    """Its number in the previous guide."""
    text: Text
    """What it was about."""


class Blueprint(Record):
    """The outline of the exam guide in force."""

    meta: dict[str, object]
    """Where the outline comes from and how sure it is."""
    sections: Annotated[list[Section], Field(min_length=1)]
    """In the order of the guide."""
    removed_from_guide: list[Removed] = Field(default_factory=list)
    """Topics that are gone, for the page about what changed."""

    @cached_property
    def _by_id(self) -> dict[str, tuple[Consideration, Section]]:
        return {c.id: (c, section) for section in self.sections for c in section.considerations()}

    def considerations(self) -> dict[str, Consideration]:
        """Every consideration by id, in the order of the guide."""
        return {name: consideration for name, (consideration, _) in self._by_id.items()}

    def section_of(self, consideration: str) -> Section | None:
        """The section that holds a consideration, or nothing when the id is unknown."""
        found = self._by_id.get(consideration)
        return found[1] if found else None
