"""Item text: prose is converted without the parser, and exactly as the parser would."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from macros.text import ROOT, convert_parts, inline, plain_paragraphs

PARSER = Markdown(
    extensions=[
        "admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.arithmatex", "pymdownx.details",
        "pymdownx.inlinehilite", "pymdownx.superfences", "pymdownx.tabbed", "macros.extension",
    ],
    extension_configs={"pymdownx.arithmatex": {"generic": True}, "macros.extension": {"terms": False}},
)  # fmt: skip

WORDS = st.sampled_from(
    ["Which", "a-b", "x", "10", "p99", "3.", "2)", "-", "+", "#", ">", ":", "=", "it's", '"so"', "(60 %)", "!", "?",
     "a/b", "http://x.org/y", "C++", "--", "...", "a,", "b;", "\n", "\n\n", "    ", "e.g.", "é", "5 < 6", "R&D", "a_b",
     "*x*", "`c`", "[x]", "$x$", "x^2", "~y", "|", "!!!", "???", "===", "///", "~~~", "\\"]
)  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join))
def test_prose_without_the_parser_is_what_the_parser_makes(text: str) -> None:
    html = plain_paragraphs(text)
    if html is not None:
        assert _lines(html) == _lines(PARSER.reset().convert(text))


def _lines(html: str) -> list[str]:
    return [line.strip().replace(" </p>", "</p>") for line in html.split("\n")]


def test_ordinary_sentences_take_the_short_way() -> None:
    text = 'It\'s 5 to 10 replicas (60 % CPU), i.e. "half" - no more.\n\nWhy?'
    assert plain_paragraphs(text) == f"<p>{text.split(chr(10))[0]}</p>\n<p>Why?</p>"


@pytest.mark.parametrize("text", ["a `b`", "a *b*", "- a", "1. a", "# a", "    a", "> a", "a & b", "| a |", "[a](b)"])
def test_markdown_takes_the_long_way(text: str) -> None:
    assert plain_paragraphs(text) is None


def test_parts_are_converted_together_and_kept_apart() -> None:
    parts = ["a `b`", "plain", "| a |\n| - |\n| 1 |", "```python\nx = 1\n```"]
    html = convert_parts(PARSER, parts)
    assert html[:2] == ["<p>a <code>b</code></p>", "<p>plain</p>"]
    assert html[2].startswith("<table>") and html[2].endswith("</table>")
    assert html[3].startswith('<div class="highlight">')


def test_an_open_fence_does_not_swallow_the_next_part() -> None:
    first, second = convert_parts(PARSER, ["```\nopen", "a `b`"])
    assert "open" in first and second == "<p>a <code>b</code></p>"


def test_a_link_from_the_root_of_docs_leads_to_the_site() -> None:
    (html,) = convert_parts(PARSER, ["[x](/certification/index.md#y) and ![z](/assets/z.svg)"])
    assert f'href="{ROOT}certification/#y"' in html and f'src="{ROOT}assets/z.svg"' in html


def test_inline_is_the_inside_of_one_paragraph() -> None:
    assert inline("<p>a <code>b</code></p>") == "a <code>b</code>"
    assert inline("<p>a</p>\n<p>b</p>") is None
    assert inline('<div class="highlight"></div>') is None
