"""The modules of a practice page are asked for at once: those that it names are those that it runs, no more and no fewer."""

import pytest

from macros.practice_parts import PARTS, SCRIPTS, modules
from scripts.building import ROOT
from tests.site.practice import opened
from tests.site.test_pages import of_the_tests

PAGES = {
    "topic": "by-topic",
    "mock": "mock-exam",
    "review": "review",
    "progress": "progress",
    "plan": "study-plan",
    "data": "data",
    "offline": "take-it-with-you",
}


def ours(page, site):
    """The modules that the browser has run or is told to fetch, by their paths below SCRIPTS."""
    links = page.locator('link[rel="modulepreload"]').evaluate_all("all => all.map((one) => one.href)")
    return [link.removeprefix(site.url + SCRIPTS) for link in links]


@pytest.mark.parametrize("part", PAGES)
def test_a_page_names_the_modules_that_it_runs(context, site, part):
    page = context.new_page()
    said, urls = [], []
    page.on("console", lambda message: said.append(message.text) if not of_the_tests(message) else None)
    page.on("request", lambda request: urls.append(request.url))
    path = f"practice/{PAGES[part]}/"
    opened(page, site, path)
    page.wait_for_load_state("networkidle")
    named = ours(page, site)
    assert len(named) == len(set(named)) > 10
    # Without the links a page asks only for what is imported.
    html = site.html(path).replace('rel="modulepreload"', 'rel="nothing"')
    page.route(f"**/{path}", lambda route: route.fulfill(body=html, content_type="text/html"))
    urls.clear()
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    opened(page, site, path)
    page.wait_for_load_state("networkidle")
    base = site.url + SCRIPTS
    run = {url.removeprefix(base) for url in urls if url.startswith(base) and ".min." not in url}
    assert run - {"guide.js"} == set(named)
    assert said == []


def test_every_part_is_among_them():
    assert set(PAGES) == set(PARTS)
    assert modules(ROOT / "overrides", "no-such-part")[0] == "practice/main.js"
    assert modules(ROOT / "no-such-theme", "mock") == []
