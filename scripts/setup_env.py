"""Make a virtual environment and install its locked packages: python scripts/setup_env.py site|test|examples|airflow.

Runs on the standard library alone, on any Python 3, so that a wrong Python gets a sentence instead of a traceback.
A second run sees its stamp and ends at once.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11, 5)
NEWEST = (3, 13)


@dataclass(frozen=True)
class Kind:
    """What is installed where; `within` names a kind that contains this one, `loose` requirements without hashes."""

    folder: str
    locks: tuple[str, ...]
    loose: tuple[str, ...] = ()
    within: str = ""

    @property
    def venv(self) -> Path:
        """The folder of the environment."""
        return ROOT / self.folder

    @property
    def python(self) -> Path:
        """Where the environment keeps its Python, on this system."""
        return self.venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


KINDS = {
    "site": Kind(".venv", ("requirements.txt",), within="test"),
    "test": Kind(".venv", ("requirements.txt", "requirements-dev.txt")),
    "examples": Kind(".venv-examples", ("requirements-examples.txt",), ("requirements-torch.txt",)),
    "airflow": Kind(".venv-airflow", ("requirements-airflow.txt",)),
}


def wrong_python(version: tuple[int, ...]) -> str:
    """Say what is wrong with this Python, or nothing when the guide runs on it."""
    if version >= OLDEST and version[:2] <= NEWEST:
        return ""
    found = ".".join(map(str, version[:3]))
    return f"the guide needs Python 3.11.5 to 3.13, this is {found}: make PYTHON=/path/to/python3.12 ..."


def fingerprint(kind: Kind) -> str:
    """Name the Python and the exact text of the requirements, so that a change of either installs anew."""
    digest = hashlib.sha256(".".join(map(str, sys.version_info[:2])).encode())
    for name in (*kind.locks, *kind.loose):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def venv_version(kind: Kind) -> str:
    """Tell which Python the environment was made with, or nothing when there is none."""
    config = kind.venv / "pyvenv.cfg"
    if not kind.python.exists() or not config.exists():
        return ""
    pairs = (line.partition("=") for line in config.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in pairs if key.strip() == "version"), "")


def run(command: list[str], problem: str) -> str:
    """Run a command; hand back the problem in one line when it fails."""
    return "" if subprocess.run(command, cwd=ROOT, check=False).returncode == 0 else problem


def install(kind: Kind) -> str:
    """Bring the environment to the state of its requirements; hand back a problem or nothing."""
    wanted = ".".join(map(str, sys.version_info[:2]))
    if venv_version(kind).split(".")[:2] != wanted.split("."):
        problem = run(
            [sys.executable, "-m", "venv", "--clear", str(kind.venv)],
            "no virtual environment: install the venv module of this Python (Debian: apt-get install python3-venv)",
        )
        if problem:
            return problem
    pip = [str(kind.python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    for names, options in ((kind.locks, ["--require-hashes"]), (kind.loose, [])):
        requirements = [word for name in names for word in ("-r", name)]
        what = f"the packages of {' and '.join(names)} could not be installed: see the lines above"
        if names and (problem := run([*pip, *options, *requirements], what)):
            return problem
    return ""


def main(arguments: list[str]) -> int:
    """Do what the command line asks; 0 when done, 2 on a wrong call or an unusable Python, else 1."""
    if len(arguments) != 1 or arguments[0] not in KINDS:
        print(f"usage: python scripts/setup_env.py {'|'.join(KINDS)}", file=sys.stderr)
        return 2
    problem = wrong_python(tuple(sys.version_info[:3]))
    if problem:
        print(problem, file=sys.stderr)
        return 2
    kind = KINDS[arguments[0]]
    # The stamp of a kind that contains this one serves for both.
    marks = {kind.venv / f".ready-{name}": fingerprint(KINDS[name]) for name in (arguments[0], kind.within) if name}
    if any(stamp.exists() and stamp.read_text(encoding="utf-8") == mark for stamp, mark in marks.items()):
        return 0
    print(f"Installing {' and '.join((*kind.locks, *kind.loose))} into {kind.folder} ...", flush=True)
    problem = install(kind)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    stamp = next(iter(marks))
    stamp.write_text(marks[stamp], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
