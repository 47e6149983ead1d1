"""Finishes a built site: our own scripts and styles without comments, and the search index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import rcssmin
import rjsmin

SCRIPTS = "assets/javascripts"
STYLES = "assets/stylesheets"
_THEME_FILES = ("bundle.", "main.", "palette.", "workers", "lunr")


class PublishError(RuntimeError):
    """The built site could not be finished."""


def finish(site: Path) -> None:
    """Minify our assets and index the pages for search; raises PublishError where indexing fails."""
    for path in sorted((site / SCRIPTS).rglob("*.js")):
        if _ours(path.relative_to(site / SCRIPTS)):
            path.write_text(str(rjsmin.jsmin(path.read_text(encoding="utf-8"))), encoding="utf-8")
    for path in sorted((site / STYLES).rglob("*.css")):
        if _ours(path.relative_to(site / STYLES)):
            path.write_text(str(rcssmin.cssmin(path.read_text(encoding="utf-8"))), encoding="utf-8")
    index(site)


def _ours(path: Path) -> bool:
    return not path.name.startswith(_THEME_FILES) and path.parts[0] not in _THEME_FILES


def index(site: Path) -> None:
    """Write Pagefind's index below `pagefind/`: small chunks, fetched only by readers who search."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PublishError(f"the search index was not written: {done.stderr.strip() or done.stdout.strip()}")
