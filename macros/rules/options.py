"""Rules about the options of an item: number, keys, likeness, length, order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..load import Entry
from ..model import Item
from .context import Context
from .registry import Found, rule
from .words import choose_count, has_code, normal, visible, words

LONGEST_OPTION = 60
"""Words in an option."""
UNEVEN = 2.5
"""How many times as long as the shortest option the longest may be."""
UNEVEN_FROM = 12
"""Below this many words in the longest option, evenness says nothing."""
KEY_LEAD = 1.5
"""How many times as long as the mean distractor a key may be before it stands out."""
KEY_LEAD_FROM = 20
"""By how many characters the key must be longer to stand out."""
NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five")
_ABOVE = re.compile(
    r"\b(?:all|none|any|both|neither|each) (?:of )?the (?:above|following|other(?:s| options| answers)|options)\b"
    r"|^\W*(?:all|none|any|both|neither) of (?:these|them|those)\W*$"
    r"|\b(?:both|either|neither) \W?[A-E]\W? (?:and|or|nor) \W?[A-E]\b",
    re.I,
)
_NUMBER = re.compile(r"^\W*?([-−]?)[$€£]?(\d+(?:,\d{3})*(?:\.\d+)?)\s*(\S*)")


@rule("I006")
def key_count(context: Context) -> Iterator[Found]:
    """A `single` item has exactly one key; a `multiple` item has two or more, and at least one distractor."""
    for entry in context.live:
        item, count = entry.value, len(entry.value.keys)
        if item.kind == "single" and count != 1:
            advice = "mark one option with `key: true`" if count == 0 else "keep one key, or make it `kind: multiple`"
            yield Found(
                entry.path,
                entry.line("options"),
                f"`{item.id}` is single and has {_keys(count)}; {advice}",
            )
        elif item.kind == "multiple" and not 2 <= count < len(item.options):
            what = f"`{item.id}` is multiple and has {_keys(count)} among {NUMBER_WORDS[len(item.options)]} options"
            yield Found(entry.path, entry.line("options"), f"{what}; mark two or more, and leave a distractor")


def _keys(count: int) -> str:
    return ("no key", "one key")[count] if count < 2 else f"{NUMBER_WORDS[count]} keys"


@rule("I007")
def says_how_many(context: Context) -> Iterator[Found]:
    """The stem of a `multiple` item ends with `(Choose two.)` or the number it has; a `single` stem says no number."""
    for entry in context.live:
        item, said = entry.value, choose_count(entry.value.stem)
        right = NUMBER_WORDS[len(item.keys)]
        if item.kind == "multiple" and len(item.keys) > 1 and said != right:
            what = f"`{item.id}` has {right} keys; end its stem with `(Choose {right}.)`"
            yield Found(entry.path, entry.line("stem"), what)
        elif item.kind == "single" and said:
            what = f"`{item.id}` is single; remove `(Choose {said}.)` from its stem, or make it `kind: multiple`"
            yield Found(entry.path, entry.line("stem"), what)


@rule("I008")
def options_differ(context: Context) -> Iterator[Found]:
    """No two options of an item say the same."""
    for entry in context.live:
        seen: dict[str, str] = {}
        for index, option in enumerate(entry.value.options):
            text = normal(option.text)
            if text in seen:
                what = f"`{entry.id}`: the options `{seen[text]}` and `{option.id}` say the same; replace one"
                yield Found(entry.path, entry.line("options", index, "text"), what)
            seen.setdefault(text, option.id)


@rule("I009")
def option_ids_differ(context: Context) -> Iterator[Found]:
    """An option id stands once in its item."""
    for entry in context.guide.items:
        seen: set[str] = set()
        for index, option in enumerate(entry.value.options):
            if option.id in seen:
                what = f"`{entry.id}`: the option id `{option.id}` stands twice; rename one"
                yield Found(entry.path, entry.line("options", index, "id"), what)
            seen.add(option.id)


@rule("I013")
def no_summary_options(context: Context) -> Iterator[Found]:
    """No option is about the other options, such as "all of the above" or "both A and B"."""
    for entry in context.live:
        for index, option in enumerate(entry.value.options):
            if found := _ABOVE.search(visible(option.text)):
                what = f'`{entry.id}`: the option `{option.id}` says "{found.group().strip()}"'
                where = entry.line("options", index, "text")
                yield Found(entry.path, where, f"{what}; options are shuffled, so let each stand for itself")


@rule("I016")
def option_count(context: Context) -> Iterator[Found]:
    """A scenario has four options (five if it is `multiple`), a check has three or four."""
    for entry in context.live:
        item, count = entry.value, len(entry.value.options)
        allowed = (3, 4) if item.form == "check" else (4, 5) if item.kind == "multiple" else (4,)
        if count not in allowed:
            wanted = " or ".join(NUMBER_WORDS[n] for n in allowed)
            what = f"`{item.id}` is a {item.form} with {NUMBER_WORDS[count]} options; give it {wanted}"
            yield Found(entry.path, entry.line("options"), what)


@rule("I017")
def option_length(context: Context) -> Iterator[Found]:
    """An option has at most 60 words."""
    for entry in context.live:
        for index, option in enumerate(entry.value.options):
            if (count := len(words(option.text))) > LONGEST_OPTION:
                what = f"`{entry.id}`: the option `{option.id}` has {count} words; cut it to {LONGEST_OPTION}"
                yield Found(entry.path, entry.line("options", index, "text"), what)


@rule("I018")
def even_options(context: Context) -> Iterator[Found]:
    """The longest option of an item is at most 2.5 times as long as the shortest, unless it is short or code."""
    for entry in context.live:
        if any(has_code(option.text) for option in entry.value.options):
            continue
        by_length = sorted((len(words(o.text)), o.id) for o in entry.value.options)
        (short, shortest), (long, longest) = by_length[0], by_length[-1]
        if long >= UNEVEN_FROM and long > UNEVEN * short:
            what = f"`{entry.id}`: the option `{longest}` has {long} words and `{shortest}` has {short}"
            yield Found(entry.path, entry.line("options"), f"{what}; make them similarly long")


@rule("I020")
def numbers_in_order(context: Context) -> Iterator[Found]:
    """Options that all are numbers of one unit stand in ascending order, under `pin_order: true`."""
    for entry in context.live:
        numbers = _numbers(entry)
        if numbers is None:
            continue
        if any(a >= b for a, b in pairwise(numbers)):
            what = f"`{entry.id}`: the options are numbers and not ascending; sort them"
            yield Found(entry.path, entry.line("options"), what)
        elif not entry.value.pin_order:
            what = f"`{entry.id}`: the options are numbers; add `pin_order: true`, or they are shuffled"
            yield Found(entry.path, entry.line("options"), what)


def _numbers(entry: Entry[Item]) -> list[float] | None:
    """The numbers that all options begin with, or nothing where one has none or the units differ."""
    found = [_NUMBER.match(visible(option.text)) for option in entry.value.options]
    matches = [match for match in found if match]
    if len(matches) < len(found) or len({_singular(match[3]) for match in matches}) > 1:
        return None
    return [float(m[2].replace(",", "")) * (-1 if m[1] else 1) for m in matches]


def _singular(unit: str) -> str:
    return unit.casefold().strip(".,;:").removesuffix("s")


@rule("I027", "warning")
def key_does_not_stand_out(context: Context) -> Iterator[Found]:
    """The key is not clearly longer than the distractors: below 1.5 times their mean, or below 20 characters more."""
    for entry in context.live:
        item = entry.value
        if len(item.keys) != 1 or any(has_code(option.text) for option in item.options):
            continue
        key = len(visible(item.keys[0].text))
        others = [len(visible(option.text)) for option in item.options if not option.key]
        mean = sum(others) / len(others)
        if key > KEY_LEAD * mean and key > max(others) + KEY_LEAD_FROM:
            what = f"`{item.id}`: the key has {key} characters, the distractors {mean:.0f} on average"
            yield Found(entry.path, entry.line("options"), f"{what}; shorten it or make them as specific")


@rule("I029", "warning")
def parallel_options(context: Context) -> Iterator[Found]:
    """Options are parallel: all end with a full stop or none does, and all begin with a capital or none does."""
    for entry in context.live:
        texts = [option.text.strip() for option in entry.value.options]
        if len({text.endswith(".") for text in texts}) > 1:
            what = f"`{entry.id}`: some options end with a full stop and some do not; make them alike"
            yield Found(entry.path, entry.line("options"), what)
        letters = [text[:1] for text in texts if text[:1].isalpha()]
        if len({letter.isupper() for letter in letters}) > 1:
            what = f"`{entry.id}`: some options begin with a capital and some do not; make them alike"
            yield Found(entry.path, entry.line("options"), what)
