"""Check the whole guide and report every problem in one run.

    python -m scripts.check                             everything
    python -m scripts.check docs/certification          only problems in these files or folders
    python -m scripts.check --format github             annotations for a pull request (or json, for tools)

One problem a line: `path:line: CODE message`. CONTRIBUTING.md explains the codes. Exit status: 0 without errors
(warnings are allowed), 1 with errors, 2 when called wrongly.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

from macros.load import Guide, load
from macros.problem import Problem, one_line
from macros.rules import Context, run

ROOT = Path(__file__).parents[1]


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"check: {message}; see python -m scripts.check --help\n")


def as_text(problems: Sequence[Problem]) -> str:
    """One line a problem, for people."""
    return "".join(f"{problem}\n" for problem in problems)


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows beside the changed lines."""
    return "".join(
        f"::{p.level} file={_property(p.path)},line={p.line},title={p.code}::{_data(one_line(p.message))}\n"
        for p in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects, for tools."""
    return json.dumps([asdict(problem) for problem in problems], indent=1, ensure_ascii=True) + "\n"


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "github": as_github, "json": as_json}


def check(root: Path, today: date) -> tuple[Guide, list[Problem]]:
    """Load the guide below a repository root and apply all rules to it."""
    guide = load(root)
    return guide, run(Context(guide, root, today))


def inside(problem: Problem, places: Sequence[str]) -> bool:
    """Whether a problem lies in one of these files or folders; without any, everything counts."""
    return not places or any(problem.path == p or problem.path.startswith(f"{p}/") or p == "." for p in places)


def summary(guide: Guide, problems: Sequence[Problem]) -> str:
    """The closing line."""
    errors = sum(problem.level == "error" for problem in problems)
    found = f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}"
    what = [(guide.items, "item"), (guide.pages, "page"), (guide.sources, "source"), (guide.terms, "term")]
    return f"{found} ({', '.join(_count(len(things), name) for things, name in what)})"


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _places(parser: argparse.ArgumentParser, root: Path, paths: Sequence[str]) -> list[str]:
    """Paths from the root of the repository, as problems name them."""
    found = []
    for path in paths:
        full = Path(path).resolve()
        if not full.exists():
            parser.error(f"there is no file or folder {one_line(path)}")
        if not full.is_relative_to(root):
            parser.error(f"{one_line(path)} is outside the repository")
        found.append(full.relative_to(root).as_posix())
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = _Parser(prog="python -m scripts.check", description="Check the whole guide.")
    parser.add_argument("paths", nargs="*", help="show only problems in these files or folders")
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the output (default: text)")
    parser.add_argument("--root", type=Path, default=ROOT, help="repository to check (default: this one)")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="day to compare dates with")
    parser.add_argument("--time", action="store_true", help="say how long it took")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    if not (root / "docs").is_dir():
        parser.error(f"{one_line(str(options.root))} has no folder docs")
    places = _places(parser, root, options.paths)

    start = time.perf_counter()
    guide, problems = check(root, options.today)
    shown = [problem for problem in problems if inside(problem, places)]
    took = f" in {time.perf_counter() - start:.2f} s" if options.time else ""
    try:
        sys.stdout.write(FORMATS[options.format](shown))
        sys.stdout.flush()
    except BrokenPipeError:  # such as `| head`: what was asked for has been shown
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.write(f"{summary(guide, shown)}{took}\n")
    return int(any(problem.level == "error" for problem in shown))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
