"""Practice by topic in a real browser: a whole series by keyboard, reload, empty choice, no storage, no network, axe."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.site.practice import DENIED, LIMIT, back_online, fetched, in_every_state, looked_at, not_on_paper, opened, outlined, records, transfer

PATH = "practice/by-topic/"



@pytest.fixture
def page(context, site):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


@pytest.fixture
def index(site):
    return json.loads((site.folder / "practice/bank/index.json").read_text(encoding="utf-8"))


def visit(page, site, query=""):
    opened(page, site, PATH + query)


def begin(page, count="5"):
    page.get_by_label("Number of questions").select_option(count)
    page.get_by_role("button", name="Start").click()
    page.locator(".fg-practice .fg-item").wait_for()


def item(page):
    return page.locator(".fg-practice .fg-item")


def keys(page):
    return item(page).locator(".fg-why[data-key]").evaluate_all("all => all.map((one) => one.dataset.option)")


def answer(page, *, right=True, confidence=""):
    """Choose, check, and wait for the verdict."""
    wanted = keys(page)
    if not right:
        others = item(page).locator(".fg-why:not([data-key])")
        wanted = others.evaluate_all("all => all.map((one) => one.dataset.option)")[: len(wanted)]
    for option in wanted:
        item(page).locator(f'input[value="{option}"]').check()
    if confidence:
        item(page).get_by_label(confidence, exact=True).check()
    item(page).get_by_role("button", name="Check").click()
    page.locator(".fg-practice .fg-item[data-state=checked]").wait_for()


def next_question(page):
    number = item(page).locator("legend").first.inner_text()
    page.get_by_role("button", name=re.compile("Next question|Skip this question")).click()
    expect(item(page).locator("legend").first).not_to_have_text(number)


def asked(page):
    return item(page).get_attribute("data-item")


def test_a_whole_series_by_keyboard(page, site):
    visit(page, site, "?topic=serving-and-scaling-models")
    page.get_by_role("button", name="Start").focus()
    page.keyboard.press("Shift+Tab")  # mix
    page.keyboard.press("Shift+Tab")  # number of questions
    page.keyboard.press("ArrowUp")  # from 10 to 5
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for number in range(1, 6):
        line = item(page).locator("legend").first
        expect(line).to_have_text(f"Question {number} of 5")
        expect(line).to_be_focused()
        page.keyboard.press("Tab")  # a wide table of the stem, or the first option
        while page.evaluate("!document.activeElement.closest('.fg-option')"):
            page.keyboard.press("Tab")
        kind = item(page).get_attribute("data-kind")
        for count in range(len(keys(page))):
            if count:
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
        assert item(page).locator(".fg-option :checked").count() == (1 if kind == "single" else len(keys(page)))
        page.keyboard.press("Enter")
        expect(item(page).get_by_role("button", name="Check")).to_be_focused()
        expect(item(page).get_by_role("status")).to_have_text(re.compile("Right|Wrong"))
        following = page.get_by_role("button", name="Next question" if number < 5 else "See the result")
        for _ in range(40):
            page.keyboard.press("Tab")
            if following.evaluate("e => e == document.activeElement"):
                break
        expect(following).to_be_focused()
        page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name=re.compile(r"\d of 5 right"))
    expect(heading).to_be_focused()


def test_the_end_says_what_to_read_again_and_leads_there(page, site, index):
    visit(page, site)
    begin(page)
    wanted = {}
    for number in range(5):
        entry = next(entry for entry in index["items"] if entry["id"] == asked(page))
        reading = index["readings"][entry["reading"]]
        if number < 3:
            wanted[f"{site.url}{index['pages'][reading['page']]['href']}#{reading['anchor']}"] = reading["title"]
        answer(page, right=number != 0, confidence=["sure", "unsure", "guess", "sure", ""][number])
        if number < 4:
            next_question(page)
    page.get_by_role("button", name="See the result").click()
    expect(page.get_by_role("heading", name="4 of 5 right")).to_be_focused()
    links = page.locator(".fg-practice__result a")
    found = dict(links.evaluate_all("all => all.map((one) => [one.href, one.textContent])"))
    assert set(found) == set(wanted)
    for address, title in wanted.items():
        assert found[address].endswith(title)
        page_path, _, anchor = address.removeprefix(site.url).partition("#")
        assert f'id="{anchor}"' in site.html(page_path)
    page.get_by_role("button", name="Practice the wrong one").click()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 1")
    answer(page)
    page.get_by_role("button", name="See the result").click()
    expect(page.locator(".fg-practice__result")).to_contain_text("Nothing to read again")
    page.get_by_role("button", name="Choose other questions").click()
    expect(page.locator(".fg-practice legend").first).to_be_focused()


def test_a_reload_in_the_middle_goes_on_with_the_first_open_question(page, site):
    visit(page, site)
    begin(page)
    first = asked(page)
    answer(page, right=False)
    next_question(page)
    second = asked(page)
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    assert asked(page) == second != first
    expect(page.get_by_text("1 of 5 answered, 0 right.")).to_be_visible()
    expect(item(page).locator("legend").first).to_have_text("Question 2 of 5")
    page.get_by_role("button", name="End this series").click()
    expect(page.locator(".fg-practice__result")).to_contain_text("Not answered: 4 of 5.")
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_the_answers_and_the_series_are_in_the_log(page, site):
    visit(page, site)
    begin(page)
    name = asked(page)
    answer(page, right=False, confidence="sure")
    page.get_by_role("button", name="Flag this question").click()
    expect(page.get_by_role("button", name="Flag this question")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="End this series").click()
    start, given, flag, end = records(page)
    assert (start["type"], start["do"], start["mode"], len(start["items"])) == ("run", "start", "topic", 5)
    assert (given["type"], given["mode"], given["item"], given["right"]) == ("answer", "topic", name, False)
    assert (flag["type"], flag["item"], flag["on"]) == ("flag", name, True)
    assert (end["do"], end["run"]) == ("end", start["id"])
    # and the choice knows them
    page.get_by_role("button", name="Choose other questions").click()
    for kind in ("Wrong last time", "Flagged"):
        page.get_by_label(kind).check()
        expect(page.get_by_text("1 question matches.")).to_be_visible()
        page.get_by_label(kind).uncheck()


def test_an_empty_choice_says_so_and_starts_nothing(page, site):
    visit(page, site)
    page.get_by_role("button", name="No topic").click()
    status = page.locator(".fg-practice__form [role=status]")
    expect(status).to_have_text("No question matches: choose a topic.")
    page.get_by_role("button", name="Start").click()
    expect(status).to_have_text("No question matches: choose a topic. Nothing was started.")
    page.get_by_role("button", name="All topics").click()
    page.get_by_label("Flagged").check()
    page.get_by_role("button", name="Start").click()
    expect(status).to_contain_text("none of these topics has a question of the kinds you marked. Nothing was started.")
    assert item(page).count() == 0
    assert records(page) == []


def test_a_section_holds_its_objectives_and_an_objective_its_considerations(page, site, index):
    visit(page, site, "?topic=batch-and-online-inference")
    section = page.locator('input[value="serving-and-scaling-models"]')
    assert section.evaluate("e => e.indeterminate")
    count = sum(entry.get("consideration") == "batch-and-online-inference" for entry in index["items"])
    expect(page.get_by_text(f"{count} questions match.")).to_be_visible()
    section.check()
    page.get_by_text("Choose within section 4").click()
    one = page.locator('input[value="batch-and-online-inference"]')
    expect(one).to_be_checked()
    one.uncheck()
    assert section.evaluate("e => e.indeterminate && !e.checked")
    begin(page, "50")
    names = records(page)[0]["items"]
    inside = {
        c["id"] for s in index["sections"] if s["id"] == "serving-and-scaling-models" for o in s["objectives"]
        for c in o["considerations"]
    }  # fmt: skip
    by_id = {entry["id"]: entry for entry in index["items"]}
    taught = {by_id[name].get("consideration") for name in names}
    assert taught <= inside - {"batch-and-online-inference"}


def test_mixed_questions_change_the_objective_after_every_pair(page, site, index):
    visit(page, site)
    begin(page, "20")
    objective = {c["id"]: o["id"] for s in index["sections"] for o in s["objectives"] for c in o["considerations"]}
    by_id = {entry["id"]: entry for entry in index["items"]}
    names = records(page)[0]["items"]
    groups = [objective.get(by_id[name].get("consideration", ""), by_id[name]["reading"]) for name in names]
    assert len(set(names)) == 20 and len(set(groups)) >= 4
    assert any(a == b for a, b in zip(groups, groups[1:], strict=False))


def test_storage_denied_is_said_and_a_series_works(page, site):
    page.add_init_script(DENIED)
    visit(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    begin(page)
    answer(page)
    expect(page.get_by_text("1 of 5 answered, 1 right.")).to_be_visible()
    next_question(page)
    page.get_by_role("button", name="End this series").click()
    expect(page.get_by_role("heading", name="1 of 1 right")).to_be_focused()


def test_offline_says_so_keeps_the_series_and_goes_on(page, site):
    page.route("**/practice/bank/*.html*", lambda route: route.abort())
    notice = back_online(page, site, PATH, "**/practice/bank/*.json*")
    page.get_by_role("button", name="Start").click()
    expect(notice).to_contain_text("you seem to be offline")
    page.unroute("**/practice/bank/*.html*")
    page.get_by_role("button", name="Try again").click()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")
    expect(item(page).locator("legend").first).to_be_focused()


def test_the_first_question_is_there_before_the_start(page, site):
    visit(page, site)
    fetched(page, 1)
    page.route("**/practice/bank/*.html*", lambda route: route.abort())
    page.get_by_role("button", name="Start").click()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")


def test_what_was_loaded_works_without_a_connection(page, site, context):
    visit(page, site)
    begin(page)
    fetched(page, 5)
    context.set_offline(True)
    for number in range(5):
        answer(page)
        if number < 4:
            next_question(page)
    page.get_by_role("button", name="See the result").click()
    expect(page.get_by_role("heading", name="5 of 5 right")).to_be_visible()
    context.set_offline(False)


def test_a_question_that_left_the_bank_is_passed_by(page, site, index):
    visit(page, site)
    page.evaluate(
        """(there) => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/");
          open.onsuccess = () => {
            const write = open.result.transaction("events", "readwrite");
            write.objectStore("events").put({ v: 2, id: "run-1", at: Date.now(), type: "run", do: "start", mode: "topic",
              items: ["gone-for-good", there] });
            write.oncomplete = () => { open.result.close(); resolve(); };
          };
        })""",
        index["items"][0]["id"],
    )
    page.reload()
    expect(page.get_by_text("taken out of the guide since")).to_be_visible()
    page.get_by_role("button", name="Skip this question").click()
    expect(item(page).locator("legend").first).to_have_text("Question 2 of 2")


def test_damaged_events_do_no_harm(page, site):
    visit(page, site)
    page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/");
          open.onsuccess = () => {
            const write = open.result.transaction("events", "readwrite");
            const put = (fields) => write.objectStore("events").put({ v: 2, at: Date.now(), ...fields });
            put({ id: "a", type: "run", do: "start", mode: "topic", items: "all" });
            put({ id: "b", type: "run", do: "start", mode: "topic", items: [{}] });
            put({ id: "c", type: "flag", item: {}, on: true });
            put({ id: "d", type: "<img src=x onerror=alert(1)>", do: 3 });
            write.oncomplete = () => { open.result.close(); resolve(); };
          };
        })"""
    )
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_instant_navigation_there_and_back_keeps_the_series(page, site):
    page.goto(f"{site.url}practice/", wait_until="networkidle")
    page.locator("article").get_by_role("link", name="Practice by topic").first.click()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    begin(page)
    name = asked(page)
    page.go_back()
    page.wait_for_url(f"{site.url}practice/")
    page.locator("article").get_by_role("link", name="Practice by topic").first.click()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    assert asked(page) == name


