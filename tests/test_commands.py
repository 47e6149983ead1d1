"""The commands of the Makefile: what they refuse, in one line and with exit code 2."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import machine, setup_env
from scripts.machine import MissingTool

ROOT = Path(__file__).resolve().parent.parent
MODULES = ["serve", "links", "lighthouse", "bench", "bench_practice", "setup_tools", "examples", "prove"]


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", MODULES)
def test_a_wrong_call_gets_one_line_and_exit_code_2(name):
    done = run("-m", f"scripts.{name}", "--no-such-option")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_port_that_is_taken_gets_one_line_and_exit_code_2():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("-m", "scripts.serve", "--port", str(port))
    assert done.returncode == 2
    assert (
        done.stderr == f"cannot serve at 127.0.0.1:{port}: address already in use; try `make serve PORT={port + 1}`\n"
    )


def test_set_up_needs_to_know_what_for():
    done = run("scripts/setup_env.py", "everything")
    assert (done.returncode, done.stderr) == (2, "usage: python scripts/setup_env.py site|test|examples|airflow\n")


@pytest.mark.parametrize("version", [(3, 11, 5), (3, 11, 9), (3, 12, 0), (3, 13, 4)])
def test_pythons_that_work(version):
    assert setup_env.wrong_python(version) == ""


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 11, 4), (3, 14, 0)])
def test_pythons_that_do_not_work_are_told_apart(version):
    problem = setup_env.wrong_python(version)
    assert problem.startswith("the guide needs Python 3.11.5 to 3.13, this is 3.")
    assert "\n" not in problem


def test_the_locks_carry_hashes_and_every_dependency_a_reason():
    for name in ("requirements", "requirements-dev", "requirements-examples", "requirements-airflow"):
        wanted = [line for line in (ROOT / f"{name}.in").read_text().splitlines() if line and line[0] != "#"]
        assert all("# " in line for line in wanted), name
        locked = (ROOT / f"{name}.txt").read_text()
        pins = [line for line in locked.splitlines() if line and line[0] not in " #"]
        assert all("==" in pin for pin in pins)
        assert locked.count("--hash=sha256:") >= len(pins)
        assert "://" not in locked


def test_both_locks_agree():
    versions: dict[str, set[str]] = {}
    for name in ("requirements", "requirements-dev"):
        for line in (ROOT / f"{name}.txt").read_text().splitlines():
            if "==" in line and ";" not in line and line[0] not in " #":
                package, _, version = line.partition("==")
                versions.setdefault(package, set()).add(version.split()[0])
    assert {package for package, found in versions.items() if len(found) > 1} == set()


def test_a_wrong_chrome_path_is_told(monkeypatch):
    monkeypatch.setenv("CHROME_PATH", "/no/such/chrome")
    with pytest.raises(MissingTool, match="CHROME_PATH names no file: /no/such/chrome"):
        machine.chromium()


def test_without_a_browser_a_person_is_told_what_to_do(monkeypatch):
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setattr(machine, "first_program", lambda names, places=(): "")
    monkeypatch.setattr(machine, "may_use_apt", lambda: False)
    with pytest.raises(MissingTool, match="install one, or set CHROME_PATH"):
        machine.ensure_chromium()


def test_without_java_a_person_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(machine, "java", lambda: "")
    monkeypatch.setattr(machine, "may_use_apt", lambda: False)
    with pytest.raises(MissingTool, match="install a Java"):
        machine.ensure_java()
