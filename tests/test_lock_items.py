"""The revision lock: what it holds, what it refuses, and that nothing is written then."""

import pytest

from macros.lock import LOCK, fingerprint
from macros.model import Item
from scripts.lock_items import main
from tests.projects import edit, problems, project

CHECK_ITEM = "docs/_data/items/serving/who-waits.yml"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


def lines(root):
    return (root / LOCK).read_text(encoding="utf-8").splitlines()


def test_the_file_is_one_sorted_line_an_item(root):
    ids = [line.split()[0] for line in lines(root)]
    assert ids == sorted(ids)
    assert len(ids) == 8
    assert lines(root)[-1] == "who-waits 1 1d2c72dfad6b78b6"


def test_an_up_to_date_lock_passes_and_stays(root, capsys):
    before = lines(root)
    assert run(root, "--check") == 0
    assert run(root) == 0
    assert lines(root) == before
    assert capsys.readouterr().out == ""


def test_a_new_revision_is_locked(root, capsys):
    edit(root, CHECK_ITEM, "text: A job that runs before the report", "text: A job that runs after the report")
    edit(root, CHECK_ITEM, "revision: 1", "revision: 2")
    assert run(root, "--check") == 1
    assert "docs/_data/items.lock: out of date" in capsys.readouterr().err
    assert run(root) == 0
    assert lines(root)[-1].startswith("who-waits 2 ")
    assert problems(root) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: A job that runs before the report", "text: A job that runs after the report"),
        ("eighty stores", "ninety stores"),
        ("id: weekly-job", "id: monthly-job"),
        ("      key: true\n", ""),
    ],
)
def test_a_changed_meaning_under_the_same_revision_is_refused(root, capsys, old, new):
    before = lines(root)
    edit(root, CHECK_ITEM, old, new)
    assert run(root) == 1
    out, err = capsys.readouterr()
    assert "I030 `who-waits` was changed after it was published as revision 1; set `revision: 2`" in out
    assert err == "nothing was locked; repair this first\n"
    assert lines(root) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It would idle for a week", "It would stand idle for a week"),
        ("A weekly report needs a score for", "A weekly   report needs\n    a score for"),
        ("sources: [batch-job-guide]", "sources: [batch-job-guide, endpoint-guide]"),
    ],
)
def test_what_does_not_change_the_meaning_needs_no_revision(root, old, new):
    edit(root, CHECK_ITEM, old, new)
    assert run(root, "--check") == 0


def test_order_of_options_does_not_count():
    options = [{"id": f"o{n}", "text": f"text {n}", "rationale": "why", "key": n == 1} for n in range(3)]
    item = {"id": "a", "revision": 1, "status": "active", "form": "check", "kind": "single", "stem": "What?"}
    item |= {"sources": ["s"], "teaches": "a.md#b"}
    one, two = (Item.model_validate({**item, "options": o}) for o in (options, options[::-1]))
    assert fingerprint(one) == fingerprint(two)


def test_a_deleted_item_is_refused_and_stays_locked(root, capsys):
    (root / CHECK_ITEM).unlink()
    assert run(root) == 1
    assert "I031 the published item `who-waits` is gone; retire it instead" in capsys.readouterr().out
    assert lines(root)[-1].startswith("who-waits ")


def test_a_draft_is_not_locked_and_a_locked_item_stays_locked_as_draft(root):
    edit(root, CHECK_ITEM, "status: active", "status: draft")
    assert run(root, "--check") == 0
    edit(root, CHECK_ITEM, "eighty stores", "ninety stores")
    assert run(root) == 1


def test_an_unreadable_item_is_refused_but_not_taken_for_deleted(root, capsys):
    edit(root, CHECK_ITEM, "revision: 1", "revision: one")
    assert run(root) == 1
    out = capsys.readouterr().out
    assert "D005" in out
    assert "I031" not in out


def test_a_merge_conflict_in_the_lock_is_refused(root, capsys):
    text = (root / LOCK).read_text(encoding="utf-8")
    (root / LOCK).write_text(text + "<<<<<<< HEAD\n", encoding="utf-8")
    assert run(root) == 1
    assert "I033" in capsys.readouterr().out


def test_a_lock_that_is_no_text_is_a_problem(root, capsys):
    (root / LOCK).write_bytes(b"\xff\xfe")
    assert run(root) == 1
    assert "this file cannot be read as text" in capsys.readouterr().out
