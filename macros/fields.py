"""The kinds of value that records are made of, each with the form it must have."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def _iso_date(value: object) -> object:
    """Accept only a full ISO date written as text, so that a stray number never becomes 1970."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return date.fromisoformat(value)
    raise ValueError("write a date as YYYY-MM-DD")


KEBAB = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PAGE_LINK = r"^[a-z0-9/_-]+\.md#[A-Za-z][\w:.-]*$"
EXAMPLE_FILE = r"^docs/_examples(/[A-Za-z0-9_-][\w.-]*)+$"
TEST_FILE = r"^tests/(examples|heavy)(/[a-z0-9_]+)*/test_[a-z0-9_]+\.py$"
LICENSE = r"^\(*[A-Za-z0-9.+-]+\)*( (AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*$"

Id = Annotated[str, StringConstraints(pattern=KEBAB, max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Tooltip = Annotated[str, StringConstraints(strip_whitespace=True, min_length=20, max_length=220)]
Day = Annotated[date, BeforeValidator(_iso_date)]
Flag = Annotated[bool, Field(strict=True)]
PageLink = Annotated[str, StringConstraints(pattern=PAGE_LINK)]
ExampleFile = Annotated[str, StringConstraints(pattern=EXAMPLE_FILE)]
TestFile = Annotated[str, StringConstraints(pattern=TEST_FILE)]
License = Annotated[str, StringConstraints(pattern=LICENSE)]


class Record(BaseModel):
    """A record of the data files: unknown fields are refused, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)
