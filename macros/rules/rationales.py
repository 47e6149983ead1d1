"""Rules about the reasons that every option carries, and about what texts say of other options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..load import Entry
from ..model import Item
from .context import Context
from .registry import Found, rule
from .words import tokens, visible

SHORTEST = 60
"""Characters of a rationale, its opening verdict not counted."""
NEW_WORDS = 5
"""Words of a rationale that its option does not hold."""
_VERDICT = re.compile(
    r"^\W*(?:this (?:option |answer )?is |that is )?(?:the )?"
    r"(?:correct|incorrect|right|wrong|true|false|yes|no)(?: answer| option)?\b[\s.,:;!–—-]*",
    re.I,
)
_POSITION = re.compile(
    r"\b(?:options?|answers?|choices?) (?-i:[A-E])\b(?!/)"
    r"|\b(?:options?|answers?|choices?) \(?(?-i:[A-E]|[1-5])\)"
    r"|\boption (?:[1-5]|one|two|three|four|five)\b"
    r"|\bthe (?:first|second|third|fourth|fifth|last|previous|next|former|latter|above|top|bottom)"
    r"(?: two| three)? (?:answer )?options?\b"
    r"|\b(?:options?|answers?) (?:above|below)\b"
    r"|\bthe (?:first|second|third|fourth|fifth|last) answer\b",
    re.I,
)


@rule("I010")
def rationale_length(context: Context) -> Iterator[Found]:
    """A rationale has at least 60 characters beside a verdict such as "Correct."."""
    for entry in context.live:
        for index, option in enumerate(entry.value.options):
            count = len(_VERDICT.sub("", visible(option.rationale), count=1))
            if count < SHORTEST:
                what = f"`{entry.id}`: the rationale of `{option.id}` has {count} characters that explain something"
                advice = f"write at least {SHORTEST}: the constraint that decides, and when the option would be right"
                yield Found(entry.path, entry.line("options", index, "rationale"), f"{what}; {advice}")


@rule("I011")
def rationale_adds(context: Context) -> Iterator[Found]:
    """A rationale says more than its option: it has at least five words that the option does not have."""
    for entry in context.live:
        for index, option in enumerate(entry.value.options):
            new = tokens(option.rationale) - tokens(option.text)
            if len(visible(option.rationale)) >= SHORTEST and len(new) < NEW_WORDS:
                what = f"`{entry.id}`: the rationale of `{option.id}` only repeats the option; say why"
                yield Found(entry.path, entry.line("options", index, "rationale"), what)


@rule("I012")
def no_positions(context: Context) -> Iterator[Found]:
    """Nothing in an item refers to options by letter or position, since they are shuffled."""
    for entry in context.live:
        for line, text in _texts(entry):
            if found := _POSITION.search(visible(text)):
                what = f'`{entry.id}`: "{found.group()}" refers to a position, and options are shuffled'
                yield Found(entry.path, line, f"{what}; name what the option does instead")


def _texts(entry: Entry[Item]) -> Iterator[tuple[int, str]]:
    yield entry.line("stem"), entry.value.stem
    for index, option in enumerate(entry.value.options):
        yield entry.line("options", index, "text"), option.text
        yield entry.line("options", index, "rationale"), option.rationale
