"""What a rule is, and the list of all rules; the one-sentence docstring of a rule is the rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..problem import Level, Problem
from .context import Context


class Found(NamedTuple):
    """A problem as a rule reports it; the rule adds code and, where `level` is nothing, its own level."""

    path: str
    line: int
    message: str
    level: Level | None = None


Check = Callable[[Context], Iterator[Found]]


@dataclass(frozen=True)
class Rule:
    """A rule with its code; `check` is nothing where the rule is applied while files are read."""

    code: str
    level: Level
    text: str
    check: Check | None = None

    def problems(self, context: Context) -> Iterator[Problem]:
        """Yield what the rule finds in a guide."""
        for found in self.check(context) if self.check else ():
            yield Problem(found.path, found.line, self.code, found.message, found.level or self.level)


RULES: dict[str, Rule] = {}


def add(new: Rule) -> None:
    """Put a rule on the list; a code has one meaning."""
    if new.code in RULES:
        raise ValueError(f"two rules are called {new.code}")
    RULES[new.code] = new


def rule(code: str, level: Level = "error") -> Callable[[Check], Check]:
    """Put a generator function on the list of rules."""

    def register(check: Check) -> Check:
        add(Rule(code, level, " ".join((inspect.getdoc(check) or "").split()), check))
        return check

    return register
