"""The typed model of the tool register: what a tool is for, and what the run of its example proved."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import Day, ExampleFile, Id, License, PageLink, Record, TestFile, Text, Tooltip


class Tool(Record):
    """A row of the tool register."""

    id: Id
    """Becomes the anchor in the register; tests name it in `pytest.mark.tool("id")`; permanent."""
    name: Text
    """As the tool writes itself."""
    purpose: Tooltip
    """What it is for, in one sentence."""
    license: License
    """SPDX identifier, or several joined by AND, OR and WITH."""
    version: Text
    """Current major version, as its releases name it."""
    version_date: Day | None = None
    """The day of the first release of that version; left out where no source that was opened gives it."""
    page: PageLink
    """Page and heading that show it: `folder/page.md#heading-id`."""
    example: ExampleFile
    """The file that shows it at work, from the root of the repository."""
    also: list[ExampleFile] = Field(default_factory=list)
    """Other files that the example needs, such as data or a build file; a change of them makes its proof stale."""
    test: TestFile
    """The file with the tests that carry its marker."""
    proof: Literal["executed", "validated"]
    """`executed`: the test runs the example; `validated`: the tool's own means accept it, such as a linter."""
    needs: Text | None = None
    """What a machine must have to run it, beyond this repository; no full stop at the end."""
    sources: Annotated[list[Id], Field(min_length=1)]
    """Sources for license and version."""
    checked: Day
    """The day license and version were last looked up."""


class Proof(Record):
    """What the tests of a tool showed when `make prove` last ran them."""

    id: Id
    """The tool."""
    state: Literal["executed", "validated", "skipped"]
    """What its tests did."""
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Fingerprint of the files of its example at that time."""
    date: Day
    """The day of the run that first showed this."""
    platform: Text
    """Where that was."""
    version: Text | None = None
    """The version of the tool, where the test can tell."""
    reason: Text | None = None
    """Why its tests were skipped."""
