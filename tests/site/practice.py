"""What the tests of the practice pages share: a page that is ready, its records, how it looks, what it transfers."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.budgets import quiet, transferred
from tests.browser.harness import READ
from tests.site.site import Site
from tests.site.test_access import violations
from tests.site.test_pages import OVERFLOW, WIDE

BASE = "fg:/guide/"
DENIED = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }"
OURS = ("practice/bank/", "assets/javascripts/", "assets/stylesheets/")
LIMIT = 150_000
"""Bytes that opening fifty questions may transfer beyond the theme."""


def opened(page: Page, site: Site, path: str) -> None:
    """Go to a practice page and wait until its part stands there."""
    page.goto(f"{site.url}{path}")
    page.locator(".fg-practice[data-state=ready]").wait_for()


def records(page: Page) -> list[dict]:
    """The records in the database, oldest first."""
    return page.evaluate(READ, BASE)


def in_every_state(test: Callable) -> Callable:
    """Run a test with `scheme` light and dark, and with `width` of a small phone and of a desktop."""
    wide = pytest.mark.parametrize("width", [320, 1280])
    return pytest.mark.parametrize("scheme", ["light", "dark"])(wide(test))


@contextmanager
def looked_at(browser: Browser, axe: str, scheme: str, width: int) -> Iterator[tuple[Page, Callable[[], None]]]:
    """A page, and what asserts that it is accessible now and not wider than its window."""
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    page = context.new_page()

    def look() -> None:
        assert violations(page, axe) == []
        assert page.evaluate(OVERFLOW) <= 0, page.evaluate(WIDE)

    yield page, look
    context.close()


def outlined(button: Locator, press: Callable[[], None]) -> None:
    """With forced colors the border of a button changes when it is pressed, since its color cannot."""
    before = button.evaluate("e => getComputedStyle(e).borderTopWidth")
    press()
    expect(button).not_to_have_css("border-top-width", before)


def not_on_paper(item: Locator, flag: Locator) -> None:
    """On paper the question of the page stands there, and its buttons do not."""
    item.page.emulate_media(media="print")
    expect(item.locator(".fg-item__stem")).to_be_visible()
    expect(flag).to_be_hidden()


def back_online(page: Page, site: Site, path: str, files: str) -> Locator:
    """Visit a practice page without these files of the bank, read that it is offline, and try again with them."""
    page.route(files, lambda route: route.abort())
    page.goto(f"{site.url}{path}")
    notice = page.locator(".fg-practice__notice").nth(1)
    expect(notice).to_contain_text("you seem to be offline")
    page.unroute(files)
    page.get_by_role("button", name="Try again").click()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(notice).to_be_hidden()
    return notice


def fetched(page: Page, count: int) -> None:
    """Wait until so many questions of the bank are in the browser."""
    page.wait_for_function(
        """(count) => performance.getEntriesByType("resource")
          .filter(({ name, responseEnd }) => /practice.bank.*html/.test(name) && responseEnd).length >= count""",
        arg=count,
    )


def transfer(page: Page, site: Site, begin: Callable[[], None]) -> tuple[int, int]:
    """How many files of the bank, and how many bytes of ours, travel while something begins."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    begin()
    quiet(page, urls)
    own = {url.partition("?")[0].removeprefix(site.url) for url in urls}
    own = {path for path in own if path.startswith(OURS)}
    own = {path for path in own if not re.search(r"/(bundle|main|palette)\.[0-9a-f]+\.min\.", path)}
    return sum(path.startswith(OURS[0]) for path in own), sum(transferred(site.folder / path) for path in own)
