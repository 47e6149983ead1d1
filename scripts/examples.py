"""Run the tests of tools that .venv does not hold, each file in its own environment, which is made when it is missing.

Usage: python -m scripts.examples                                   all of tests/heavy: what `make test-examples` runs
       python -m scripts.examples tests/heavy/test_languages_r.py   these files

Standard library alone: it needs neither .venv nor Node.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts import setup_env
from scripts.command import Parser
from scripts.machine import MissingTool, ensure_java, ensure_r
from scripts.setup_env import KINDS, ROOT

HEAVY = "tests/heavy"
INSTALLED = f"{HEAVY}/test_environment.py"
FIRST, *OTHERS = "examples", "airflow"
# Warnings of that many packages differ between versions of Python, so here they are shown and no errors.
OPTIONS = ["-rs", "-W", "default"]


def environment(file: str) -> str:
    """The kind of environment that a test file runs in: the one its name ends with, as `_airflow.py`, or the first."""
    return next((kind for kind in OTHERS if file.endswith(f"_{kind}.py")), FIRST)


def plan(files: Sequence[str] = ()) -> dict[str, list[str]]:
    """The test files to run in each environment: those that are named, or all, with what looks at the environment."""
    if files:
        return {kind: found for kind in (FIRST, *OTHERS) if (found := [f for f in files if environment(f) == kind])}
    every = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / HEAVY).rglob("test_*.py"))
    return {
        kind: [INSTALLED, *(f for f in every if environment(f) == kind and f != INSTALLED)] for kind in (FIRST, *OTHERS)
    }


def run(kind: str, files: Sequence[str], *more: str) -> int:
    """Run test files in an environment, after making it where that is needed; hand back 0 when all is well."""
    if status := setup_env.main([kind]):
        return status
    print(f"== {len(files)} test files in {KINDS[kind].folder}", flush=True)
    command = [str(KINDS[kind].python), "-m", "pytest", *OPTIONS, *more, *files]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def prepare_machine() -> None:
    """Get a Java and an R where that is possible; say in a line what is missing, since its tests will be skipped."""
    for ensure in (ensure_java, ensure_r):
        try:
            ensure()
        except MissingTool as missing:
            print(f"{missing}; until then its tests are skipped", file=sys.stderr)


def run_all(files: Sequence[str] = (), record: Path | None = None) -> int:
    """Run everything, even after a failure, with proofs written into a folder if one is given; 1 when any is red."""
    prepare_machine()
    more = {kind: [f"--prove={record / kind}.json"] if record else [] for kind in KINDS}
    return int(sum(run(kind, found, *more[kind]) != 0 for kind, found in plan(files).items()) > 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m scripts.examples", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", help="test files of tests/heavy (default: all)")
    return run_all(parser.parse_args(arguments).files)


if __name__ == "__main__":
    sys.exit(main())
