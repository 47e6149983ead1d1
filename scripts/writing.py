"""Write files whole or not at all, and compare generated files with what they should hold."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_all(files: Mapping[Path, str]) -> None:
    """Write all files or none: each text goes to a temporary file first, and a failure restores what was replaced."""
    prepared: list[tuple[Path, Path]] = []
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    try:
        for path, text in files.items():
            made += _folders(path.parent)
            with tempfile.NamedTemporaryFile(
                "w", dir=path.parent, delete=False, encoding="utf-8", newline="\n"
            ) as file:
                prepared.append((Path(file.name), path))
                file.write(text)
        for temporary, path in prepared:
            before[path] = path.read_bytes() if path.exists() else None
            temporary.chmod(path.stat().st_mode if path.exists() else 0o644)
            temporary.replace(path)
    except BaseException:
        for path, old in before.items():
            path.unlink(missing_ok=True) if old is None else path.write_bytes(old)
        for temporary, _ in prepared:
            temporary.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        raise


def _folders(folder: Path) -> list[Path]:
    """Make a folder with its parents; return those that are new, outermost first."""
    new = [f for f in (folder, *folder.parents) if not f.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return new[::-1]


def differing(files: Mapping[Path, str]) -> list[Path]:
    """The files that do not hold the text they should hold."""
    return [path for path, text in files.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def write_or_check(files: Mapping[Path, str], root: Path, command: str, check: bool) -> int:
    """Write generated files, or only say which are out of date; return the exit status."""
    stale = differing(files)
    for path in stale:
        name = path.relative_to(root).as_posix()
        print(f"{name}: out of date; run `{command}`" if check else f"wrote {name}", file=sys.stderr)
    if not check:
        write_all({path: files[path] for path in stale})
    return int(check and bool(stale))


def between(text: str, name: str, new: str) -> str:
    """A text with everything between `<!-- name -->` and `<!-- /name -->` replaced."""
    head, opening, rest = text.partition(f"<!-- {name} -->\n")
    _, closing, tail = rest.partition(f"<!-- /{name} -->")
    if not closing:
        raise ValueError(f"the comments `<!-- {name} -->` and `<!-- /{name} -->` are not both in the text")
    return f"{head}{opening}\n{new.strip()}\n\n{closing}{tail}"
