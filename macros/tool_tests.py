"""Which tests prove which tools: the markers `pytest.mark.tool("<id>")` in test files, read without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("tests/examples", "tests/heavy")


def tool_marks(root: Path) -> dict[str, list[tuple[int, str]]]:
    """Line and tool of every marker, by test file; files without one are left out."""
    files = sorted(path for folder in FOLDERS for path in (root / folder).rglob("test_*.py"))
    found = {path.relative_to(root).as_posix(): sorted(_marks(path)) for path in files}
    return {path: marks for path, marks in found.items() if marks}


def _marks(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text) if "mark.tool" in text else ast.Module([], [])
    except (OSError, SyntaxError, ValueError):  # the run of the tests says what is wrong with such a file
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.tool"):
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value
