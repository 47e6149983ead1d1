"""The vendored browser libraries are the locked ones, byte by byte, and the command says so in single lines."""

import json
import shutil
from pathlib import Path

import pytest

from scripts import vendor


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(vendor.ROOT / vendor.FOLDER, tmp_path / vendor.FOLDER)
    shutil.copy(vendor.ROOT / "package-lock.json", tmp_path)
    return tmp_path


def change_record(project: Path, **fields: str) -> None:
    record = json.loads((project / vendor.RECORD).read_text())
    record[0].update(fields)
    (project / vendor.RECORD).write_text(json.dumps(record))


def run(capsys: pytest.CaptureFixture[str], project: Path, *arguments: str) -> tuple[int, str]:
    status = vendor.main(list(arguments), project)
    return status, capsys.readouterr().err


def test_the_repository_is_as_recorded(capsys):
    assert run(capsys, vendor.ROOT, "--check") == (0, "")


def test_check_needs_no_node_modules(capsys, project):
    assert run(capsys, project, "--check") == (0, "")


def test_a_changed_file_is_named(capsys, project):
    (project / vendor.FOLDER / "idb.js").write_text("export {};")
    line = f"{vendor.FOLDER}/idb.js: is not the file that was copied; run python -m scripts.vendor\n"
    assert run(capsys, project, "--check") == (1, line)


def test_a_missing_file_is_named(capsys, project):
    (project / vendor.FOLDER / "idb.LICENSE.txt").unlink()
    line = f"{vendor.FOLDER}/idb.LICENSE.txt: is missing; run python -m scripts.vendor\n"
    assert run(capsys, project, "--check") == (1, line)


def test_another_version_than_the_locked_one_is_named(capsys, project):
    change_record(project, version="1.0.0")
    locked = vendor.locked(project, "idb")["version"]
    assert run(capsys, project, "--check") == (1, f"{vendor.RECORD}: idb.js is idb 1.0.0, locked is {locked}\n")


def test_an_unrecorded_and_an_unknown_file_are_named(capsys, project):
    change_record(project, file="other.js")
    assert run(capsys, project, "--check") == (
        1,
        f"{vendor.RECORD}: does not record idb.js; run python -m scripts.vendor\n"
        f"{vendor.RECORD}: records other.js, which no library has\n",
    )


@pytest.mark.parametrize("text", ["{}", '[{"file": "idb.js"}]'])
def test_a_record_of_another_shape_is_one_line(capsys, project, text):
    (project / vendor.RECORD).write_text(text)
    line = f"{vendor.RECORD}: is not a list of entries with file, from, license, package, sha256, version\n"
    assert run(capsys, project, "--check") == (1, line)


def test_a_broken_or_missing_record_is_one_line(capsys, project):
    (project / vendor.RECORD).write_text("[")
    status, text = run(capsys, project, "--check")
    assert (status, text.count("\n")) == (1, 1)
    (project / vendor.RECORD).unlink()
    status, text = run(capsys, project, "--check")
    assert (status, text.count("\n")) == (1, 1)
    assert "is missing" in text


def test_copying_without_the_package_is_one_line(capsys, project):
    status, text = run(capsys, project)
    assert status == 1
    assert text.endswith("node_modules/idb/package.json: is missing; run npm ci, then python -m scripts.vendor\n")


def test_copying_takes_the_file_and_records_it(capsys, project):
    for name, files in vendor.LIBRARIES.items():
        package = project / "node_modules" / name
        for file in files:
            (package / file).parent.mkdir(parents=True, exist_ok=True)
            (package / file).write_text(f"export const openDB = 1; // {name}")
        version = vendor.locked(project, name)["version"]
        (package / "package.json").write_text(json.dumps({"version": version, "license": "ISC"}))
    assert run(capsys, project) == (0, "")
    assert (project / vendor.FOLDER / "idb.js").read_text() == "export const openDB = 1; // idb"
    assert run(capsys, project, "--check") == (0, "")


def test_copying_refuses_another_version_than_the_locked_one(capsys, project):
    package = project / "node_modules" / "idb"
    package.mkdir(parents=True)
    (package / "package.json").write_text(json.dumps({"version": "1.0.0", "license": "ISC"}))
    version = vendor.locked(project, "idb")["version"]
    assert run(capsys, project) == (1, f"node_modules/idb: is 1.0.0, locked is {version}; run npm ci\n")


def test_a_wrong_call_is_2(capsys):
    assert run(capsys, vendor.ROOT, "--chek") == (2, "usage: python -m scripts.vendor [--check]\n")
