"""Links to the considerations of the exam guide, which move by themselves when a lesson appears."""

from __future__ import annotations

import re

from .load import Guide

OUTLINE = "certification/blueprint.md"
LABEL = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])+\]\[exam:([^\[\]\s]*)\]", re.I)
"""A link such as `[what it asks][exam:consideration-id]`."""


def exam_references(guide: Guide) -> dict[str, tuple[str, str]]:
    """Address and title of every consideration by the label of its links: its lesson, else its row in the outline."""
    if guide.outline is None:
        return {}
    found = {}
    for c in guide.outline.value.considerations().values():
        lesson = guide.lesson_of.get(c.id)
        path = lesson.path if lesson else OUTLINE
        found[f"exam:{c.id}"] = (f"/{path}#{c.id}", f"Exam guide {c.ref}: {c.text}")
    return found
