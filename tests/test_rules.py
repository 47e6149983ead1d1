"""Every rule finds what its bad fixture does, with the whole message, and lets its good fixture pass.

`UPDATE_EXPECTED=1 pytest tests/test_rules.py` writes the expected texts anew; read the difference before you commit it.
"""

import ast
import os
import re
from pathlib import Path

import pytest

from macros.rules import RULES
from macros.rules.calls import MACROS
from scripts.check import as_text
from scripts.rules_doc import GROUPS
from tests.projects import BASE, FIXTURES, problems, project

CODES = sorted(RULES)


def test_the_base_project_is_clean(tmp_path):
    assert problems(project(tmp_path)) == []


@pytest.mark.parametrize("code", CODES)
def test_bad_fixture_gives_exactly_the_expected_text(code, tmp_path):
    found = problems(project(tmp_path, FIXTURES / code / "bad"))
    expected = FIXTURES / code / "expected"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(as_text(found), encoding="utf-8")
    assert as_text(found) == expected.read_text(encoding="utf-8")
    assert code in {problem.code for problem in found}


@pytest.mark.parametrize("code", CODES)
def test_good_fixture_passes(code, tmp_path):
    assert code not in {problem.code for problem in problems(project(tmp_path, FIXTURES / code / "good"))}


def test_every_fixture_belongs_to_a_rule():
    assert sorted(folder.name for folder in FIXTURES.iterdir() if folder != BASE) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_one_sentence(code):
    text = RULES[code].text
    assert re.fullmatch(r"[A-Z`].*[.]", text)
    assert not re.search(r"[.] [A-Z]", text)
    assert code[0] in GROUPS
    assert re.fullmatch(r"[A-Z]\d{3}", code)


def test_macros_are_those_that_the_plugin_gets():
    tree = ast.parse((Path(__file__).parents[1] / "macros/__init__.py").read_text(encoding="utf-8"))
    registered = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any("macro" in ast.dump(d) for d in node.decorator_list):
            names = [a.arg for a in node.args.args]
            optional = len(node.args.defaults)
            names = [n + "=" * (i >= len(names) - optional) for i, n in enumerate(names)]
            registered[node.name] = tuple(names + ([f"*{node.args.vararg.arg}"] if node.args.vararg else []))
    assert registered == MACROS
