"""The real site, built strictly once a session under a sub-path and served the way GitHub Pages serves a project."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from scripts.building import ROOT, Build, build
from scripts.pages_server import PagesServer, running
from scripts.sample import Shape, write
from tests.site.site import Site

BUILD = ROOT / "build" / "test" / os.environ.get("PYTEST_XDIST_WORKER", "alone")


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Browser:
    """Without service workers, unless a test asks for them: what they answer is hidden from the routes of a test."""
    browser.new_context = partial(browser.new_context, service_workers="block")  # type: ignore[method-assign]
    return browser


@pytest.fixture(scope="session")
def server() -> Iterator[PagesServer]:
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    with running(PagesServer(BUILD, "/guide/")) as server:
        yield server


@pytest.fixture(scope="session")
def built(server: PagesServer) -> Build:
    return build(BUILD / "guide", server.url)


@pytest.fixture(scope="session")
def site(server: PagesServer, built: Build) -> Site:
    if built.status != 0:
        pytest.fail(f"the strict build failed:\n{built.output}", pytrace=False)
    return Site(built.folder, server.url)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A small generated project around our real macros and theme, with 20 items a page."""
    folder = tmp_path_factory.mktemp("sample")
    project = write(folder / "project", Shape(pages=8, items=20))
    with running(PagesServer(folder / "root", "/guide/")) as server:
        built = build(folder / "root" / "guide", server.url, project)
        if built.status != 0:
            pytest.fail(f"the strict build of the generated project failed:\n{built.output}", pytrace=False)
        yield Site(built.folder, server.url)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    return Path(ROOT, "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
