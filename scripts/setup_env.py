"""Make .venv and install the locked packages: python scripts/setup_env.py site|test.

Runs on the standard library alone, on any Python 3, so that a wrong Python gets a sentence instead of a traceback.
A second run sees its stamp and ends at once.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"site": ["requirements.txt"], "test": ["requirements.txt", "requirements-dev.txt"]}
OLDEST = (3, 11, 5)
NEWEST = (3, 13)


def wrong_python(version: tuple[int, ...]) -> str:
    """Say what is wrong with this Python, or nothing when the guide runs on it."""
    if version >= OLDEST and version[:2] <= NEWEST:
        return ""
    found = ".".join(map(str, version[:3]))
    return f"the guide needs Python 3.11.5 to 3.13, this is {found}: make PYTHON=/path/to/python3.12 ..."


def fingerprint(names: list[str]) -> str:
    """Name the Python and the exact text of the locks, so that a change of either installs anew."""
    digest = hashlib.sha256(".".join(map(str, sys.version_info[:2])).encode())
    for name in names:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def venv_python() -> Path:
    """Tell where the environment keeps its Python, on this system."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def venv_version() -> str:
    """Tell which Python the environment was made with, or nothing when there is none."""
    config = VENV / "pyvenv.cfg"
    if not venv_python().exists() or not config.exists():
        return ""
    pairs = (line.partition("=") for line in config.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in pairs if key.strip() == "version"), "")


def run(command: list[str], problem: str) -> str:
    """Run a command; hand back the problem in one line when it fails."""
    return "" if subprocess.run(command, cwd=ROOT, check=False).returncode == 0 else problem


def install(names: list[str]) -> str:
    """Bring .venv to the state of the locks; hand back a problem or nothing."""
    wanted = ".".join(map(str, sys.version_info[:2]))
    if venv_version().split(".")[:2] != wanted.split("."):
        problem = run(
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            "no virtual environment: install the venv module of this Python (Debian: apt-get install python3-venv)",
        )
        if problem:
            return problem
    requirements = [word for name in names for word in ("-r", name)]
    pip = [str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--require-hashes"]
    return run(pip + requirements, "the locked packages could not be installed: see the lines above")


def main(arguments: list[str]) -> int:
    """Do what the command line asks; 0 when done, 2 on a wrong call or an unusable Python, else 1."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print("usage: python scripts/setup_env.py site|test", file=sys.stderr)
        return 2
    problem = wrong_python(tuple(sys.version_info[:3]))
    if problem:
        print(problem, file=sys.stderr)
        return 2
    names = LOCKS[arguments[0]]
    # The full set contains the smaller one, so its stamp serves for both.
    stamps = [VENV / f".ready-{scope}" for scope in ("site", "test") if scope in (arguments[0], "test")]
    marks = {stamp: fingerprint(LOCKS[stamp.name.rsplit("-", 1)[1]]) for stamp in stamps}
    if any(stamp.exists() and stamp.read_text(encoding="utf-8") == mark for stamp, mark in marks.items()):
        return 0
    print(f"Installing {' and '.join(names)} into .venv ...", flush=True)
    problem = install(names)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    stamps[0].write_text(marks[stamps[0]], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
