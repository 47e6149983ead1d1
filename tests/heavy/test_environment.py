"""The environment that this runs in has every package that its requirements name, in the locked version."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCKS = {
    ".venv-examples": ["requirements-examples.txt", "requirements-torch.txt"],
    ".venv-airflow": ["requirements-airflow.txt"],
}


@pytest.mark.parametrize("name", LOCKS[Path(sys.prefix).name])
def test_what_is_locked_is_installed(name: str) -> None:
    lines = [line.rstrip(" \\") for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    wanted = [Requirement(line) for line in lines if line and line[0] not in " #"]
    here = [r for r in wanted if r.marker is None or r.marker.evaluate()]
    assert here
    assert [str(r) for r in here if not r.specifier.contains(version(r.name))] == []
