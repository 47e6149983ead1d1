"""Rules about how the bank covers the exam guide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Section
from .context import Context
from .registry import Found, rule

CHECKS, SCENARIOS = 2, 4
"""Fewest items of each form for a consideration."""
OFF_BY = 5
"""Percentage points between the share of a section in the bank and in the exam."""
ENOUGH = 40
"""Below this many items a share says nothing."""


def _is_partial(context: Context) -> bool:
    """Whether items could not be read, so that counting them says nothing."""
    return bool(context.guide.refused) or "items" in context.guide.partial


@rule("B004")
def considerations_have_items(context: Context) -> Iterator[Found]:
    """A consideration has two checks and four scenarios; an error where its section is `complete`, else a warning."""
    outline = context.guide.outline
    if not outline or _is_partial(context):
        return
    count = Counter((entry.value.consideration, entry.value.form) for entry in context.live)
    for index, section in enumerate(outline.value.sections):
        short = [
            f"`{c.id}` has {count[c.id, 'check']} and {count[c.id, 'scenario']}"
            for c in section.considerations()
            if count[c.id, "check"] < CHECKS or count[c.id, "scenario"] < SCENARIOS
        ]
        started = [text for text in short if section.complete or not text.endswith(" has 0 and 0")]
        if started:
            untouched = len(short) - len(started)
            listed = "; ".join(
                started + ([f"{untouched} {'has' if untouched == 1 else 'have'} none"] if untouched else [])
            )
            what = f"section {section.ref} wants {CHECKS} checks and {SCENARIOS} scenarios a consideration: {listed}"
            line = outline.line("sections", index, "id")
            yield Found(outline.path, line, what, "error" if section.complete else "warning")


@rule("B005")
def sections_have_their_share(context: Context) -> Iterator[Found]:
    """The share of a `complete` section in the bank is within 5 points of its share in the exam."""
    outline = context.guide.outline
    if not outline or _is_partial(context):
        return
    section_of = outline.value.section_of
    found = [section_of(entry.value.consideration or "") for entry in context.live]
    count = Counter(section.id for section in found if section and section.complete)
    complete: list[Section] = [section for section in outline.value.sections if section.complete]
    if count.total() < ENOUGH:
        return
    weights = sum(section.weight for section in complete)
    for index, section in enumerate(outline.value.sections):
        if section.complete:
            share, wanted = 100 * count[section.id] / count.total(), 100 * section.weight / weights
            if abs(share - wanted) > OFF_BY:
                what = f"section {section.ref} has {share:.0f} % of the items of complete sections"
                what += f", and {wanted:.0f} % of their weight in the exam"
                advice = "write items for it" if share < wanted else "write items for the others"
                yield Found(outline.path, outline.line("sections", index, "id"), f"{what}; {advice}")


@rule("B007")
def complete_sections_have_lessons(context: Context) -> Iterator[Found]:
    """Every consideration of a `complete` section has a lesson."""
    if not (outline := context.guide.outline):
        return
    for index, section in enumerate(outline.value.sections):
        untaught = [c.id for c in section.considerations() if c.id not in context.guide.lesson_of]
        if section.complete and untaught:
            what = f"section {section.ref} is `complete: true`, and no lesson teaches {', '.join(untaught)}"
            line = outline.line("sections", index, "complete")
            yield Found(outline.path, line, f"{what}; write the lesson, or say `complete: false`")
