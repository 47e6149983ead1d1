"""The rule about tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .registry import Found, rule

_DELIMITER = re.compile(r"^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?[ \t]*)?$")
_BAR = re.compile(r"(?<!\\)\|")


@rule("P034")
def header_cells_have_text(context: Context) -> Iterator[Found]:
    """Every header cell of a table has text, since screen readers say it before each cell below."""
    for passage in context.passages:
        if passage.kind not in ("page", "item"):
            continue
        prose, written = passage.prose.split("\n"), passage.text.split("\n")
        for number, line in enumerate(prose[1:], start=1):
            if _DELIMITER.match(line) and "|" in prose[number - 1]:
                cells = _BAR.split(written[number - 1].strip(" \t>").removeprefix("|").removesuffix("|"))
                if any(not cell.strip() for cell in cells):
                    line_number = passage.line + number - 1 if passage.kind == "page" else passage.line
                    what = "a header cell of this table is empty; say what its column holds"
                    yield Found(passage.path, line_number, what)
