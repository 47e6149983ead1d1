"""The typed model of the self-assessment: skills, the evidence for each level, and the pages that lead there."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import Id, Record, Text

Level = Literal["awareness", "working", "practitioner", "expert"]
LEVELS: tuple[Level, ...] = ("awareness", "working", "practitioner", "expert")
"""As the UK Government Digital and Data framework names them, lowest first."""
Area = Literal["Foundations", "Data", "Models", "Systems", "People"]
AnyPage = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/_-]+\.md(#[A-Za-z][\w:.-]*)?$")]


class Levels(Record):
    """What somebody at each level can show to a reviewer."""

    awareness: Text
    """Evidence for the lowest level."""
    working: Text
    """Evidence for the second level."""
    practitioner: Text
    """Evidence for the third level."""
    expert: Text
    """Evidence for the highest level."""


class Reading(Record):
    """A page that helps to reach a level of a skill."""

    level: Level
    """The level that the page leads to."""
    page: AnyPage
    """Page, with or without a heading: `folder/page.md#heading-id`."""


class Skill(Record):
    """A skill of an ML engineer, for the self-assessment."""

    id: Id
    """Meaningful and permanent: the answers in browsers refer to it."""
    skill: Text
    """Its name."""
    area: Area
    """The heading that it stands under."""
    why: Text
    """What it is needed for at work, in one sentence."""
    levels: Levels
    """The evidence for each level."""
    first_job: Level
    """The level that a first job as an ML engineer usually asks for, in the guide's judgement."""
    senior: Level
    """The level that a senior role usually asks for, in the guide's judgement."""
    read: Annotated[list[Reading], Field(min_length=1)]
    """Pages that close a gap, lowest level first."""
