"""The self-assessment in a real browser: levels are kept, the reading list follows, paper and no script work."""

import re

import pytest
from playwright.sync_api import expect

PATH = "career-path/self-assessment/"
EMPTY = re.compile(r"Nothing answered yet\. Mark a level for each of the \d+ skills; the list appears here\.")


@pytest.fixture
def page(context, site):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site.url + PATH, wait_until="networkidle")
    yield page
    assert errors == []


def skill(page, number):
    return page.locator(".fg-skill").nth(number)


def mark(page, number, level):
    skill(page, number).locator(f'input[value="{level}"]').check()


def status(page):
    return page.locator(".fg-reading > [role=status]").first


def name(page, number):
    return skill(page, number).locator("legend").inner_text()


def test_a_gap_becomes_a_line_of_the_reading_list_with_its_pages(page, site):
    expect(status(page)).to_have_text(EMPTY)
    mark(page, 0, "none")
    mark(page, 1, "expert")
    total = page.locator(".fg-skill").count()
    expect(status(page)).to_have_text(f"2 of {total} skills answered, 1 below what a first job usually asks.")
    line = page.locator(".fg-reading li")
    expect(line).to_contain_text(f"{name(page, 0)}: not yet, ")
    assert line.locator("a").count() >= 1
    for address in line.locator("a").evaluate_all("all => all.map((one) => one.href)"):
        assert address.startswith(site.url)
        assert page.request.get(address).ok


def test_a_senior_role_asks_for_more(page):
    for number in range(page.locator(".fg-skill").count()):
        asked = skill(page, number).get_attribute("data-first-job")
        mark(page, number, asked)
    expect(status(page)).to_contain_text("none below what a first job usually asks.")
    expect(page.locator(".fg-reading li")).to_have_count(0)
    page.get_by_label("a senior role").check()
    expect(status(page)).to_contain_text("below what a senior role usually asks.")
    assert page.locator(".fg-reading li").count() > 0


def test_levels_survive_reload_another_page_and_a_change_of_mind(page, site):
    mark(page, 0, "working")
    mark(page, 0, "awareness")
    page.wait_for_timeout(200)
    page.reload(wait_until="networkidle")
    expect(skill(page, 0).locator('input[value="awareness"]')).to_be_checked()
    page.locator(".fg-reading a, .fg-skill__read a").first.click()
    page.wait_for_url(lambda url: PATH not in url)
    page.go_back()
    expect(skill(page, 0).locator('input[value="awareness"]')).to_be_checked()
    expect(page.locator(".fg-reading")).to_have_count(1)


def test_two_tabs_agree(page, context, site):
    other = context.new_page()
    other.goto(site.url + PATH, wait_until="networkidle")
    mark(page, 2, "practitioner")
    expect(skill(other, 2).locator('input[value="practitioner"]')).to_be_checked()


def test_forgetting_asks_first(page):
    mark(page, 0, "working")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Forget these answers").click()
    expect(skill(page, 0).locator("input:checked")).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget these answers").click()
    expect(status(page)).to_have_text(EMPTY)
    expect(skill(page, 0).locator("input:checked")).to_have_count(0)
    expect(page.get_by_role("button", name="Forget these answers")).to_be_hidden()
    page.reload(wait_until="networkidle")
    expect(status(page)).to_have_text(EMPTY)


def test_it_works_by_keyboard(page):
    skill(page, 0).locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    expect(skill(page, 0).locator('input[value="awareness"]')).to_be_checked()
    expect(status(page)).to_contain_text("1 of ")


def test_where_storage_is_denied_the_list_still_works_and_says_so(context, site):
    page = context.new_page()
    page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }")
    page.goto(site.url + PATH, wait_until="networkidle")
    expect(page.locator(".fg-reading__notice")).to_contain_text("does not let the guide save your progress")
    mark(page, 0, "none")
    expect(page.locator(".fg-reading li")).to_have_count(1)


def test_without_scripts_every_skill_says_what_to_read(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    count = page.locator(".fg-skill").count()
    assert count >= 12
    assert page.locator(".fg-skill__read:visible").count() == count
    mark(page, 0, "working")
    assert page.locator(".fg-reading").count() == 0
    context.close()


def test_on_paper_levels_can_be_ticked(page):
    page.emulate_media(media="print")
    looks = page.locator(".fg-skill input").evaluate_all(
        "all => [...new Set(all.map((one) => getComputedStyle(one).appearance))]"
    )
    assert looks == ["none"]
    assert page.get_by_role("button", name="Forget these answers").count() == 0


def test_templates_can_be_downloaded(context, site):
    paths = [path for path in site.paths if 'class="fg-template"' in site.html(path)]
    assert paths
    page = context.new_page()
    for path in paths:
        page.goto(site.url + path)
        for link in page.locator(".fg-template a[download]").all():
            answer = page.request.get(link.evaluate("a => a.href"))
            assert answer.ok and answer.text().startswith("# ")