def test_without_a_script_the_page_says_so_and_leads_to_the_questions(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    expect(page.locator(".fg-practice")).to_contain_text("it needs JavaScript")
    assert page.get_by_role("link", name="all questions by page").get_attribute("href") == "../#by-page"
    context.close()


@in_every_state
def test_axe_and_a_small_phone_in_every_state(browser, site, axe, scheme, width):
    with looked_at(browser, axe, scheme, width) as (page, look):
        visit(page, site)
        for fold in page.locator(".fg-practice summary").all():
            fold.click()
        look()
        page.get_by_role("button", name="No topic").click()
        look()
        page.get_by_role("button", name="All topics").click()
        begin(page)
        look()
        answer(page, right=False)
        page.get_by_role("button", name="Flag this question").click()
        look()
        visit(page, site, LINK)
        look()
        page.get_by_role("button", name=OPEN).click()
        page.get_by_role("button", name="End this series").click()
        look()
        page.route("**/practice/bank/*.html*", lambda route: route.abort())
        page.reload()
        page.locator(".fg-practice[data-state=ready]").wait_for()
        page.get_by_role("button", name="Start").click()
        page.get_by_role("button", name="Try again").wait_for()
        look()


def test_forced_colors_and_paper(browser, site):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, site)
    begin(page)
    flag = page.get_by_role("button", name="Flag this question")
    outlined(flag, flag.click)
    not_on_paper(item(page), flag)
    context.close()


