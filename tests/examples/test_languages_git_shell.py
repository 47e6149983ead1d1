"""Git and the shell: bisect finds the commit, deleted files stay in the history, silent and strict scripts differ."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/languages"
PAGE = (DOCS / "tooling/languages.md").read_text(encoding="utf-8")


def run(script: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    for program in ("bash", "git", "awk"):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed; on Debian: apt-get install {program}")
    command = ["bash", str(FOLDER / script), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=50)


def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    shutil.copy(FOLDER / "nights.csv", folder)
    return folder


@pytest.mark.tool("git")
def test_bisect_names_the_commit_that_lowered_the_metric(tmp_path: Path) -> None:
    done = run("bisect_metric.sh", tmp_path, str(repository(tmp_path)))
    assert done.returncode == 0, done.stderr
    tried = [line for line in done.stdout.splitlines() if " of 36" in line]
    assert tried == [
        "Repair the tidying: 32 of 36",
        "Note 9: 29 of 36",
        "Simplify the distance: 29 of 36",
        "Note 7: 32 of 36",
    ]
    assert "is the first bad commit" in done.stdout
    assert "\n".join(tried) in PAGE


@pytest.mark.tool("git")
def test_a_deleted_model_stays_in_the_history(tmp_path: Path) -> None:
    done = run("git_size.sh", tmp_path, str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout == "after the commit: 5 MB in .git\nafter git rm: 5 MB in .git\nfiles in the folder: 0\n"
    assert done.stdout in PAGE


@pytest.mark.tool("git")
def test_a_tag_notices_edited_data(tmp_path: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not installed; on macOS: brew install coreutils")
    done = run("git_data.sh", tmp_path, str(repository(tmp_path)))
    assert done.returncode == 0, done.stderr
    assert done.stdout == "nights.csv: FAILED\nnot the data of data-2026-04, no training\n"
    assert done.stdout in PAGE


@pytest.mark.tool("bash")
def test_the_silent_script_reports_success(tmp_path: Path) -> None:
    done = run("silent.sh", tmp_path)
    assert (done.returncode, done.stdout) == (0, "training on 1 row\nold run: /\ndone\n")
    assert done.stderr + done.stdout in PAGE


@pytest.mark.tool("bash")
def test_the_strict_script_stops_at_the_export(tmp_path: Path) -> None:
    done = run("strict.sh", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "connection lost" in done.stderr


@pytest.mark.tool("bash")
def test_strict_mode_has_gaps(tmp_path: Path) -> None:
    done = run("strict_gaps.sh", tmp_path)
    assert done.returncode == 0
    assert done.stdout in PAGE


@pytest.mark.tool("bash")
def test_the_job_script_trains_only_on_named_data(tmp_path: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not installed; on macOS: brew install coreutils")
    folder = repository(tmp_path)
    run("git_data.sh", tmp_path, str(folder))  # tags the data, then edits them
    (folder / ".gitignore").write_text("nights.csv*\nruns/\n", encoding="utf-8")
    shutil.copy(FOLDER / "nearest.py", folder)
    for command in (["git", "add", "-A"], ["git", "commit", "-q", "-m", "Model"]):
        subprocess.run(command, cwd=folder, check=True)
    assert run("train.sh", folder).returncode != 0  # no tag named
    assert run("train.sh", folder, "data-2026-04").returncode != 0  # edited data
    shutil.copy(FOLDER / "nights.csv", folder)
    done = run("train.sh", folder, "data-2026-04")
    assert done.returncode == 0, done.stderr
    (scores,) = folder.glob("runs/*-data-2026-04/scores.txt")
    assert scores.read_text(encoding="utf-8").startswith("ridge 12 2 10")
    (folder / "nearest.py").write_text("print()", encoding="utf-8")
    assert "uncommitted" in run("train.sh", folder, "data-2026-04").stderr


def test_the_two_scripts_differ_in_one_line() -> None:
    silent = (FOLDER / "silent.sh").read_text(encoding="utf-8").splitlines()
    strict = (FOLDER / "strict.sh").read_text(encoding="utf-8").splitlines()
    assert [line for line in strict if line not in silent] == ["set -euo pipefail"]
    assert len(strict) == len(silent) + 1
