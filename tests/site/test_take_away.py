"""The bank in other formats on the built site: links that save or open, and an exam that prints."""

import zipfile

import pytest
from playwright.sync_api import expect

from macros import downloads
from tests.site.test_access import violations
from tests.site.test_pages import OVERFLOW, WIDE

PATH = "practice/take-it-with-you/"
SAVED = [name for name in downloads.NAMES if not name.endswith(".html")]


@pytest.fixture
def page(context):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


def link(page, name):
    return page.locator(f'.md-content a[href$="/{name}"]')


@pytest.mark.parametrize("name", SAVED)
def test_a_file_is_saved_as_it_was_built(page, site, name, tmp_path):
    page.goto(site.url + PATH, wait_until="networkidle")
    with page.expect_download() as waiting:
        link(page, name).click()
    assert waiting.value.suggested_filename == name
    waiting.value.save_as(tmp_path / name)
    assert (tmp_path / name).read_bytes() == (site.folder / downloads.FOLDER / name).read_bytes()


def test_the_deck_links_back_to_this_site(site):
    with zipfile.ZipFile(site.folder / downloads.FOLDER / "field-guide.apkg") as deck:
        assert f'href="{site.url}certification/'.encode() in deck.read("collection.anki2")


def test_the_exam_opens_and_leads_to_its_key(page, site):
    page.goto(site.url + PATH, wait_until="networkidle")
    link(page, "practice-exam.html").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Practice exam on paper")
    expect(page.get_by_role("heading", level=2)).to_have_count(50)
    page.get_by_role("link", name="key").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Key to the practice exam")
    expect(page.get_by_role("row")).to_have_count(51)
    page.get_by_role("link").nth(1).click()
    expect(page.locator(".md-content h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["practice-exam.html", "practice-exam-key.html"])
def test_exam_and_key_are_accessible_and_fit_a_small_phone(browser, site, axe, scheme, name):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{site.url}{downloads.FOLDER}/{name}")
    assert violations(page, axe) == []
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(WIDE)
    assert requests == [f"{site.url}{downloads.FOLDER}/{name}"]
    context.close()


def test_no_question_breaks_across_sheets_that_could_stand_on_one(page, site):
    page.goto(f"{site.url}{downloads.FOLDER}/practice-exam.html")
    page.emulate_media(media="print")
    breaks = page.locator("section").evaluate_all("all => all.map((e) => getComputedStyle(e).breakInside)")
    assert set(breaks) == {"avoid"}
    assert page.pdf(format="A4").startswith(b"%PDF")
