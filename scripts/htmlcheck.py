"""Validate HTML with the Nu checker, and compare what it says with the list of what is allowed and why."""

import json
import re
import subprocess
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.building import ROOT
from scripts.machine import ensure_java

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Message:
    """One complaint of the checker, with the file and the piece of HTML that it is about."""

    file: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        """Read as one line."""
        return f"{self.file}:{self.line}: {self.text} [{' '.join(self.extract.split())}]"


@dataclass(frozen=True)
class Allowed:
    """A complaint that is accepted: a pattern for its text, and the reason."""

    text: str
    reason: str


def validate(folder: Path) -> list[Message]:
    """Every error and warning in the HTML files below a folder."""
    command = [
        ensure_java(),
        "-jar",
        str(JAR),
        "--skip-non-html",
        "--format",
        "json",
        "--exit-zero-always",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return [
        Message(
            file=Path(message["url"].removeprefix("file:")).relative_to(folder).as_posix(),
            line=message.get("lastLine", 1),
            text=message["message"],
            extract=message.get("extract", ""),
        )
        for message in json.loads(done.stderr)["messages"]
    ]


def read_allowed(path: Path) -> list[Allowed]:
    """The list of accepted complaints."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("allowed", [])
    return [Allowed(**entry) for entry in entries]


def unexpected(messages: Sequence[Message], allowed: Sequence[Allowed]) -> list[Message]:
    """The complaints that no entry of the list accepts."""
    return [m for m in messages if not any(re.search(entry.text, m.text) for entry in allowed)]


def unused(messages: Sequence[Message], allowed: Sequence[Allowed]) -> list[Allowed]:
    """The entries of the list that accept nothing any more."""
    return [entry for entry in allowed if not any(re.search(entry.text, m.text) for m in messages)]
