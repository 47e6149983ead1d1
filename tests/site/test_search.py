"""Search finds headings and prose, never an answer; it works with the keyboard and loads nothing before it is opened."""

import gzip
import html
import json
import re

import pytest
from playwright.sync_api import expect

from macros.load import load
from scripts.building import ROOT
from tests.site.site import words

MARK = b"pagefind_dcd"


def squeezed(text):
    """Letters and digits alone, since the index rewrites spaces and punctuation."""
    return re.sub(r"[^a-z0-9]+", "", html.unescape(text).lower())


@pytest.fixture(scope="module")
def index(site):
    """The text that Pagefind holds of every page, by address."""
    texts = {}
    for path in (site.folder / "pagefind" / "fragment").glob("*.pf_fragment"):
        raw = gzip.decompress(path.read_bytes())
        assert raw.startswith(MARK)
        fragment = json.loads(raw[len(MARK) :])
        texts[fragment["url"].strip("/")] = fragment["content"]
    return texts


def test_every_page_is_in_the_index(site, index):
    expected = {path.strip("/") for path in site.paths}
    assert expected - set(index) <= {""}
    assert len(index) >= len(expected) - 1


def test_no_answer_is_in_the_index(index):
    everything = squeezed(" ".join(index.values()))
    guide = load(ROOT)
    leaked = []
    for entry in guide.items:
        for option in entry.value.options:
            for sentence in (option.rationale, option.text):
                text = squeezed(re.sub(r"\[([^\]]*)\]\[[^\]]*\]|[`*_]", r"\1", sentence))
                # A short option may be a phrase that the lesson uses too.
                if len(text) > 60 and text in everything:
                    leaked.append(f"{entry.value.id}: {sentence[:60]}")
    assert leaked == []
    assert "showtheanswertoquestion" not in everything


def test_every_heading_of_a_page_with_items_is_in_the_index(site, index):
    missing = {}
    for path in site.with_items:
        text = squeezed(index[path.strip("/")])
        article = site.html(path).partition("<article")[2]
        heads = re.findall(r'<h[1-4][^>]*>(.*?)(?:<a class="headerlink"|</h[1-4]>)', article, re.S)
        absent = [words(head) for head in heads if squeezed(words(head)) not in text]
        if absent:
            missing[path] = absent
    assert site.with_items and missing == {}


def test_search_with_the_keyboard(context, site):
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site.url + site.quiz_page, wait_until="networkidle")
    assert [url for url in requests if "/pagefind/" in url or "search" in url] == []
    page.keyboard.press("/")
    field = page.get_by_role("dialog").get_by_role("textbox")
    expect(field).to_be_focused()
    page.keyboard.type("glossary")
    first = page.get_by_role("dialog").get_by_role("link").first
    first.wait_for()
    target = first.get_attribute("href")
    assert target is not None and "/guide/" in first.evaluate("e => e.href")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("?")[0].split("#")[0] != site.url + site.quiz_page)
    assert page.url.startswith(site.url)


def test_search_says_when_it_finds_nothing_and_closes(context, site):
    page = context.new_page()
    page.goto(site.url, wait_until="networkidle")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("ѫѫѫѫ")
    expect(dialog.get_by_role("status")).not_to_be_empty()
    expect(dialog.get_by_role("link")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
