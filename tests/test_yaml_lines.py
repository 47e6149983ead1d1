"""YAML: lines of values, text as written, and whatever is malformed becomes a problem."""

import pytest

from macros.yaml_lines import read_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1.10\nb: 1e3\nc: 0x1f\nd: 012\ne: -1", {"a": "1.10", "b": "1e3", "c": "0x1f", "d": "012", "e": "-1"}),
        ("a: 12\nb: '12'\nc: \"x\"", {"a": 12, "b": "12", "c": "x"}),
        ("a: true\nb: False\nc: yes\nd: on\ne: 'true'", {"a": True, "b": False, "c": "yes", "d": "on", "e": "true"}),
        ("a:\nb: null\nc: ~\nd: ''", {"a": None, "b": None, "c": None, "d": ""}),
        ("a: 2026-11-23\nb: 12:30", {"a": "2026-11-23", "b": "12:30"}),
        ("1: a\ntrue: b", {"1": "a", "true": "b"}),
        ("- a\n- {b: [c]}", ["a", {"b": ["c"]}]),
        ("", None),
        ("# nothing\n", None),
    ],
)
def test_values(text, value):
    document = read_yaml("x.yml", text)
    assert document.problems == ()
    assert document.value == value


def test_lines():
    document = read_yaml("x.yml", "- id: a\n  b:\n    - c\n    - d: e\n- id: f\n", first_line=5)
    lines = [document.line(0), document.line(0, "b", 1, "d"), document.line(1, "id"), document.line(0, "b", 7, "x")]
    assert lines == [5, 8, 9, 6]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: [1", 1, "D001"),
        ("a: b: c", 1, "D001"),
        ("a:\n\tb: c", 2, "D001"),
        ("a: \x00", 1, "D001"),
        ("a: &x 1\nb: *x", 2, "D001"),
        ("a: !!int 1", 1, "D001"),
        ("a: !!python/object:os.system x", 1, "D001"),
        ("a: !!set {x}", 1, "D001"),
        ("? [a]\n: b", 1, "D001"),
        ("a: 1\n---\nb: 2", 2, "D001"),
        ("[" * 100_000, 1, "D001"),
        ("- " * 100_000 + "a", 1, "D001"),
        ("a: 1\nb: 2\na: 3", 3, "D002"),
        ("x: {a: 1, a: 2}", 1, "D002"),
    ],
)
def test_problems(text, line, code):
    (problem,) = read_yaml("x.yml", text).problems
    assert (problem.line, problem.code) == (line, code)
    assert len(str(problem).splitlines()) == 1


def test_the_first_of_two_values_is_kept():
    document = read_yaml("x.yml", "a: {b: 1}\na: {c: 2}\nd: 3")
    assert document.value == {"a": {"b": 1}, "d": 3}
