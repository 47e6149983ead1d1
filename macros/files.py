"""Where data and pages lie below a repository root, and how their text is read."""

from __future__ import annotations

from pathlib import Path

from .problem import Problem

DATA = Path("docs/_data")
NOT_PUBLISHED = ("_data", "_examples", "_figures", "_templates")


def data_files(root: Path, name: str) -> list[Path]:
    """The files of one kind of data: `<name>.yml`, `<name>.json`, and every YAML file below the folder `<name>`."""
    singles = [root / DATA / f"{name}.{ending}" for ending in ("yml", "json")]
    return sorted(p for p in [*(root / DATA / name).rglob("*.y*ml"), *singles] if p.is_file())


def page_files(root: Path) -> list[Path]:
    """Every published Markdown file below docs."""
    docs = root / "docs"
    return sorted(p for p in docs.rglob("*.md") if p.relative_to(docs).parts[0] not in NOT_PUBLISHED and p.is_file())


def read_text(root: Path, path: Path, problems: list[Problem]) -> str | None:
    """The text of a file, or nothing and a problem where it is not UTF-8."""
    name = path.relative_to(root).as_posix()
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        problems.append(Problem(name, line, "D001", "this file is not UTF-8 text; save it as UTF-8"))
    except OSError as error:
        problems.append(Problem(name, 1, "D001", f"this file cannot be read: {error.strerror}"))
    return None
