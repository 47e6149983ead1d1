"""However a file is malformed, the checker reports problems and never fails itself.

`FUZZ_EXAMPLES=2000 pytest tests/test_properties.py` looks further, at random; without it the examples are always the
same, so that a change turns red only for its own reason.
"""

import copy
import json
import os
import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.lock import LOCK
from scripts.check import as_github, as_json, as_text, check
from scripts.lock_items import main as lock_items
from tests.projects import BASE, TODAY, project

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
FUZZ = settings(max_examples=EXAMPLES or 25, deadline=None, derandomize=not EXAMPLES)
DATA = "docs/_data/"
ITEM = DATA + "items/serving/who-waits.yml"
LESSON = "docs/certification/serving/batch-or-online.md"
DATA_FILES = [ITEM, DATA + "sources/serving.yml", DATA + "glossary/serving.yml", DATA + "products.yml"]
DATA_FILES.append(DATA + "blueprint.yml")
ANY_FILE = [*DATA_FILES, LESSON, str(LOCK)]

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["batch-or-online", "who-waits", "endpoint-guide", "a.md#b", "2026-11-23", "active", "1.10", ""]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["id", "options", "text", "key", "stem", "sources", "x"]), inner, max_size=5),
    ),
    max_leaves=12,
)
MARKDOWN = st.lists(
    st.sampled_from(
        [
            *[
                "# A",
                "## B { #b }",
                "### C",
                "#### D {#",
                "---",
                "```",
                "```py",
                "~~~",
                "    ```",
                "> a",
                "- b",
                "| a | b |",
            ],
            *[
                "| - | - |",
                "`",
                "``",
                "$$",
                "[a][b]",
                "[a](b.md#c)",
                "[a](",
                "[a](" + "long/" * 80 + "x" * 300 + ".md)",
                "{{ figure('" + "x" * 300 + "', 'text') }}",
                "![](x)",
                "[[[[",
                "]]]](",
                "<div",
                "<script>",
            ],
            *[
                "<a href='javascript:x'>",
                "<!--",
                "-->",
                "{{",
                "}}",
                "{%",
                "{% raw %}",
                "{% endraw %}",
                '{{ quiz("who-waits") }}',
            ],
            *[
                "{{ quiz( }}",
                "{{ figure('a', 'b', **c) }}",
                '{{ lessons("x") }}',
                "{{ sources() }}",
                "{{ objectives() }}",
            ],
            *[
                '--8<-- "x.py:y"',
                "--8<-- [start:a]",
                "--8<--",
                '--8<-- "docs:x"',
                "\x00",
                "\u2028",
                "\ud7ff",
                "\\",
                "\t",
                "",
                "é",
            ],
            *[
                "Choose two.",
                "(Choose two.)",
                "(formerly Acme Scoring)",
                "Acme\nScoring",
                "TODO",
                "robust",
                "??? success",
            ],
        ]
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return project(tmp_path_factory.mktemp("project"))


def survives(root, name, content):
    """Check a project in which one file holds something else; every problem must be printable and point to a line."""
    path = root / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    try:
        guide, problems = check(root, TODAY)
        assert all(problem.line >= 1 and problem.code for problem in problems)
        assert all((root / problem.path).exists() for problem in problems)
        assert len(as_text(problems).splitlines()) == len(problems)
        assert len(as_github(problems).splitlines()) == len(problems)
        assert len(json.loads(as_json(problems))) == len(problems)
        lock_items(["--root", str(root), "--check"])
        return guide, problems
    finally:
        path.write_bytes((BASE / name).read_bytes()) if (BASE / name).exists() else path.unlink()


@pytest.mark.parametrize("name", ANY_FILE)
def test_random_bytes(root, name):
    @FUZZ
    @given(st.binary(max_size=120))
    def run(content):
        survives(root, name, content)

    run()


@pytest.mark.parametrize("name", ANY_FILE)
def test_damaged_files(root, name):
    original = (BASE / name).read_bytes() if (BASE / name).exists() else b"who-waits 1 1d2c72dfad6b78b6\n"

    @FUZZ
    @given(st.integers(0, 2**32))
    def run(seed):
        chance = random.Random(seed)
        content = bytearray(original)
        for _ in range(chance.randrange(1, 6)):
            start = chance.randrange(len(content))
            piece = chance.choice(
                [b"", b"\n", b"  ", b":", b"- ", b"`", b"{{", b"[", b"\xff", b'"', b"#", b"---\n", b"|"]
            )
            content[start : start + chance.choice([0, 1, 1, 3, 40])] = piece
            content = content or bytearray(b" ")
        survives(root, name, bytes(content))

    run()


@pytest.mark.parametrize("name", DATA_FILES)
def test_random_structures(root, name):
    @FUZZ
    @given(VALUES)
    def run(value):
        survives(root, name, yaml.safe_dump(value, allow_unicode=True))

    run()


@pytest.mark.parametrize("name", DATA_FILES)
def test_mutated_records(root, name):
    original = yaml.safe_load((BASE / name).read_text(encoding="utf-8"))

    @FUZZ
    @given(st.integers(0, 2**32), VALUES)
    def run(seed, value):
        survives(root, name, yaml.safe_dump(mutated(original, random.Random(seed), value), allow_unicode=True))

    run()


def mutated(original, chance, value):
    """A copy with one part replaced by another value, removed or doubled."""
    whole = node = copy.deepcopy(original)
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return whole
        key = chance.choice(keys)
        if isinstance(node[key], (dict, list)) and node[key] and chance.random() < 0.75:
            node = node[key]
            continue
        match chance.randrange(3):
            case 0:
                node[key] = value
            case 1:
                del node[key]
            case _ if isinstance(node, list):
                node.append(node[key])
            case _:
                node[f"{key}x"] = node[key]
        return whole


@FUZZ
@given(MARKDOWN, st.sampled_from(["lesson", "subject", "decision", "lab", "reference", "home", "poem"]))
def test_random_pages(root, lines, kind):
    front = f"---\ntitle: A\ndescription: {'A page of random lines. ' * 3}\nkind: {kind}"
    front += "\nconsiderations: [batch-or-online]\n---\n"
    survives(root, LESSON, front + "\n".join(lines))
    survives(root, LESSON, "\n".join(lines))


@FUZZ
@given(MARKDOWN, MARKDOWN, MARKDOWN)
def test_random_item_texts(root, stem, text, rationale):
    item = yaml.safe_load((BASE / ITEM).read_text(encoding="utf-8"))
    item[0]["stem"] = "\n".join(stem) or "x"
    item[0]["options"][0]["text"] = "\n".join(text) or "x"
    item[0]["options"][1]["rationale"] = "\n".join(rationale) or "x"
    survives(root, ITEM, yaml.safe_dump(item, allow_unicode=True))
