"""Review in a real browser: a session by keyboard, what is due by day, cards, the exam date, reload, bad state, axe."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.harness import WRITE
from tests.site.practice import BASE, DENIED, back_online, in_every_state, looked_at, not_on_paper, opened, outlined, records
from tests.site.test_practice_topic import answer, asked, item, next_question

PATH = "practice/review/"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def page(context, site):
    page = context.new_page()
    errors, elsewhere = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith(site.url) else elsewhere.append(request.url))
    page.clock.set_fixed_time(NOON)
    yield page
    assert [error for error in errors if not re.search("ERR_FAILED|404", error)] == []  # files a test takes away
    assert [url for url in elsewhere if not url.startswith(("data:", "blob:"))] == []


@pytest.fixture
def index(site):
    return json.loads((site.folder / "practice/bank/index.json").read_text(encoding="utf-8"))


@pytest.fixture
def names(index):
    return [entry["id"] for entry in index["items"] if entry.get("consideration")]


@pytest.fixture
def terms(site):
    return json.loads((site.folder / "practice/bank/terms.json").read_text(encoding="utf-8"))


def day(ago):
    return (NOON - timedelta(days=ago)).date().isoformat()


def event(number, ago, **fields):
    """A record of some days ago."""
    at = int((NOON - timedelta(days=ago)).timestamp() * 1000) + number
    return {"v": 2, "id": f"e{number}", "at": at, **fields}


def answered(number, ago, name, *, right=True, mode="topic"):
    fields = {"revision": 1, "chosen": ["a"], "right": right, "confidence": None, "mode": mode}
    return event(number, ago, type="answer", day=day(ago), item=name, **fields)


def card(number, ago, name, rating=3):
    return event(number, ago, type="card", day=day(ago), term=name, rating=rating)


def wish(number, name, value):
    return event(number, 1, type="wish", name=name, value=value)


def visit(page, site, *log):
    """Open the page, with these records in the storage."""
    opened(page, site, PATH)
    if log:
        page.evaluate(WRITE, [BASE, list(log)])
        again(page)


def again(page):
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()


def part(page):
    return page.locator(".fg-practice")


def said(page):
    return part(page).locator("h3 + [role=status]")


def begin(page):
    page.get_by_role("button", name="Start the review").click()


def begin_questions(page):
    begin(page)
    item(page).wait_for()


def next_question_again(page):
    """Go on from the only question, which was wrong, to its repetition."""
    page.get_by_role("button", name="Next question").click()
    expect(item(page).locator("legend").first).to_contain_text("once more")


def week(page):
    rows = part(page).locator("tbody tr")
    return [row.split("\t") for row in rows.evaluate_all("all => all.map((one) => one.innerText)")]


def tab_to(page, target):
    """Press Tab until an element has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if target.evaluate("e => e == document.activeElement"):
            return
    expect(target).to_be_focused()


def test_due_today_and_in_the_next_days(page, site, names, terms):
    a, b, c, d, e, *_ = names
    first, second, *_ = [term["id"] for term in terms]
    visit(
        page, site,
        answered(1, 40, a), answered(2, 3, b), answered(3, 0, c, right=False, mode="lesson"), answered(4, 1, d, mode="mock"),
        answered(5, 0, e), answered(6, 0, e, right=False), card(7, 9, first), card(8, 0, second, 1),
    )  # fmt: skip
    expect(said(page)).to_contain_text("2 questions and 1 term due.")
    expect(said(page)).to_contain_text("of which 10 can join today.")
    expect(said(page)).to_contain_text(f"{len(terms) - 2} terms are new to you, of which 4 can join today.")
    assert week(page)[:3] == [
        ["Tue, Nov 24", "1", "1"], ["Wed, Nov 25", "1", "0"], ["Thu, Nov 26", "1", "0"],
    ]  # fmt: skip
    assert len(week(page)) == 7
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    again(page)
    expect(said(page)).to_contain_text("3 questions and 2 terms due.")
    page.clock.set_fixed_time(NOON + timedelta(days=3))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # back to the tab after two nights
    expect(said(page)).to_contain_text("5 questions and 2 terms due.")


