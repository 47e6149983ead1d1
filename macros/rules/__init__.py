"""The rules of the guide: each a small generator that yields what breaks it."""

from __future__ import annotations

from ..problem import Problem
from . import (  # noqa: F401  importing a module puts its rules on the list
    balance,
    calls,
    coverage,
    duplicates,
    exam_links,
    figures,
    headings,
    html,
    kinds,
    lesson,
    links,
    loading,
    locked,
    names,
    options,
    rationales,
    references,
    registers,
    skills,
    snippets,
    sources,
    status,
    stems,
    tables,
    templates,
    text,
    tools,
)
from .context import Context
from .registry import RULES, Rule

__all__ = ["RULES", "Context", "Rule", "run"]


def run(context: Context) -> list[Problem]:
    """Everything that is wrong with a guide, in the order of files and lines."""
    found = [*context.guide.problems, *context.lock_problems]
    for rule in RULES.values():
        found.extend(rule.problems(context))
    return sorted(set(found))
