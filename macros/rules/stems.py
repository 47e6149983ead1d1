"""Rules about the stem of an item: length, question, negatives, words that give the key away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .registry import Found, rule
from .words import question, tokens, visible, words

LENGTH = {"scenario": (50, 130), "check": (8, 60)}
"""Fewest and most words of a stem, without code and tables."""
CLANG = 3
"""How many words of the stem may come back in the key alone."""
_NEGATIVE = re.compile(
    r"\b(?:NOT|EXCEPT)\b"
    r"|(?i:\bexcept\b(?! for| when| that| where))"
    r"|(?i:\bleast (?:likely|appropriate|suitable|effective|useful|important|relevant|accurate|true|helpful)\b)"
    r"|(?i:\b(?:which|what)(?: of (?:these|the following|them))?(?: \w+){0,2}? "
    r"(?:is|are|was|were|does|do|did|would|should|can|could|will|must)"
    r"(?: you| they| we| it| the team)?(?: not\b|n['’]t\b))"
    r"|(?i:\b(?:which|what)(?: \w+){0,3}? cannot\b)"
)
_BOLD_NEGATIVE = re.compile(r"\*\*(?:not|except|least|never|cannot)\*\*", re.I)
_COMMAND = re.compile(
    r"^(?:(?:first|then|now|next),? )?"
    r"(?:choose|compute|calculate|pick|name|find|predict|order|match|complete|select|estimate|read)\b",
    re.I,
)
_COMMON = """
about after again also another because before being between could does doing each every first from have having into
just less like made make makes making more most must need needs next only other over same should since some such than
that their them then there these they this those through under until used user users using very want wants what when
where which while will with without would your model models data
"""
_COMMON_WORDS = frozenset(_COMMON.split())


@rule("I014")
def negative_stems(context: Context) -> Iterator[Found]:
    """A question that asks for what is not true carries `negative: true` and has the negative word in bold."""
    for entry in context.live:
        item, asked = entry.value, question(entry.value.stem)
        found = _NEGATIVE.search(asked)
        if item.negative and not _BOLD_NEGATIVE.search(item.stem):
            what = f"`{item.id}` is `negative: true`; write the negative word of its question in bold, as `**not**`"
            yield Found(entry.path, entry.line("stem"), what)
        elif found and not item.negative:
            what = f'`{item.id}` asks negatively ("{found.group()}"); ask for what is true, or add `negative: true`'
            yield Found(entry.path, entry.line("stem"), what)


@rule("I015")
def stem_length(context: Context) -> Iterator[Found]:
    """The stem of a scenario has 50 to 130 words, that of a check 8 to 60; code and tables do not count."""
    for entry in context.live:
        item, count = entry.value, len(words(entry.value.stem))
        fewest, most = LENGTH[item.form]
        if not fewest <= count <= most:
            advice = f"add what decides, up to {fewest}" if count < fewest else f"cut it to {most}"
            what = f"the stem of `{item.id}` has {count} words, and a {item.form} has {fewest} to {most}; {advice}"
            yield Found(entry.path, entry.line("stem"), what)


@rule("I019")
def stem_asks(context: Context) -> Iterator[Found]:
    """The prose of a stem ends with a question, or with a task such as "Choose the first step."."""
    for entry in context.live:
        asked = question(entry.value.stem)
        text = visible(entry.value.stem)
        if not asked.endswith("?") and not _COMMAND.match(asked):
            what = f"the stem of `{entry.id}` asks nothing; end it with a direct question"
            yield Found(entry.path, entry.line("stem"), what)
        elif asked.endswith("?") and len(words(text[text.rfind("?") + 1 :])) > 0:
            what = f"the stem of `{entry.id}` goes on after its question; move the question to the end"
            yield Found(entry.path, entry.line("stem"), what)


@rule("I028", "warning")
def no_echo(context: Context) -> Iterator[Found]:
    """At most two longer words of the stem come back in the key and in no distractor."""
    for entry in context.live:
        item = entry.value
        if item.kind != "single" or len(item.keys) != 1:
            continue
        others = frozenset[str]().union(*(tokens(o.text) for o in item.options if not o.key))
        echo = (tokens(item.stem) & tokens(item.keys[0].text)) - others - _COMMON_WORDS
        long = sorted(word for word in echo if len(word) > 3)
        if len(long) >= CLANG:
            what = f"`{item.id}`: of all options only the key repeats these words of the stem: {', '.join(long)}"
            yield Found(entry.path, entry.line("options"), f"{what}; reword the key or use them in a distractor")
