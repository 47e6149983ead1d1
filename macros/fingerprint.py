"""The fingerprint of a tool's example: a proof holds for the files that were run, and for no others."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from .tool import Tool


def example_fingerprint(root: Path, tool: Tool) -> str | None:
    """The files of an example in 16 characters, or nothing where one of them is missing; line endings do not count."""
    digest = sha256()
    for name in [tool.example, *sorted(tool.also)]:
        try:
            text = (root / name).read_bytes().replace(b"\r\n", b"\n")
        except OSError:
            return None
        digest.update(f"{name}\0{len(text)}\0".encode() + text)
    return digest.hexdigest()[:16]
