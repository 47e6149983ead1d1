"""Keeps what each page became, so that a rebuild in the same process renders only what changed; can be dropped.

Knows the generator's page object. A single build gains and loses nothing; `mkdocs serve` rebuilds several times faster.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_SNIPPET = re.compile(r"""-+8<-+\s*["']([^"':]+)""")
_RESULTS = ("content", "toc", "_title_from_render", "present_anchor_ids")
_LOG = logging.getLogger("mkdocs")
Render = Callable[[Page, MkDocsConfig, Files], None]


class _Listener(logging.Handler):
    """Notices whether anything was said; what a page is warned about must be said again in each build."""

    heard = False

    def emit(self, _: logging.LogRecord) -> None:
        """Take note."""
        self.heard = True


class Memo:
    """What the pages of the last builds became, by path, each with a digest of all that it depends on."""

    def __init__(self, render: Render) -> None:
        self._render = render
        self._kept: dict[str, tuple[str, dict[str, Any], dict[str, dict[str, str]] | None]] = {}
        self._common = self._site = ""
        self.builds = 0

    def begin(self, *common: object) -> None:
        """Begin a build; `common` is what every page depends on beside its own text."""
        self._common = sha256(repr(common).encode()).hexdigest()
        self._site = ""
        self.builds += 1

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Render a page, or hand it what it became when nothing that it depends on has changed since."""
        path, key = page.file.src_uri, self._key(page, config, files)
        known, results, links = self._kept.get(path, ("", {}, None))
        if known == key:
            vars(page).update(results)
            page.links_to_anchors = None if links is None else {files.src_uris[name]: to for name, to in links.items()}
            return
        self._kept.pop(path, None)
        listener = _Listener(logging.INFO)
        _LOG.addHandler(listener)
        try:
            self._render(page, config, files)
        finally:
            _LOG.removeHandler(listener)
        if not listener.heard:
            targets = page.links_to_anchors
            links = None if targets is None else {file.src_uri: to for file, to in targets.items()}
            self._kept[path] = (key, {name: getattr(page, name) for name in _RESULTS}, links)

    def _key(self, page: Page, config: MkDocsConfig, files: Files) -> str:
        """A digest of text, code taken from files, and what all pages depend on."""
        text = page.markdown or ""
        bases = (config["mdx_configs"] or {}).get("pymdownx.snippets", {}).get("base_path", ["."])
        code = [_content(Path(base, name)) for name in _SNIPPET.findall(text) for base in bases]
        self._site = self._site or _site(config, files)
        return sha256(repr((self._common, self._site, text, code)).encode()).hexdigest()


def _site(config: MkDocsConfig, files: Files) -> str:
    """A digest of the addresses of all files and of the settings: the same for each page of a build."""
    addresses = sorted((file.src_uri, file.url) for file in files)
    settings = (config["markdown_extensions"], config["mdx_configs"], config["validation"], config["site_url"])
    return sha256(repr((addresses, settings)).encode()).hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def rebuilding() -> bool:
    """Whether this process has built a site before, as `mkdocs serve` does after an edit."""
    memo: Memo | None = getattr(Page.render, "memo", None)
    return memo is not None and memo.builds > 1


def begin(*common: object) -> None:
    """Put the memo in front of the generator's own method, once in a process, and begin a build."""
    memo: Memo | None = getattr(Page.render, "memo", None)
    if memo is None:
        memo = kept = Memo(Page.render)

        def render(page: Page, config: MkDocsConfig, files: Files) -> None:
            kept.render(page, config, files)

        render.memo = kept  # type: ignore[attr-defined]
        Page.render = render  # type: ignore[method-assign,assignment]
    memo.begin(*common)