def test_a_whole_session_by_keyboard(page, site, names, terms):
    term = terms[0]
    visit(
        page, site,
        answered(1, 40, names[0]), answered(2, 30, names[1]), card(3, 9, term["id"]),
        wish(4, "questions", 1), wish(5, "terms", 0),
    )  # fmt: skip
    tab_to(page, page.get_by_label("With terms of the glossary"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Start the review"))
    page.keyboard.press("Enter")
    seen = []
    for number in range(1, 4):
        line = item(page).locator("legend").first
        expect(line).to_have_text(f"Question {number} of 3")
        expect(line).to_be_focused()
        seen.append(asked(page))
        keys = item(page).locator(".fg-why[data-key]").evaluate_all("all => all.map((one) => one.dataset.option)")
        page.keyboard.press("Tab")
        while page.evaluate("!document.activeElement.closest('.fg-option')"):
            page.keyboard.press("Tab")
        step = "Tab" if len(keys) > 1 else "ArrowDown"
        while item(page).locator(".fg-option :checked").evaluate_all("all => all.map((one) => one.value)") != keys:
            if page.evaluate("document.activeElement.value") in keys:
                page.keyboard.press("Space")
            else:
                page.keyboard.press(step)
            if len(keys) > 1:
                page.keyboard.press(step)
        page.keyboard.press("Enter")
        expect(item(page).get_by_role("status")).to_have_text("Right.")
        tab_to(page, page.get_by_role("button", name="Next question" if number < 3 else "See the result"))
        page.keyboard.press("Enter")
    assert set(seen[:2]) == set(names[:2]) and seen[2] not in names[:2]
    heading = part(page).get_by_role("heading", name=term["term"], exact=True)
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show the meaning")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".fg-review__meaning")).to_be_focused()
    tab_to(page, page.get_by_role("button", name=re.compile("^Good")))
    page.keyboard.press("Enter")
    expect(part(page).get_by_role("heading", name=re.compile(r"\d of 3 right, 1 term reviewed"))).to_be_focused()
    tab_to(page, page.get_by_role("button", name="What is due now"))
    page.keyboard.press("Enter")
    expect(part(page).get_by_role("heading", name="Due today")).to_be_focused()
    expect(said(page)).to_contain_text("No questions and no terms due.")
    expect(said(page)).to_contain_text("of which none can join today")
    begin(page)
    expect(part(page).get_by_text("Nothing is due, and no new ones join today. Nothing was started.")).to_be_visible()
    given = [record for record in records(page) if record["type"] == "answer" and record["mode"] == "review"]
    assert [record["item"] for record in given] == seen
    assert {record["day"] for record in given} == {day(0)}


def test_the_end_says_when_each_returns_and_what_to_read_again(page, site, index, names):
    visit(page, site, answered(1, 40, names[0]), answered(2, 3, names[1]), wish(3, "questions", 0))
    begin_questions(page)
    wrong = asked(page)
    answer(page, right=False)
    next_question(page)
    answer(page, confidence="sure")
    next_question(page)
    assert asked(page) == wrong
    answer(page)
    page.get_by_role("button", name="See the result").click()
    expect(part(page).get_by_role("heading", name="1 of 2 right")).to_be_focused()
    rows = week(page)
    assert [row[1] for row in rows] == ["wrong, then right", "right, sure"]
    assert rows[0][2].startswith("tomorrow, ")
    assert all(re.fullmatch(r"(tomorrow|in \d+ days), \w+ \d+, \d{4}", row[2]) for row in rows)
    reading = index["readings"][next(e for e in index["items"] if e["id"] == wrong)["reading"]]
    address = f"{site.url}{index['pages'][reading['page']]['href']}#{reading['anchor']}"
    assert page.locator(".fg-practice__result li a").evaluate_all("all => all.map((one) => one.href)") == [address]


def test_a_reload_goes_on_and_the_next_day_begins_anew(page, site, names):
    visit(page, site, answered(1, 40, names[0]), answered(2, 30, names[1]), wish(3, "questions", 0))
    begin_questions(page)
    first = asked(page)
    answer(page)
    next_question(page)
    second = asked(page)
    again(page)
    assert asked(page) == second != first
    expect(item(page).locator("legend").first).to_have_text("Question 2 of 2")
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    again(page)
    expect(said(page)).to_contain_text("1 question and no terms due.")


def test_ending_early_leaves_the_rest_due(page, site, names, terms):
    visit(
        page, site,
        answered(1, 40, names[0]), answered(2, 30, names[1]), card(3, 9, terms[0]["id"]),
        wish(4, "questions", 0), wish(5, "terms", 0), wish(6, "cards", value=True),
    )  # fmt: skip
    expect(page.get_by_label("With terms of the glossary")).to_be_checked()
    begin_questions(page)
    answer(page)
    page.get_by_role("button", name="End this series").click()
    expect(part(page)).to_contain_text("Not answered: 1 of 2.")
    page.get_by_role("button", name="What is due now").click()
    expect(said(page)).to_contain_text("1 question and 1 term due.")
    again(page)
    expect(said(page)).to_contain_text("1 question and 1 term due.")


def test_cards_name_the_next_interval_and_the_log_keeps_the_grade(page, site, terms):
    visit(page, site, card(1, 9, terms[0]["id"]), wish(2, "questions", 0), wish(3, "terms", 2))
    page.get_by_label("With terms of the glossary").check()
    begin(page)
    heading = part(page).locator("h3")
    expect(heading).to_have_text(terms[0]["term"])
    expect(heading).to_be_focused()
    assert page.locator(".fg-review__meaning").inner_text() == ""
    page.get_by_role("button", name="Show the meaning").click()
    text = re.sub(r"<[^>]+>", "", terms[0]["html"])[:20]
    expect(page.locator(".fg-review__meaning")).to_contain_text(text)
    link = page.locator(".fg-review__meaning").get_by_role("link", name="This term in the glossary")
    assert link.evaluate("e => e.href") == f"{site.url}{terms[0]['href']}"
    buttons = part(page).get_by_role("button", name=re.compile(r"^(Again|Hard|Good|Easy): "))
    days = []
    for text in buttons.all_inner_texts():
        found = re.fullmatch(r"(?:Again: once more today, then|\w+:) (?:(tomorrow)|in (\d+) days)", text)
        assert found, text
        days.append(1 if found[1] else int(found[2]))
    assert len(days) == 4 and days == sorted(days) and days[0] < days[2] < days[3]
    page.get_by_role("button", name=re.compile("^Good")).click()
    expect(part(page)).to_contain_text("Term 2 of 3.")
    expect(heading).to_be_focused()
    again(page)
    expect(part(page)).to_contain_text("Term 2 of 3.")
    page.get_by_role("button", name="Show the meaning").click()
    page.get_by_role("button", name=re.compile("^Again")).click()
    page.get_by_role("button", name="End this series").click()
    expect(part(page).get_by_role("heading", name="2 terms reviewed")).to_be_focused()
    rows = week(page)
    assert [row[0] for row in rows][0] == terms[0]["term"]
    assert [row[1] for row in rows] == ["Good", "Again"]
    assert rows[0][2].startswith(f"in {days[2]} days, ") and rows[1][2].startswith("tomorrow, ")
    kept = [record for record in records(page) if record["type"] == "card"]
    assert [(record["rating"], record["day"]) for record in kept[1:]] == [(3, day(0)), (1, day(0))]
    page.get_by_role("button", name="What is due now").click()
    expect(said(page)).to_contain_text("no terms due")
    expect(said(page)).to_contain_text("1 can join today")


def test_what_was_wrong_comes_back_until_it_is_right_and_is_scheduled_once(page, site, names):
    visit(page, site, answered(1, 40, names[0]), answered(2, 30, names[1]), wish(3, "questions", 0))
    begin_questions(page)
    line = item(page).locator("legend").first
    wrong = asked(page)
    answer(page, right=False)
    expect(part(page).get_by_text("1 of 2 answered, 0 right. 1 comes back at the end.")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    next_question(page)
    answer(page)
    next_question(page)
    expect(line).to_have_text("Question 1 of 2, once more")
    expect(line).to_be_focused()
    assert asked(page) == wrong
    expect(page.get_by_role("button", name="Skip this question")).to_be_hidden()
    answer(page, right=False)
    page.get_by_role("button", name="Next question").click()
    page.locator(".fg-practice .fg-item[data-state=open]").wait_for()
    again(page)  # what comes back is in the log
    expect(line).to_have_text("Question 1 of 2, once more")
    answer(page)
    page.get_by_role("button", name="See the result").click()
    expect(part(page).get_by_role("heading", name="1 of 2 right")).to_be_focused()
    page.get_by_role("button", name="What is due now").click()
    expect(said(page)).to_contain_text("No questions and no terms due.")
    assert week(page)[0][1] == "1"  # tomorrow, as its first answer says


def test_a_term_graded_again_comes_back_until_it_is_known(page, site, terms):
    first, second = terms[0]["id"], terms[1]["id"]
    log = [card(1, 9, first), card(2, 9, second), wish(3, "questions", 0), wish(4, "terms", 0), wish(5, "cards", value=True)]
    visit(page, site, *log)
    begin(page)
    heading = part(page).locator("h3")
    name = heading.inner_text()
    for grade in ("Again", "Good"):
        page.get_by_role("button", name="Show the meaning").click()
        page.get_by_role("button", name=re.compile(f"^{grade}")).click()
    expect(part(page)).to_contain_text("Term 1 of 2, once more.")
    expect(heading).to_have_text(name)
    expect(heading).to_be_focused()
    page.get_by_role("button", name="Show the meaning").click()
    grades = part(page).get_by_role("button", name=re.compile(": "))
    assert grades.all_inner_texts() == ["Again: once more today, then tomorrow", "Known now: tomorrow"]
    grades.first.click()
    again(page)
    expect(part(page)).to_contain_text("Term 1 of 2, once more.")
    page.get_by_role("button", name="Show the meaning").click()
    page.get_by_role("button", name=re.compile("^Known now")).click()
    expect(part(page).get_by_role("heading", name="2 terms reviewed")).to_be_focused()
    assert [row[1] for row in week(page)] == ["Again, then known", "Good"]
    assert week(page)[0][2].startswith("tomorrow, ")


def test_the_exam_date_caps_intervals_and_a_past_one_is_said(page, site, names):
    long = [answered(number, ago, names[0]) for number, ago in enumerate((80, 77, 60, 0), 1)]
    visit(page, site, *long)
    expect(part(page)).to_contain_text("No exam date")
    assert sum(int(row[1]) for row in week(page)) == 0
    field = page.get_by_label("Date of the exam")
    field.fill("2026-11-28")
    page.get_by_role("button", name="Save").click()
    expect(part(page).get_by_text("Saved. The exam is in 5 days, on November 28, 2026")).to_be_visible()
    assert [int(row[1]) for row in week(page)].index(1) < 4
    again(page)
    expect(field).to_have_value("2026-11-28")
    field.fill("2026-11-01")
    page.get_by_role("button", name="Save").click()
    expect(part(page).get_by_text("Saved. The exam date, November 1, 2026, is past, so it is ignored.")).to_be_visible()
    assert sum(int(row[1]) for row in week(page)) == 0
    field.fill("")
    page.get_by_role("button", name="Save").click()
    expect(part(page).get_by_text("Saved. No exam date")).to_be_visible()
    assert [record["value"] for record in records(page) if record["type"] == "wish"] == ["2026-11-28", "2026-11-01", ""]


def test_new_ones_a_day_can_be_none_and_a_wrong_number_is_refused(page, site):
    visit(page, site)
    field = page.get_by_label("New questions a day")
    expect(field).to_have_value("10")
    field.fill("0")
    page.get_by_role("button", name="Save").click()
    expect(said(page)).to_contain_text("of which none can join today")
    begin(page)
    expect(part(page).get_by_text("Nothing was started. Terms of the glossary are waiting")).to_be_visible()
    for text in ("-1", "2.5", "", "1000"):
        field.fill(text)
        page.get_by_role("button", name="Save").click()
        expect(part(page).get_by_text("Choose a whole number from 0 to 200. Nothing was saved.")).to_be_visible()
        expect(field).to_be_focused()
    field.fill("3")
    page.get_by_role("button", name="Save").click()
    expect(said(page)).to_contain_text("of which 3 can join today")
    page.get_by_role("button", name="Save").click()
    expect(part(page).get_by_text("Nothing has changed.")).to_be_visible()
    begin(page)
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 3")
    assert len([record for record in records(page) if record["type"] == "wish"]) == 2


def test_an_answer_in_another_tab_is_no_longer_due(page, site, names, context):
    visit(page, site, answered(1, 40, names[0]))
    expect(said(page)).to_contain_text("1 question and no terms due.")
    other = context.new_page()
    other.clock.set_fixed_time(NOON)
    visit(other, site)
    begin_questions(other)
    answer(other)
    expect(said(page)).to_contain_text("No questions and no terms due.")


def test_storage_denied_is_said_and_a_review_works(page, site):
    page.add_init_script(DENIED)
    visit(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    page.get_by_label("New questions a day").fill("2")
    page.get_by_role("button", name="Save").click()
    begin_questions(page)
    answer(page)
    next_question(page)
    answer(page)
    page.get_by_role("button", name="See the result").click()
    expect(part(page).get_by_role("heading", name="2 of 2 right")).to_be_focused()


def test_damaged_records_are_said_left_out_and_kept(page, site, names):
    bad = [
        card(1, 9, "t", 7), {**card(2, 9, "t"), "day": "soon"}, wish(3, "questions", "many"), wish(4, "hours", 5),
        {**answered(5, 9, names[0]), "day": 3}, event(6, 0, type="run", do="start", mode="review", items=[{}]),
        event(7, 0, type="run", do="start", mode="cards", items="all"), answered(8, 9, names[1]),
        event(9, 9, type="card", term={"<img>": 1}, day=day(9), rating=3), answered(10, 9, "left-the-guide"),
    ]  # fmt: skip
    visit(page, site, *bad)
    expect(part(page).get_by_text("Records of reviews that cannot be read: 4. They are left out, not deleted.")).to_be_visible()
    expect(page.locator(".fg-practice__notice").first).to_contain_text("Saved records that cannot be read: 1 (e5)")
    expect(said(page)).to_contain_text("1 question and no terms due.")
    expect(page.get_by_label("New questions a day")).to_have_value("10")
    assert len(records(page)) == len(bad)


def test_terms_and_questions_that_left_the_guide_are_passed_by(page, site, names, terms):
    visit(page, site)
    starts = [
        event(1, 0, type="run", do="start", mode="review", items=["gone-for-good"]),
        event(2, 0, type="run", do="start", mode="cards", items=["gone-too", terms[0]["id"]]),
    ]
    page.evaluate(WRITE, [BASE, starts])
    again(page)
    expect(part(page).get_by_text("taken out of the guide since")).to_be_visible()
    page.get_by_role("button", name="See the result").click()
    expect(part(page)).to_contain_text("Term 1 of 1.")


def test_offline_says_so_and_goes_on_later(page, site):
    page.route("**/practice/bank/*.html*", lambda route: route.abort())
    notice = back_online(page, site, PATH, "**/practice/bank/terms.json*")
    begin(page)
    expect(notice).to_contain_text("you seem to be offline")
    page.unroute("**/practice/bank/*.html*")
    page.get_by_role("button", name="Try again").click()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")
    expect(item(page).locator("legend").first).to_be_focused()


def test_without_a_script_the_page_says_so_and_how_to_plan_by_hand(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    expect(page.locator(".fg-practice")).to_contain_text("it needs JavaScript")
    assert page.get_by_role("link", name="all questions by page").get_attribute("href") == "../#by-page"
    context.close()


@in_every_state
def test_axe_and_a_small_phone_in_every_state(browser, site, axe, names, terms, scheme, width):
    with looked_at(browser, axe, scheme, width) as (page, look):
        page.clock.set_fixed_time(NOON)
        longest = max(terms, key=lambda term: len(term["html"]))["id"]
        visit(page, site, answered(1, 40, names[0]), card(2, 9, longest), card(3, 9, "t", 9), wish(4, "questions", 0))
        look()
        page.get_by_label("New terms a day").fill("1000")
        page.get_by_role("button", name="Save").click()
        look()
        page.get_by_label("Date of the exam").fill("2026-11-01")
        page.get_by_label("New terms a day").fill("1")
        page.get_by_role("button", name="Save").click()
        look()
        page.get_by_label("With terms of the glossary").check()
        begin_questions(page)
        answer(page, right=False)
        look()
        next_question_again(page)
        look()
        answer(page)
        page.get_by_role("button", name="See the result").click()
        look()
        for _ in range(2):
            page.get_by_role("button", name="Show the meaning").click()
            look()
            page.get_by_role("button", name=re.compile("^Hard")).click()
        page.get_by_role("heading", name="2 terms reviewed").wait_for()
        look()
        page.get_by_role("button", name="What is due now").click()
        begin(page)
        look()


def test_forced_colors_and_paper(browser, site, names):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    visit(page, site)
    border = "e => getComputedStyle(e).borderTopStyle + getComputedStyle(e).borderTopWidth"
    assert page.get_by_label("New questions a day").evaluate(border).startswith("solid")
    begin_questions(page)
    flag = page.get_by_role("button", name="Flag this question")
    outlined(flag, flag.click)
    not_on_paper(item(page), flag)
    context.close()


def test_no_other_page_loads_the_scheduler(context, site):
    page = context.new_page()
    urls = []
    page.on("request", lambda request: urls.append(request.url))
    opened(page, site, "practice/by-topic/")
    page.goto(f"{site.url}{site.quiz_page}", wait_until="networkidle")
    assert not any("ts-fsrs" in url or "terms.json" in url for url in urls)
    opened(page, site, PATH)
    assert {"ts-fsrs", "terms.json"} == {name for name in ("ts-fsrs", "terms.json") if any(name in url for url in urls)}