def test_what_a_series_of_fifty_transfers(context, site):
    page = context.new_page()

    def fifty():
        visit(page, site)
        begin(page, "50")

    files, size = transfer(page, site, fifty)
    assert files == 51
    assert size <= LIMIT, size


def test_the_bank_is_in_no_sitemap(site):
    assert "/practice/bank/" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


LINK = "?topic=serving-and-scaling-models&only=new"
OPEN = "Go on with the open series (1 of 5)"


def one_answered(page, site):
    """A series of five of which one is answered, and then a link to other questions."""
    visit(page, site)
    begin(page)
    answer(page)
    next_question(page)
    name = asked(page)
    visit(page, site, LINK)
    return name


def test_a_link_followed_while_a_series_is_open_offers_both(page, site):
    name = one_answered(page, site)
    part = page.locator(".fg-practice")
    expect(part.get_by_role("heading", name="A series is still open")).to_be_visible()
    expect(part).to_contain_text("You have answered 1 of its 5 questions.")
    expect(part).to_contain_text("asks for other questions: about 4 ")
    expect(part).to_contain_text(", only: new to you.")
    assert item(page).count() == 0 and page.locator(".fg-practice__form").count() == 0
    page.get_by_role("button", name=OPEN).press("Enter")
    expect(item(page).locator("legend").first).to_have_text("Question 2 of 5")
    expect(item(page).locator("legend").first).to_be_focused()
    assert asked(page) == name
    page.reload()  # it is decided
    expect(item(page).locator("legend").first).to_have_text("Question 2 of 5")
    page.get_by_role("button", name="End this series").click()


def test_the_linked_series_ends_the_open_one_once_it_starts(page, site):
    name = one_answered(page, site)
    page.get_by_role("button", name="Choose from the link").press("Enter")
    expect(page.locator(".fg-practice legend").first).to_be_focused()
    expect(page.locator('input[value="serving-and-scaling-models"]')).to_be_checked()
    expect(page.get_by_label("New to you")).to_be_checked()
    page.reload()  # nothing is started yet, so nothing is lost
    page.get_by_role("button", name=OPEN).click()
    assert asked(page) == name
    visit(page, site, LINK)
    page.get_by_role("button", name="Choose from the link").click()
    begin(page, "10")
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")
    assert sum(record["type"] == "answer" for record in records(page)) == 1


def test_a_link_that_asks_for_nothing_goes_on_with_the_open_series(page, site):
    visit(page, site)
    begin(page)
    visit(page, site, "?topic=left-the-guide")
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 5")
