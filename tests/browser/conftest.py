"""A real Chromium, and small pages with the HTML of the contract, served like a project site on Pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from scripts.pages_server import PagesServer, running
from tests.browser.harness import ROOT, Reader, publish


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PagesServer]:
    root = tmp_path_factory.mktemp("pages")
    publish(root / "guide")
    (root / "fork").symlink_to(root / "guide")
    with running(PagesServer(root, "/")) as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1000, "height": 900}, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def new_reader(context: BrowserContext, server: PagesServer):
    """Open further tabs of the same browser; no tab may end with an uncaught error."""
    readers: list[Reader] = []

    def make(context: BrowserContext = context) -> Reader:
        reader = Reader(context.new_page(), f"{server.url}guide/")
        reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
        readers.append(reader)
        return reader

    yield make
    for reader in readers:
        assert reader.errors == []


@pytest.fixture
def reader(new_reader) -> Reader:
    return new_reader()


@pytest.fixture(scope="session")
def axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
