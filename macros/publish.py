"""Finishes a built site: less to download than the theme ships, no comments in our assets, and the search index."""

from __future__ import annotations

import logging
import re
import subprocess
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from pathlib import Path

import rcssmin
import rjsmin
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import Files
from pagefind_bin import get_executable

UNUSED = (
    "assets/*.map",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/*",
    "assets/javascripts/vendor/*.d.ts",
    "assets/javascripts/workers/*",
    "assets/stylesheets/palette.*",
)
"""What the theme and our assets hold and no page asks for; half of the files of a small site."""
UNUSED_OF_SEARCH = ("*ui.css", "*ui.js", "pagefind-highlight.js")
NOT_SEARCHED = ".headerlink, .fg-sources"
_SOURCE_MAP = re.compile(r"\s*(?://[#@] sourceMappingURL=\S+|/\*[#@] sourceMappingURL=\S+ \*/)\s*$")
_THEME = ("bundle.", "main.", "lunr")
_LOG = logging.getLogger("mkdocs.macros.publish")
_behind: list[threading.Thread] = []


class PublishError(RuntimeError):
    """The built site could not be finished."""


def leave_out(plugins: PluginCollection) -> None:
    """Have no file copied into the site that no page asks for."""
    plugins.events["files"].append(_without_unused)


def _without_unused(files: Files, **_: object) -> Files:
    for file in list(files):
        if any(fnmatchcase(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)
    return files


def finish(site: Path, write: Callable[[], None]) -> None:
    """Minify our assets, `write` what is no page, index the pages; raises PublishError where indexing fails."""

    def rest() -> None:
        _minify(site)
        write()

    _while_indexing(site, rest)


def finish_behind(site: Path, write: Callable[[], None]) -> None:
    """Minify now, so that pages can be shown, and the rest behind; a failure is logged, since nobody waits."""
    _minify(site)
    worker = threading.Thread(target=_rest_or_log, args=(site, write), name="search-index")
    _behind.append(worker)
    worker.start()


def settle() -> None:
    """Wait until nothing is being written behind; before a site is cleaned for the next build."""
    while _behind:
        _behind.pop().join()


def _minify(site: Path) -> None:
    _rewrite(site / "assets", "*.js", lambda text: str(rjsmin.jsmin(text)))
    _rewrite(site / "assets", "*.css", lambda text: str(rcssmin.cssmin(text)))


def _while_indexing(site: Path, work: Callable[[], None]) -> None:
    """Index the pages, which are all there, in a process of its own, and do meanwhile what changes none of them."""
    with ThreadPoolExecutor(1) as beside:
        indexed = beside.submit(index, site)
        work()
    indexed.result()
    for pattern in UNUSED_OF_SEARCH:
        for path in sorted((site / "pagefind").glob(pattern)):
            path.unlink()


def _rest_or_log(site: Path, write: Callable[[], None]) -> None:
    try:
        _while_indexing(site, write)
    except (OSError, PublishError) as error:
        _LOG.error("search shows what it knew before: %s", error)


def _rewrite(folder: Path, pattern: str, minify: Callable[[str], str]) -> None:
    """Minify our own files; the theme's are minified already and only lose the pointer to their source map."""
    for path in sorted(folder.rglob(pattern)):
        text = path.read_text(encoding="utf-8")
        theirs = path.name.startswith(_THEME) and re.search(r"\.[0-9a-f]{8}\.min\.", path.name)
        path.write_text(_SOURCE_MAP.sub("\n", text) if theirs else minify(text), encoding="utf-8")


def index(site: Path) -> None:
    """Write Pagefind's index below `pagefind/`: small chunks, fetched only by readers who search."""
    command = [str(get_executable()), "--site", str(site), "--silent", "--exclude-selectors", NOT_SEARCHED]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PublishError(f"the search index was not written: {done.stderr.strip() or done.stdout.strip()}")
