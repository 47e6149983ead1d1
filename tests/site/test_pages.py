"""Every page in a real browser: nothing fails, nothing leaves the site, nothing is wider than a phone."""

import pytest
from playwright.sync_api import BrowserContext, Page

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The theme puts every table into a box of its own, which may scroll.
WRAPPED = """() => [...document.querySelectorAll(".md-content table:not([class], .fg-practice *)")]
  .every((table) => table.closest(".md-typeset__scrollwrap"))"""
# What would have to scroll sideways, named so that the author finds it.
WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 3).map((e) => e.outerHTML.slice(0, 120))"""

# Pages that load side by side: each waits half a second until its network is idle.
TABS = 6


def of_the_tests(message):
    """Whether a message says that tests/site/conftest.py blocks service workers."""
    return "blocked by Playwright" in message.text


class Log:
    """What a page asked for and complained about."""

    def __init__(self, page: Page, home: str) -> None:
        self.foreign: list[str] = []
        self.failed: list[str] = []
        self.console: list[str] = []
        self.requests: list[str] = []
        self.home = home
        page.on("request", self._request)
        page.on("response", lambda r: self.failed.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("requestfailed", lambda r: self.failed.append(f"{r.failure} {r.url}"))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("console", self._said)

    def _said(self, message) -> None:
        if message.type in {"error", "warning"} and not of_the_tests(message):
            self.console.append(message.text)

    def _request(self, request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.foreign.append(request.url)


@pytest.fixture(scope="module")
def visits(browser, site):
    """Every page, visited once on a phone of 320 px: its log and how far it sticks out."""
    context: BrowserContext = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    found = {}
    for paths in batched(site.paths, TABS):
        tabs = {path: context.new_page() for path in paths}
        logs = {path: Log(page, site.url) for path, page in tabs.items()}
        for path, page in tabs.items():
            page.goto(site.url + path, wait_until="commit")
        for path, page in tabs.items():
            page.wait_for_load_state("networkidle")
            page.wait_for_function(WRAPPED)  # on a busy machine the theme comes to it after the network is idle
            too_wide = page.evaluate(OVERFLOW)
            found[path] = (logs[path], page.evaluate(WIDE) if too_wide > 0 else [], context.cookies())
            page.close()
    context.close()
    return found


def batched(paths, size):
    return (paths[start : start + size] for start in range(0, len(paths), size))


def told(visits, look):
    return {path: look(*visit) for path, visit in visits.items() if look(*visit)}


def test_no_page_asks_a_third_party_for_anything(visits):
    assert told(visits, lambda log, wide, cookies: log.foreign) == {}


def test_no_request_fails(visits):
    assert told(visits, lambda log, wide, cookies: log.failed) == {}


def test_no_page_writes_an_error_to_the_console(visits):
    assert told(visits, lambda log, wide, cookies: log.console) == {}


def test_no_page_scrolls_sideways_on_a_small_phone(visits):
    assert told(visits, lambda log, wide, cookies: wide) == {}


def test_no_page_sets_a_cookie(visits):
    assert told(visits, lambda log, wide, cookies: cookies) == {}


def test_no_page_loads_the_search_before_it_is_opened(visits):
    assert told(visits, lambda log, wide, cookies: [url for url in log.requests if "/pagefind/" in url]) == {}


def test_a_missing_page_says_so_and_leads_back(context, site):
    page = context.new_page()
    response = page.goto(f"{site.url}no/such/page/")
    assert response is not None and response.status == 404
    assert page.locator("h1").count() == 1
    page.locator("a.md-logo").first.click()
    page.wait_for_url(site.url)


def test_a_folder_without_its_slash_leads_to_the_page(context, site):
    page = context.new_page()
    path = next(path for path in site.paths if path)
    page.goto(site.url + path.rstrip("/"))
    assert page.url == site.url + path
