"""How long a page is: the words that a reader sees, and those of the parts that are read to refresh it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.length import gist, words
from macros.load import load_page
from macros.pages import Page

FRONT = "---\ntitle: T\nkind: lesson\n---\n"


def page(tmp_path: Path, body: str) -> Page:
    path = tmp_path / "docs" / "page.md"
    path.parent.mkdir()
    path.write_text(FRONT + body, encoding="utf-8")
    found = load_page(tmp_path, path, [])
    assert found
    return found


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("One two, three.", 3),
        ("[one two](three.md#four) [five][six-seven]", 3),
        ("## One two { #three-four .five }", 2),
        ('{{ quiz("one", "two") }}\n\n<!-- three four -->\n\nfive', 1),
        ("{% raw %}\none {{ two }}\n{% endraw %}", 2),
        ("| One | two |\n|---|---:|\n| three | 4.5 |", 4),
        ('```python\none(two)\n--8<-- "docs/_examples/a.py:part"\n```', 3),
        ("it's well-known: `AI_Platform`, 10,000", 4),
        ("", 0),
    ],
)
def test_the_words_that_a_reader_sees(tmp_path: Path, body: str, count: int) -> None:
    assert words(page(tmp_path, body)) == count


def test_the_gist_is_short_version_signal_words_and_traps(tmp_path: Path) -> None:
    body = (
        "# T\n\nlead one\n\n## In short { #short-version }\n\none two\n\n### Deeper { #deeper }\n\nthree\n\n"
        "## Long { #long }\n\nfour five six\n\n## Words { #signal-words }\n\nseven\n\n"
        "## Traps { #traps }\n\neight nine\n"
    )
    assert gist(page(tmp_path, body)) == (2 + 2 + 1 + 1) + (1 + 1) + (1 + 2)


def test_a_page_without_these_sections_has_no_gist(tmp_path: Path) -> None:
    assert gist(page(tmp_path, "# T\n\none\n\n## Long { #long }\n\ntwo\n")) == 0
