"""Measures of Markdown text as a reader sees it: words, sentences, the question, likeness."""

from __future__ import annotations

import re
from functools import lru_cache

from ..pages import blank_fences

_TABLE = re.compile(r"^[ \t]*\|.*$", re.M)
_DISPLAY_MATH = re.compile(r"\$\$.*?\$\$", re.S)
_IMAGE = re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]{0,500}\]){0,500})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}")
_MARKS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)")
_CHOOSE = re.compile(r"\(\s*choose (\w+)\.?\s*\)", re.I)
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[A-Z0-9\"“'(`*])|\n[ \t]*\n")


@lru_cache(maxsize=1 << 16)
def visible(text: str) -> str:
    """Prose without Markdown marks, code blocks, tables and formulas on their own; inline code keeps its words."""
    text = _TABLE.sub("", blank_fences(text))
    text = _IMAGE.sub("", _DISPLAY_MATH.sub("", text))
    return _MARKS.sub("", _ATTRIBUTES.sub("", _LINK.sub(r"\1", text))).strip()


def words(text: str) -> list[str]:
    """The words of visible text, in order."""
    return _WORD.findall(_CHOOSE.sub("", visible(text)))


def tokens(text: str) -> frozenset[str]:
    """The different words of a text, in lower case."""
    return frozenset(word.lower() for word in words(text))


def choose_count(text: str) -> str | None:
    """The word in `(Choose two.)` at the end of a stem, in lower case, or nothing."""
    found = list(_CHOOSE.finditer(text))
    return found[-1][1].lower() if found else None


def sentences(text: str) -> list[str]:
    """The sentences of visible text."""
    return [s.strip() for s in _SENTENCE.split(_CHOOSE.sub("", visible(text))) if s and s.strip()]


def question(text: str) -> str:
    """The last sentence that ends with a question mark, or else the last sentence."""
    found = sentences(text)
    asked = [s for s in found if s.endswith("?")]
    return (asked or found or [""])[-1]


def normal(text: str) -> str:
    """Text for comparison: without marks, case, spacing and a closing stop."""
    return " ".join(_MARKS.sub("", text).casefold().split()).rstrip(" .;,")


def has_code(text: str) -> bool:
    """Whether a text holds code or a table, whose length says nothing."""
    return "`" in text or "~~~" in text or bool(_TABLE.search(text))
