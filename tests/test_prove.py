"""How tests become proofs: what the plugin records, and what of it is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from macros.fingerprint import example_fingerprint
from macros.load import load
from scripts import prove
from tests.projects import edit, problems, project

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 20)
HERE = "Linux x86_64, Python 3.12"
TESTS = {
    "test_mixed.py": """
import pytest

@pytest.mark.tool("passing")
@pytest.mark.parametrize("n", [1, 2])
def test_passes(n, tool_version):
    tool_version("4.1")

@pytest.mark.tool("passing", "skipping")
def test_both():
    pass

@pytest.mark.tool("skipping")
def test_skips():
    pytest.skip("R is not installed; on Debian: apt-get install r-base-core")

@pytest.mark.tool("failing")
def test_fails():
    assert False

@pytest.fixture
def broken():
    raise RuntimeError

@pytest.mark.tool("erring")
def test_errs(broken):
    pass
""",
    "test_whole.py": """
import pytest

pytest.skip("no Java here", allow_module_level=True)
pytestmark = pytest.mark.tool("java")
""",
}


def run(counts: dict, files: dict | None = None) -> dict:
    plain = {"passed": 0, "failed": 0, "skipped": [], "version": None}
    found = {name: {**plain, **values} for name, values in counts.items()}
    return {"platform": HERE, "tools": found, "files": files or {}}


def lines(text: str) -> dict[str, dict]:
    return {proof["id"]: proof for proof in json.loads(text)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_the_plugin_records_outcomes_by_tool(tmp_path: Path) -> None:
    for name, text in TESTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.tool_proof", "-p", "no:cacheprovider", "--strict-markers"]
    command += [f"--rootdir={tmp_path}", "-c", str(tmp_path / "none.ini"), f"--prove={tmp_path / 'out/found.json'}"]
    (tmp_path / "none.ini").write_text("[pytest]\n", encoding="utf-8")
    done = subprocess.run([*command, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    found = json.loads((tmp_path / "out/found.json").read_text(encoding="utf-8"))
    reason = "R is not installed; on Debian: apt-get install r-base-core"
    assert found["tools"] == {
        "erring": {"passed": 0, "failed": 1, "skipped": [], "version": None},
        "failing": {"passed": 0, "failed": 1, "skipped": [], "version": None},
        "passing": {"passed": 3, "failed": 0, "skipped": [], "version": "4.1"},
        "skipping": {"passed": 1, "failed": 0, "skipped": [reason], "version": None},
    }
    assert found["files"] == {"test_whole.py": "no Java here"}
    assert found["platform"].endswith(f"Python {sys.version_info[0]}.{sys.version_info[1]}")


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([run({"queue-counter": {"passed": 2, "version": "2.3"}})], ("executed", "2.3", None)),
        ([run({"queue-counter": {"passed": 2}}), run({})], ("executed", None, None)),
        ([run({"queue-counter": {"passed": 2, "skipped": ["a", "b", "a"]}})], ("skipped", None, "a; b")),
        ([run({}, {"tests/examples/test_queue.py": "no Java here"})], ("skipped", None, "no Java here")),
        ([run({"queue-counter": {"passed": 2}}), run({"queue-counter": {"failed": 1}})], None),
        ([run({"another": {"passed": 2}})], None),
    ],
)
def test_what_runs_say_about_a_tool(root: Path, runs: list[dict], expected: tuple | None) -> None:
    tool = load(root).tools[0].value
    proof = prove.outcome(root, tool, runs, DAY)
    assert (proof and (proof.state, proof.version, proof.reason)) == expected
    if proof:
        assert (proof.digest, proof.date, proof.platform) == (example_fingerprint(root, tool), DAY, HERE)


def test_the_same_again_changes_nothing(root: Path) -> None:
    before = (root / prove.FILE).read_text(encoding="utf-8")
    passed = run({"queue-counter": {"passed": 1, "version": "2.1"}})
    for runs in ([passed], [], [run({"queue-counter": {"failed": 1}})], [run({"queue-counter": {"skipped": ["x"]}})]):
        assert prove.merged(root, runs, DAY) == before


def test_a_new_version_example_or_kind_is_a_new_proof(root: Path) -> None:
    newer = lines(prove.merged(root, [run({"queue-counter": {"passed": 1, "version": "2.2"}})], DAY))
    assert newer["queue-counter"]["date"] == "2026-11-20"
    edit(root, "docs/_examples/serving/queue.py", "max(0.0", "max(0.1")
    skipped = lines(prove.merged(root, [run({"queue-counter": {"skipped": ["no queue here"]}})], DAY))
    assert (skipped["queue-counter"]["state"], skipped["queue-counter"]["reason"]) == ("skipped", "no queue here")
    edit(root, "docs/_data/tools/serving.yml", "proof: executed", "proof: validated")
    text = prove.merged(root, [run({"queue-counter": {"passed": 1}})], DAY)
    assert lines(text)["queue-counter"]["state"] == "validated"
    (root / prove.FILE).write_text(text, encoding="utf-8")
    assert problems(root) == []


def test_the_file_is_sorted_and_forgets_tools_that_are_gone_but_not_those_it_cannot_read(root: Path) -> None:
    row = root / "docs/_data/tools/serving.yml"
    text = row.read_text(encoding="utf-8")
    row.write_text(text + "\n" + text.replace("queue-counter", "a-queue-counter"), encoding="utf-8")
    both = prove.merged(root, [run({name: {"passed": 1} for name in ("queue-counter", "a-queue-counter")})], DAY)
    assert list(lines(both)) == ["a-queue-counter", "queue-counter"]
    assert len(both.splitlines()) == 4
    (root / prove.FILE).write_text(both, encoding="utf-8")
    row.write_text(text, encoding="utf-8")
    assert list(lines(prove.merged(root, [], DAY))) == ["queue-counter"]
    row.write_text(text.replace("license: ", "licence: "), encoding="utf-8")
    assert list(lines(prove.merged(root, [], DAY))) == ["queue-counter"]
    row.write_text(text + "  - x", encoding="utf-8")
    assert list(lines(prove.merged(root, [], DAY))) == ["a-queue-counter", "queue-counter"]
