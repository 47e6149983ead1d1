"""Registers the page macros; the only module that knows the macros plugin and the generator's configuration."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import Any

import click
from markdown import Markdown

from . import (
    assessment,
    bank,
    bytecode,
    digest,
    memo,
    offline,
    outline,
    practice_parts,
    publish,
    register,
    templates_to_copy,
)
from .exam import exam_references
from .extension import Shared
from .load import Guide, load
from .pages import Page
from .render import Renderer
from .terms import TermIndex
from .urls import page_url, to_root

EXTENSION = "macros.extension"
_UNTIL_COLLECTED = 2_000_000
"""New objects until the next search for garbage. A build keeps nearly all of them: to look at 700 is wasted time."""
_NOT_IN_ITEMS = {"toc", "footnotes"}


def define_env(env: Any) -> None:
    """Load the guide afresh for this build and offer its macros to the pages."""
    publish.settle()
    gc.set_threshold(_UNTIL_COLLECTED)
    root = Path(env.project_dir)
    bytecode.keep(env.conf["plugins"], root)
    publish.leave_out(env.conf["plugins"])
    guide, renderer = begin(env.conf, root)
    _register(env, root, guide, renderer, _paths(env.conf["nav"]))
    env.bank = env.downloads = dict  # empty until a page asks for a part of practice, or to take it away


def begin(config: Any, root: Path) -> tuple[Guide, Renderer]:
    """Load the guide below `root`, and make what renders its items with the extensions of the configuration."""
    guide = load(root)
    Shared.start(guide.source_by_id, exam_references(guide), TermIndex.of(guide))
    memo.begin(Shared.references, Shared.index)
    names = [name for name in config["markdown_extensions"] if name not in _NOT_IN_ITEMS]
    settings = {k: v for k, v in config["mdx_configs"].items() if k in names}
    parser = Markdown(extensions=[*names, EXTENSION], extension_configs={**settings, EXTENSION: {"terms": False}})
    # Not named in mkdocs.yml: only from here on can it be imported, wherever `mkdocs` was started from.
    config["markdown_extensions"].append(EXTENSION)
    return guide, Renderer(guide, parser, root / "docs/_figures", config["repo_url"] or "")


def _paths(nav: Any) -> list[str]:
    """The pages of the navigation, in order."""
    if isinstance(nav, dict):
        return [path for value in nav.values() for path in _paths(value)]
    return [path for value in nav for path in _paths(value)] if isinstance(nav, list) else [str(nav)] if nav else []


def _register(env: Any, root: Path, guide: Guide, renderer: Renderer, order: list[str]) -> None:
    def here() -> str:
        return str(env.page.file.src_uri)

    def page() -> Page:
        return guide.pages[here()]

    @env.macro  # type: ignore[untyped-decorator]
    def quiz(*ids: str) -> str:
        """Several items as one self-check."""
        return Shared.hold(renderer.quiz([guide.item_by_id[i] for i in ids], here()))

    @env.macro  # type: ignore[untyped-decorator]
    def item(item_id: str) -> str:
        """A single item."""
        return str(quiz(item_id))

    @env.macro  # type: ignore[untyped-decorator]
    def figure(name: str, text: str, caption: str = "") -> str:
        """A figure of docs/_figures with its text alternative."""
        return Shared.hold(renderer.figure(name, text, caption))

    @env.macro  # type: ignore[untyped-decorator]
    def template(name: str, title: str) -> str:
        """A template of docs/_templates, empty and filled in."""
        return templates_to_copy.show(root, name, title, here())

    @env.macro  # type: ignore[untyped-decorator]
    def objectives() -> str:
        """What a lesson teaches, from its front matter."""
        return outline.objectives(guide, page())

    @env.macro  # type: ignore[untyped-decorator]
    def blueprint() -> str:
        """The outline of the exam."""
        return outline.blueprint(guide, here())

    @env.macro  # type: ignore[untyped-decorator]
    def lessons(section: str) -> str:
        """The lessons of a section of the exam."""
        return outline.lessons(guide, section, here())

    @env.macro  # type: ignore[untyped-decorator]
    def gather(part: str) -> str:
        """One part of every lesson, such as its short version, by section."""
        return digest.gather(guide, part, here())

    @env.macro  # type: ignore[untyped-decorator]
    def subjects(folder: str) -> str:
        """The subject pages of a folder."""
        return outline.subjects(guide, folder, order, here())

    @env.macro  # type: ignore[untyped-decorator]
    def sources() -> str:
        """What the page and its items cite."""
        return outline.sources(guide, page())

    @env.macro  # type: ignore[untyped-decorator]
    def glossary() -> str:
        """All terms of the glossary."""
        return outline.glossary(guide, here())

    @env.macro  # type: ignore[untyped-decorator]
    def products() -> str:
        """The product register."""
        return outline.products(guide)

    @env.macro  # type: ignore[untyped-decorator]
    def tools() -> str:
        """The tool register."""
        return register.tools(guide, root, here(), renderer.repository)

    @env.macro  # type: ignore[untyped-decorator]
    def self_assessment() -> str:
        """The skills of the self-assessment, with levels and reading."""
        return assessment.self_assessment(guide, here(), Shared.hold)

    @env.macro  # type: ignore[untyped-decorator]
    def practice(part: str) -> str:
        """The place of a part of practice, such as the mock exam, which then finds the bank in the site."""
        env.bank = partial(bank.files, guide, renderer)
        return Shared.hold(practice_parts.place(part, here(), root / "overrides"))

    @env.macro  # type: ignore[untyped-decorator]
    def take_away() -> str:
        """Links to the bank in the formats of other programs, which the build then writes."""
        from . import downloads  # with a library that other builds do without

        env.downloads = partial(downloads.files, guide, renderer, env.conf["site_url"] or "")
        return Shared.hold(downloads.links(here()))


def on_pre_page_macros(env: Any) -> None:
    """Tell the extension which page comes next."""
    path = str(env.page.file.src_uri)
    Shared.to_root = to_root(path)
    Shared.own_page = page_url(path) or "/"


def on_post_build(env: Any) -> None:
    """Finish the site: templates, minified assets, the bank, which search skips, and its index (a rebuild: behind)."""
    site = Path(env.conf["site_dir"])
    kept = env.conf["extra"].get("offline") and not _serving()

    def write() -> None:
        bank.write(site, {**env.bank(), **env.downloads()})
        if kept:
            offline.measure(site)

    templates_to_copy.publish(Path(env.project_dir), site)
    finish = publish.finish_behind if memo.rebuilding() else publish.finish
    finish(site, write)
    (offline.publish if kept else offline.retire)(site)
    if not _serving():
        gc.freeze()  # the process ends now; to search all that a build has made for garbage once more takes it long


def _serving() -> bool:
    """Whether this build is shown while it is being written; a browser must keep nothing of that."""
    command = click.get_current_context(silent=True)
    return memo.rebuilding() or (command is not None and command.info_name == "serve")
