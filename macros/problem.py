"""A problem found in data or pages, and the order in which problems are reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one line of one file: what, where, and what to do."""

    path: str
    line: int
    code: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        mark = "" if self.level == "error" else "warning: "
        return f"{one_line(self.path)}:{self.line}: {self.code} {mark}{one_line(self.message)}"


def one_line(text: str) -> str:
    """Text on one line, without characters that a terminal would obey; messages may quote what authors wrote."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))
