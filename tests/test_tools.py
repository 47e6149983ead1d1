"""The tool register: what its rows may hold, what the page says, and when a proof is of the example as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from macros.extension import Shared
from macros.fingerprint import example_fingerprint
from macros.load import Guide, load
from macros.register import tools
from macros.terms import TermIndex
from macros.tool_tests import tool_marks
from tests.projects import edit, problems, project
from tests.test_render import SETTINGS, SITE, nesting

PAGE = "tooling/register.md"
ROW = "docs/_data/tools/serving.yml"
PROOFS = "docs/_data/tool-proofs.json"
EXAMPLE = "docs/_examples/serving/queue.py"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def html(guide: Guide, root: Path, repository: str = "") -> str:
    Shared.index = TermIndex()
    text = tools(guide, root, PAGE, repository)
    return Markdown(extensions=[*SITE, "macros.extension"], extension_configs=SETTINGS).convert(text)


def test_a_row_tells_all_that_a_reader_compares(root: Path) -> None:
    found = html(load(root), root, "https://example.com/guide/")
    assert nesting(found) == []
    assert "<p>1 tool: 1 executed, 0 validated.</p>" in found
    assert (
        '<dt id="queue-counter"><a href="../responsibilities/run-a-service.md#watch-the-queue">Queue Counter</a></dt>'
        in found
    )
    for text in (
        "<p>Counts the requests that wait for a replica.</p>",
        "</strong> Apache-2.0; version 2, first released on 2025-03-04</li>",
        f'<code>{EXAMPLE}</code> (<a href="https://example.com/guide/blob/HEAD/{EXAMPLE}">source code</a>)',
        "</strong> executed on 2026-11-02 (version 2.1, Linux x86_64, Python 3.11)</li>",
        "</strong> Python 3.11 or newer</li>",
        '<a href="https://docs.example.com/endpoints">Endpoints</a>, checked 2026-11-02</li>',
    ):
        assert text in found


def test_without_a_known_repository_the_example_is_a_path(root: Path) -> None:
    assert f"</strong> <code>{EXAMPLE}</code></li>" in html(load(root), root)


def test_a_release_day_that_nobody_saw_is_left_out(root: Path) -> None:
    edit(root, ROW, "  version_date: 2025-03-04\n", "")
    assert "</strong> Apache-2.0; version 2</li>" in html(load(root), root)
    assert problems(root) == []


def test_a_skipped_proof_says_why(root: Path) -> None:
    edit(root, PROOFS, '"executed"', '"skipped"')
    edit(root, PROOFS, '"version": "2.1"', '"reason": "R is not installed"')
    found = html(load(root), root)
    assert "1 tool: 0 executed, 0 validated, 1 skipped." in found
    assert "</strong> skipped on 2026-11-02 (Linux x86_64, Python 3.11): R is not installed</li>" in found


def test_the_page_never_shows_the_proof_of_another_example(root: Path) -> None:
    edit(root, EXAMPLE, "max(0.0", "max(0.1")
    found = html(load(root), root)
    assert "1 not proved." in found
    assert "</strong> none yet for the example as it is now</li>" in found


def test_a_fingerprint_is_of_every_file_and_of_no_line_ending(root: Path) -> None:
    tool = load(root).tools[0].value
    now = example_fingerprint(root, tool)
    example = root / EXAMPLE
    example.write_bytes(example.read_bytes().replace(b"\n", b"\r\n"))
    assert example_fingerprint(root, tool) == now
    more = tool.model_copy(update={"also": ["docs/_examples/serving/data.csv"]})
    assert example_fingerprint(root, more) is None
    (root / more.also[0]).write_text("10,8\n", encoding="utf-8")
    assert example_fingerprint(root, more) not in (None, now)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (EXAMPLE, "docs/_examples/../x.py", "`docs/_examples/tooling/page/example.py`"),
        (EXAMPLE, "docs/tooling/x.py", "`docs/_examples/tooling/page/example.py`"),
        ("tests/examples/test_queue.py", "tests/test_queue.py", "`tests/examples/test_page_example.py`"),
        ("license: Apache-2.0", "license: Apache 2.0", "SPDX identifiers, such as `Apache-2.0`"),
        ("proof: executed", "proof: shown", "write 'executed' or 'validated'"),
    ],
)
def test_what_a_row_may_not_hold(root: Path, old: str, new: str, message: str) -> None:
    edit(root, ROW, old, new)
    found = [problem for problem in problems(root) if problem.code == "D005"]
    assert [(problem.path, message in problem.message) for problem in found] == [(ROW, True)]


@pytest.mark.parametrize(
    "license", ["MIT", "MIT OR GPL-2.0-only", "(MIT OR X11) AND GPL-2.0-only WITH GCC-exception-2.0"]
)
def test_licenses_are_spdx(root: Path, license: str) -> None:
    edit(root, ROW, "license: Apache-2.0", f"license: {license}")
    assert problems(root) == []


def test_purpose_and_needs_are_text_that_readers_see(root: Path) -> None:
    edit(root, ROW, "Counts the requests", "Acme Prediction counts the requests")
    edit(root, ROW, "Python 3.11 or newer", "a cutting-edge Python")
    assert [(p.line, p.code) for p in problems(root)] == [(3, "T001"), (11, "T002")]


def test_a_page_links_rows_of_the_register(root: Path) -> None:
    page = root / "docs/reference/glossary.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        f"{text}\n{{{{ tools() }}}}\n\n[A tool](#queue-counter), [none](#queue-counters).\n", encoding="utf-8"
    )
    assert ["did you mean `queue-counter`?" in p.message for p in problems(root)] == [True]


def test_a_broken_list_of_proofs_is_told_at_its_line(root: Path) -> None:
    edit(root, PROOFS, '"digest": "', '"digest": "x')
    assert [(p.path, p.line, p.code) for p in problems(root)] == [(PROOFS, 2, "D005")]
    edit(root, PROOFS, '"date"', "date")
    edit(root, PROOFS, "[", "")
    assert {p.code for p in problems(root)} == {"D001"}


def test_markers_are_found_wherever_they_stand(root: Path) -> None:
    folder = root / "tests/heavy"
    folder.mkdir()
    (folder / "test_all.py").write_text(
        'import pytest\n\npytestmark = [pytest.mark.tool("one")]\n\n\n'
        '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.tool("two", "three"))])\n'
        'def test_x(x):\n    """A text about mark.tool("four")."""\n',
        encoding="utf-8",
    )
    (folder / "test_broken.py").write_text('pytest.mark.tool("five"\n', encoding="utf-8")
    assert tool_marks(root) == {
        "tests/examples/test_queue.py": [(11, "queue-counter")],
        "tests/heavy/test_all.py": [(3, "one"), (6, "three"), (6, "two")],
    }
