"""Crawl a served site with LinkChecker, and check its #fragments with lychee; both hand back what they found."""

import csv
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.building import ROOT

INTERNAL = ROOT / ".github" / "linkcheckerrc"
EXTERNAL = ROOT / ".github" / "linkcheckerrc-external"


@dataclass(frozen=True)
class Fault:
    """A link that leads nowhere: the page it stands on, where it points, and why that is wrong."""

    page: str
    link: str
    reason: str

    def __str__(self) -> str:
        """Read as one line."""
        return f"{self.page}: {self.link} ({self.reason})"


@dataclass(frozen=True)
class Crawl:
    """What a checker did: its exit code, every address that it really looked up, and the faults."""

    status: int
    checked: frozenset[str]
    faults: list[Fault] = field(default_factory=list)
    messages: str = ""


def tool(name: str) -> str:
    """The program of an installed package, beside the Python that runs this."""
    return str(Path(sys.executable).parent / name)


def crawl(url: str, config: Path = INTERNAL) -> Crawl:
    """Crawl from an address. As root, LinkChecker becomes nobody and could write no file, so it prints."""
    command = [tool("linkchecker"), "--config", str(config), "--output", "csv/utf-8", url]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    lines = [line for line in done.stdout.splitlines(keepends=True) if not line.startswith("# ")]
    checked: set[str] = set()
    faults = []
    for row in csv.DictReader(lines, delimiter=";"):
        if not row.get("url"):
            continue
        passed_by = row["result"].startswith(("filtered", "ignored"))
        if not passed_by:
            checked.add(row["url"].partition("#")[0])
        if row["valid"] != "True" or row["warningstring"]:
            reason = row["warningstring"] if row["valid"] == "True" else row["result"]
            faults.append(Fault(row["parentname"] or url, row["urlname"], reason.strip()))
    return Crawl(done.returncode, frozenset(checked), faults, done.stderr)


def fragments(root: Path, base: str) -> Crawl:
    """Check every link and #fragment of the site that lies at `root/<base>`, without a server."""
    command = [tool("lychee"), "--offline", "--include-fragments", "--index-files", "index.html", "--no-progress"]
    command += ["--root-dir", str(root), "--format", "json", "--verbose"]
    command += [str(root / base.strip("/") / "**" / "*.html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    report = json.loads(done.stdout) if done.stdout.strip() else {}
    checked = {link["url"] for links in report.get("success_map", {}).values() for link in links}
    faults = [
        Fault(str(Path(page).relative_to(root)), short(link["url"], root), link["status"]["text"])
        for page, links in report.get("error_map", {}).items()
        for link in links
    ]
    return Crawl(done.returncode, frozenset(checked), faults, done.stderr)


def short(url: str, root: Path) -> str:
    """A file address as a path below the served root."""
    parts = urlsplit(url)
    path = unquote(parts.path).removeprefix(str(root))
    return f"{path}#{unquote(parts.fragment)}" if parts.fragment else path
