"""Reading pages: what is code, what is prose, which line is which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages import find_calls, find_citations, find_headings, prose_of, scan_fences, split_front

LINES = st.lists(
    st.sampled_from(
        ["```", "```py", "~~~", "````", "    ```", "  ", "", "text", "    text", "> ```", "{% raw %}", "`a"]
    )
)


@pytest.mark.parametrize(
    ("text", "fenced", "unclosed"),
    [
        ("a\n```\nb\n```\nc", "01110", []),
        ("```py\nb\n~~~\n```", "1111", []),
        ("```\nb\n````\n", "0000", [0]),
        ("````\n```\n````\nx", "1110", []),
        ("    ```\n    b\n    ```\n", "1110", []),
        ("    ```\n    b\nc\n```\nd\n```", "000000"[:3] + "111", [0]),
        ("> ```\n> b\n> ```", "111", []),
        ("```\nb\n```py\n```", "1111", []),
        ("``` a`b\ntext", "00", []),
        ("```a\n```b\n```c", "000", [0]),
    ],
)
def test_fences(text, fenced, unclosed):
    flags, open_at = scan_fences(text)
    assert ("".join(str(int(flag)) for flag in flags), open_at) == (fenced, unclosed)


@given(LINES)
def test_prose_keeps_every_position(lines):
    text = "\n".join(lines)
    prose = prose_of(text)
    assert len(prose) == len(text)
    assert [len(line) for line in prose.split("\n")] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` b`` c", "a           c"),
        ("a \\`b c` d", "a \\`b c` d"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("a <!-- b\nc --> d", "a       \n      d"),
        ("{% raw %}a{% endraw %} b", " " * 22 + " b"),
    ],
)
def test_prose(text, left):
    assert prose_of(text) == left


@pytest.mark.parametrize(
    ("text", "front", "first_line", "closed"),
    [
        ("---\na: b\n---\nbody", "a: b", 4, True),
        ("---\na: b\n...\nbody", "a: b", 4, True),
        ("---\na: b\nbody", "a: b\nbody", 3, False),
        ("body\n---\n", None, 1, True),
        ("", None, 1, True),
        ("---", "", 1, False),
    ],
)
def test_front_matter(text, front, first_line, closed):
    found, _, line, is_closed = split_front(text)
    assert (found, line, is_closed) == (front, first_line, closed)


def calls(text):
    return [(c.line, c.name, c.args, c.kwargs) for c in find_calls(prose_of(text), text, 10)]


def test_macro_calls_have_their_line_and_arguments_as_written():
    text = 'a\n{{ quiz("x", "y") }}\n\n{{ figure(\n  "n",\n  "with `code` in it",\n  caption="c") }}\n'
    assert calls(text) == [(11, "quiz", ("x", "y"), {}), (13, "figure", ("n", "with `code` in it"), {"caption": "c"})]


@pytest.mark.parametrize("source", ["x", "f()", '"a" + 1', "*a", "(", '"a")("b"', "1/0", '"\\d"', "**{}", "a=1, a=2"])
def test_odd_arguments_are_no_values(source):
    assert [args for _, _, args, _ in calls("{{ quiz(" + source + ") }}")] in ([None], [("\\d",)], [()])


def test_calls_in_code_do_not_count():
    assert calls('```\n{{ quiz("x") }}\n```\n`{{ quiz("x") }}` {% raw %}{{ quiz("x") }}{% endraw %}') == []


def test_headings_keep_code_in_their_text():
    text = "# A `b` c\n\n```\n# no\n```\n\n## D { #d .x }\n"
    found = [(h.line, h.level, h.text, h.id) for h in find_headings(prose_of(text), text, 1)]
    assert found == [(1, 1, "A `b` c", ""), (7, 2, "D", "d")]


def test_citations():
    text = "[a][x], [`b` [c]][y-1], ![i][z], [d](e), `[f][g]`, [h][I]"
    assert list(find_citations(prose_of(text), 1)) == [(1, "x"), (1, "y-1")]
