"""The scaffolder: what it writes parses, lists what is left to do, and a refusal writes nothing."""

from datetime import date

import pytest

from scripts.new import main
from tests.projects import problems, project

DAY = date(2026, 11, 23)
ITEMS = "docs/_data/items/serving"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments], today=DAY)


def codes(root, path):
    return {problem.code for problem in problems(root) if problem.path == path}


def files(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


SOURCE = ["--url", "https://example.com/limits", "--title", 'The "limits": all', "--publisher", "Example"]
MADE = {
    f"{ITEMS}/batch-or-online.yml": ["item", "late-scores", "--consideration", "batch-or-online", "--form", "scenario"],
    f"{ITEMS}/queues.yml": [
        *["item", "late-queue", "--consideration", "batch-or-online", "--form", "check", "--file", "queues"]
    ],
    "docs/_data/items/responsibilities/run-a-service.yml": [
        *["item", "slow-service", "--subject", "run-a-service", "--form", "check"]
    ],
    "docs/_data/sources/serving.yml": ["source", "limits", "--file", "serving", *SOURCE],
    "docs/_data/sources/limits.yml": ["source", "limits", "--file", "limits", *SOURCE],
    "docs/_data/glossary/more.yml": ["term", "cold-start", "--file", "more"],
    "docs/certification/serving/second.md": [
        *["page", "certification/serving/second.md", "--kind", "lesson", "--title", "Second: a page"],
        *["--considerations", "batch-or-online"],
    ],
    "docs/tooling/caching.md": ["page", "docs/tooling/caching.md", "--kind", "subject", "--title", 'What to "cache"'],
    "docs/guides/gpu.md": ["page", "guides/gpu.md", "--kind", "decision", "--title", "GPU or TPU"],
    "docs/labs/queue.md": ["page", "labs/queue.md", "--kind", "lab", "--title", "A queue"],
    "docs/reference/words.md": ["page", "reference/words.md", "--kind", "reference", "--title", "Words"],
}


@pytest.mark.parametrize("path", MADE)
def test_new_files_are_well_formed_and_what_is_missing_is_reported(root, path, capsys):
    before = files(root)
    assert run(root, *MADE[path]) == 0
    assert capsys.readouterr().out.startswith(f"wrote {path}; `python -m scripts.check {path}` lists what is left")
    changed = {p.relative_to(root).as_posix() for p, content in files(root).items() if before.get(p) != content}
    assert changed == {path}
    found = codes(root, path)
    assert not {code for code in found if code.startswith("D")}
    assert found & {"T003", "S002"}


@pytest.mark.parametrize("path", [path for path in MADE if path.endswith(".md")])
def test_new_pages_have_the_frame_of_their_kind(root, path):
    run(root, *MADE[path])
    allowed = {"T003", "P012", "P014", "P020", "P022", "P026", "S002"}
    assert codes(root, path) <= allowed


def test_a_new_lesson_shows_the_items_there_are(root):
    run(root, *MADE["docs/certification/serving/second.md"])
    text = (root / "docs/certification/serving/second.md").read_text(encoding="utf-8")
    assert '{{ quiz("replicas-for-the-evening", "who-waits") }}' in text
    assert 'title: "Second: a page"' in text


def test_a_record_is_appended_and_the_rest_stays(root):
    path = root / "docs/_data/sources/serving.yml"
    before = path.read_text(encoding="utf-8")
    run(root, *MADE["docs/_data/sources/serving.yml"])
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    assert 'title: "The \\"limits\\": all"' in after
    assert "checked: 2026-11-23" in after


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["item", "who-waits", "--consideration", "batch-or-online", "--form", "check"], "this id is taken"),
        (["item", "gone", "--consideration", "batch-or-online", "--form", "check"], "this id is taken"),
        (["item", "Who", "--consideration", "batch-or-online", "--form", "check"], "Who is not kebab-case"),
        (["item", "new", "--consideration", "streams", "--form", "check"], "no consideration is called streams"),
        (["item", "new", "--subject", "streams", "--form", "check"], "no page is called streams"),
        (["item", "new", "--subject", "run-a-service", "--form", "check", "--file", "../x"], "../x is not kebab-case"),
        (["source", "endpoint-guide", "--file", "serving", *SOURCE], "this id is taken"),
        (["source", "new", "--file", "serving", *SOURCE, "--kind", "rumor"], "would not be valid: 2.kind"),
        (["term", "batch-prediction", "--file", "serving"], "this id is taken"),
        (["term", "new", "--file", "broken"], "would not be valid"),
        (["page", "index.md", "--kind", "subject", "--title", "X"], "docs/index.md exists already"),
        (["page", "../x.md", "--kind", "subject", "--title", "X"], "../x.md is no path of a page"),
        (["page", "x.md", "--kind", "lesson", "--title", "X"], "a lesson teaches considerations"),
        (["page", "x.md", "--kind", "lab", "--title", "X", "--considerations", "y"], "no consideration is called y"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(root, capsys, arguments, reason):
    (root / "docs/_data/glossary/broken.yml").write_text("- id: [\n", encoding="utf-8")
    with (root / "docs/_data/items.lock").open("a", encoding="utf-8") as lock:
        lock.write("gone 1 0123456789abcdef\n")
    before = files(root)
    assert run(root, *arguments) == 1
    err = capsys.readouterr().err
    assert reason in err
    assert len(err.splitlines()) == 1
    assert files(root) == before


def test_a_full_file_is_refused(root, capsys):
    for number in range(13):
        status = run(root, "item", f"item-{number}", "--consideration", "batch-or-online", "--form", "check")
        assert status == (number == 12)
    assert "holds 12 items already" in capsys.readouterr().err


def test_wrong_usage_exits_2_with_one_line(root, capsys):
    with pytest.raises(SystemExit) as stop:
        run(root, "item", "x", "--form", "check")
    assert stop.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
