"""Code in questions is code: SQL parses in BigQuery's dialect, Python compiles, YAML and JSON load."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlglot
import yaml

from macros.load import load

FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})(?P<language>\w*)[^\n]*\n(?P<code>.*?)^(?P=mark)\s*$", re.M | re.S)
INLINE_SQL = re.compile(r"`((?:SELECT|CREATE|INSERT|MERGE)\b[^`]+)`")
SHOWN_AS_TEXT = {
    "",
    "text",
    "console",
    "markdown",
    "dockerfile",
    "docker",
    "hcl",
    "java",
    "cpp",
    "r",
    "diff",
    "bash",
    "sh",
}


def sql(code: str) -> None:
    statements = sqlglot.parse(code, dialect="bigquery")
    assert statements and all(statements)
    assert not any(isinstance(statement, sqlglot.exp.Command) for statement in statements), "not understood"


PARSERS: dict[str, Callable[[str], object]] = {
    "sql": sql, "python": ast.parse, "json": json.loads, "yaml": lambda code: list(yaml.safe_load_all(code)),
}  # fmt: skip


def snippets() -> Iterator[tuple[str, str, str]]:
    """Yield item, language and code of everything that items show as code."""
    for entry in load(Path(__file__).parents[1]).items:
        item = entry.value
        for text in (item.stem, *(o.text for o in item.options), *(o.rationale for o in item.options)):
            for found in FENCE.finditer(text):
                yield item.id, found["language"].lower(), found["code"]
            for found in INLINE_SQL.finditer(text):
                yield item.id, "sql", found[1]


FOUND = sorted(set(snippets()))


@pytest.mark.parametrize(("item", "language", "code"), [f for f in FOUND if f[1] in PARSERS])
def test_code_in_an_item_can_be_parsed(item: str, language: str, code: str) -> None:
    PARSERS[language](code)


def test_every_language_is_parsed_or_known_to_be_shown_only() -> None:
    assert {language for _, language, _ in FOUND} <= set(PARSERS) | SHOWN_AS_TEXT


@pytest.mark.parametrize(
    ("language", "code"),
    [("sql", "SELECT FROM WHERE"), ("python", "def f(:"), ("yaml", "a: b: c"), ("json", "{a: 1}")],
)
def test_the_parsers_can_fail(language: str, code: str) -> None:
    with pytest.raises((sqlglot.ParseError, SyntaxError, yaml.YAMLError, ValueError)):
        PARSERS[language](code)
