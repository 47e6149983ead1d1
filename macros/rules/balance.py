"""Rules about the whole bank: the key must not be recognizable by length, position or wording.

Small banks are noisy, so each limit leaves room for chance; the comments say how much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import sqrt

from ..load import Entry
from ..model import Item
from ..order import shuffled
from ..problem import Level
from .context import Context
from .registry import Found, rule
from .words import visible

BANK = "docs/_data/items"
ENOUGH = 20
"""Below this many items a share says nothing."""
LONGEST_SHARE = 0.30
"""Limit for keys that are strictly longest: a warning above it, an error one standard deviation above it."""
POSITION_Z = 4.05
"""Standard deviations above chance: 42.5 % in one of four positions at 100 items, 37.4 % at 200, 32.9 % at 500."""
ABSOLUTE_Z = 3.1
"""Standard deviations below chance (p = 0.001) at which absolute words in distractors are no accident."""
MULTIPLE_SHARE = 15
"""At most one scenario in so many asks for several keys."""
_ABSOLUTE = re.compile(r"\b(?:always|never|only|all|every|must|none|any)\b", re.I)


def _single(context: Context) -> list[Entry[Item]]:
    return [entry for entry in context.live if len(entry.value.keys) == 1]


@rule("B001")
def key_is_not_longest(context: Context) -> Iterator[Found]:
    """In a bank of 20 or more, the key is the strictly longest option in at most 30 % of the single-key items."""
    entries = _single(context)
    if len(entries) < ENOUGH:
        return
    leads = sorted((lead, entry.id) for entry in entries if (lead := _lead(entry.value)) > 0)
    share, spread = len(leads) / len(entries), sqrt(LONGEST_SHARE * (1 - LONGEST_SHARE) / len(entries))
    if share > LONGEST_SHARE:
        worst = ", ".join(name for _, name in reversed(leads[-5:]))
        what = f"the key is the longest option in {len(leads)} of {len(entries)} items ({share:.0%})"
        advice = f"bring it to {LONGEST_SHARE:.0%} by shortening keys or making distractors as specific"
        level: Level = "error" if share > LONGEST_SHARE + spread else "warning"
        yield Found(BANK, 1, f"{what}; {advice}, starting with {worst}", level)


def _lead(item: Item) -> int:
    """By how many characters the key is longer than the longest distractor."""
    return len(visible(item.keys[0].text)) - max(len(visible(o.text)) for o in item.options if not o.key)


@rule("B002")
def positions_are_even(context: Context) -> Iterator[Found]:
    """After the shuffle, no position holds the key more often than chance explains (4.05 standard deviations)."""
    entries = _single(context)
    if len(entries) < ENOUGH:
        return
    for position in range(5):
        chances = [1 / n for entry in entries if (n := len(entry.value.options)) > position]
        count = sum(position < len(o := shuffled(entry.value)) and o[position].key for entry in entries)
        expected, spread = sum(chances), sqrt(sum(p * (1 - p) for p in chances))
        if spread and (count - expected) / spread > POSITION_Z:
            what = f"the key is option {position + 1} in {count} of {len(entries)} items, {expected:.0f} are expected"
            yield Found(BANK, 1, f"{what}; where `pin_order` is set, vary where the key stands")


@rule("B003")
def absolutes_are_fair(context: Context) -> Iterator[Found]:
    """Words such as "always", "never" or "only" stand in keys about as often as in distractors."""
    options = [(option.key, option.text) for entry in _single(context) for option in entry.value.options]
    absolute = [key for key, text in options if _ABSOLUTE.search(visible(text))]
    if len(absolute) < ENOUGH:
        return
    share = sum(key for key, _ in options) / len(options)
    keys = sum(absolute)
    expected, spread = share * len(absolute), sqrt(share * (1 - share) * len(absolute))
    if keys < expected - ABSOLUTE_Z * spread:
        what = f"of {len(absolute)} options with an absolute word (always, never, only, all, must ...) {keys} are keys"
        yield Found(BANK, 1, f"{what}, {expected:.0f} are expected; soften distractors")


@rule("B006")
def mostly_single(context: Context) -> Iterator[Found]:
    """At most one scenario in fifteen asks for several keys, once there are fifteen."""
    scenarios = [entry.value for entry in context.live if entry.value.form == "scenario"]
    multiple = [item.id for item in scenarios if item.kind == "multiple"]
    if len(scenarios) >= MULTIPLE_SHARE and len(multiple) > len(scenarios) // MULTIPLE_SHARE:
        what = f"{len(multiple)} of {len(scenarios)} scenarios ask for several keys: {', '.join(multiple)}"
        yield Found(BANK, 1, f"{what}; make all but {len(scenarios) // MULTIPLE_SHARE} of them single")
