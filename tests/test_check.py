"""The command: formats, paths, exit status, closing line."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.problem import Problem
from scripts.check import as_github, as_text, main
from tests.projects import BASE, FIXTURES, edit, project

ROOT = Path(__file__).parents[1]
CHECK_ITEM = "docs/_data/items/serving/who-waits.yml"


def run(root, *arguments):
    return main(["--root", str(root), "--today", "2026-11-30", *arguments])


@pytest.fixture
def broken(tmp_path):
    """A project with an error in two folders and a warning in one of them."""
    root = project(tmp_path)
    edit(root, "docs/index.md", "## What the exam asks { #exam }", "## What the exam asks")
    edit(root, CHECK_ITEM, "[batch-job-guide]", "[weather]")
    edit(root, CHECK_ITEM, "status: active", "status: draft")
    return root


def test_a_clean_project_prints_nothing_and_exits_0(tmp_path, capsys):
    assert run(project(tmp_path)) == 0
    assert capsys.readouterr() == ("", "0 errors, 0 warnings (8 items, 4 pages, 2 sources, 2 terms)\n")


def test_all_problems_are_reported_in_one_run_sorted(broken, capsys):
    assert run(broken) == 1
    out, err = capsys.readouterr()
    codes = [(line.split(":")[0], line.split(" ")[1]) for line in out.splitlines()]
    assert codes == [(CHECK_ITEM, "I023"), (CHECK_ITEM, "I004"), ("docs/index.md", "P004")]
    assert err == "2 errors, 1 warning (8 items, 4 pages, 2 sources, 2 terms)\n"


def test_warnings_alone_exit_0(tmp_path):
    assert run(project(tmp_path, FIXTURES / "I023" / "bad")) == 0


@pytest.mark.parametrize(
    ("paths", "status", "lines"),
    [
        (["docs/index.md"], 1, 1),
        (["docs/_data"], 1, 2),
        (["docs/_data/items/serving/", "docs/index.md"], 1, 3),
        (["docs/reference"], 0, 0),
        (["."], 1, 3),
    ],
)
def test_paths_choose_what_is_shown_while_references_still_hold(broken, capsys, paths, status, lines):
    assert run(broken, *(str(broken / path) for path in paths)) == status
    assert len(capsys.readouterr().out.splitlines()) == lines


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nowhere.md"], "there is no file or folder nowhere.md"),
        (["/"], "/ is outside the repository"),
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--today", "soon"], "invalid fromisoformat value: 'soon'"),
        (["--color"], "unrecognized arguments: --color"),
    ],
)
def test_wrong_usage_exits_2_with_one_line(tmp_path, capsys, arguments, reason):
    with pytest.raises(SystemExit) as stop:
        run(project(tmp_path), *arguments)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert reason in err


def test_a_root_without_docs_is_wrong_usage(tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        run(tmp_path)
    assert stop.value.code == 2
    assert "has no folder docs" in capsys.readouterr().err


def test_github_format_escapes(capsys):
    problem = Problem("docs/a,b:c.md", 3, "P001", "100 % wrong: do this,\nthen that", "warning")
    line = "::warning file=docs/a%2Cb%3Ac.md,line=3,title=P001::100 %25 wrong: do this, then that\n"
    assert as_github([problem]) == line


def test_text_format_stays_on_one_line_and_sends_nothing_to_the_terminal():
    problem = Problem("docs/a.md", 1, "P001", "quoted \x1b[31m\ntext\u202e")
    assert as_text([problem]) == "docs/a.md:1: P001 quoted ?[31m text?\n"


def test_json_format_holds_every_field(broken, capsys):
    run(broken, "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert [set(problem) for problem in found] == [{"path", "line", "code", "message", "level"}] * 3
    assert found[0]["level"] == "warning"


def test_json_format_of_nothing_is_an_empty_list(tmp_path, capsys):
    run(project(tmp_path), "--format", "json")
    assert json.loads(capsys.readouterr().out) == []


def test_a_day_that_passes_only_turns_red_green(tmp_path):
    root = project(tmp_path)
    assert main(["--root", str(root), "--today", "2026-11-01"]) == 1
    assert main(["--root", str(root), "--today", "2026-11-30"]) == 0
    assert main(["--root", str(root), "--today", "2046-11-30"]) == 0


def test_time_is_told_when_asked(tmp_path, capsys):
    run(project(tmp_path), "--time")
    assert capsys.readouterr().err.rstrip().endswith(" s")


def test_runs_as_a_module_from_anywhere_with_odd_output(tmp_path):
    root = project(tmp_path, FIXTURES / "D001" / "bad")
    command = [sys.executable, "-m", "scripts.check", "--root", str(root)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_forty_items_and_twenty_pages_take_under_two_seconds(tmp_path):
    page = (BASE / "docs/responsibilities/run-a-service.md").read_text(encoding="utf-8") + "\nMore text.\n" * 300
    files = {f"docs/responsibilities/copy-{number}.md": page for number in range(16)}
    root = project(tmp_path, FIXTURES / "B005" / "good", files=files)
    start = time.process_time()
    assert run(root) == 0
    assert time.process_time() - start < 2


def test_a_path_that_no_file_can_have_is_just_missing(tmp_path, capsys):
    name = "x" * 300
    figure = f'{{{{ figure("{name}", "A line from the caller to the model, and back again.") }}}}'
    page = f"\n[A long way]({name}.md)\n\n{figure}\n"
    root = project(tmp_path)
    with (root / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write(page)
    assert run(root) == 1
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["P028", "P022"]
