"""The mock exam in a real browser: by keyboard, after a reload, in two tabs, out of time, no storage, its numbers."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.site.practice import DENIED, LIMIT, fetched, in_every_state, looked_at, opened, outlined, records, transfer

PATH = "practice/mock-exam/"
NOW = datetime(2026, 11, 23, 9, 0)


@pytest.fixture
def errors():
    found = []
    yield found
    assert found == []


@pytest.fixture
def page(context, errors):
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    return page


def visit(page, site, query=""):
    opened(page, site, PATH + query)


def begin(page, count=6, time=""):
    page.get_by_label("Number of questions").fill(str(count))
    if time:
        page.get_by_label("Time for the whole mock").select_option(time)
    page.get_by_role("button", name="Start the mock exam").click()
    expect(legend(page)).to_have_text(f"Question 1 of {count}")


def item(page):
    return page.locator(".fg-practice .fg-item")


def legend(page):
    return item(page).locator("legend").first


def keys(site, name):
    text = (site.folder / f"practice/bank/{name}.html").read_text(encoding="utf-8")
    return re.findall(r'class="fg-why" data-option="([^"]+)" data-key', text)


def answer(page, site, *, right=True, confidence=""):
    name = item(page).get_attribute("data-item")
    wanted = keys(site, name)
    if not right:
        every = item(page).locator(".fg-option input").evaluate_all("all => all.map((one) => one.value)")
        wanted = [option for option in every if option not in wanted][: len(wanted)]
    for option in wanted:
        item(page).locator(f'.fg-option input[value="{option}"]').check()
    if confidence:
        item(page).get_by_label(confidence, exact=True).check()
    return name


def go(page, number):
    page.get_by_role("button", name=re.compile(f"^Question {number}, ")).click()
    expect(legend(page)).to_contain_text(f"Question {number} of")


def saved(page, do, count):
    """Wait until so many events of a kind are in the database, which is written after the screen."""
    for _ in range(50):
        if sum(record.get("do") == do for record in records(page)) >= count:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"there are not {count} events {do} in the database")


def hand_in(page):
    page.get_by_role("button", name="Hand in or stop").click()
    page.get_by_role("button", name="Hand in now").click()
    heading = page.get_by_role("heading", name=re.compile("^Result: "))
    heading.wait_for()
    return heading


def chosen(page):
    return item(page).locator(".fg-option :checked").evaluate_all("all => all.map((one) => one.value)")


def test_a_whole_mock_by_keyboard(page, site):
    visit(page, site)
    press, focused = page.keyboard.press, "e => e == document.activeElement"

    def tab_to(target):
        for _ in range(60):
            if target.evaluate(focused):
                return
            press("Tab")
        pytest.fail(f"the keyboard does not reach {target}")

    page.locator(".fg-practice [type=radio]").first.focus()
    press("ArrowDown")
    press("ArrowDown")  # another number
    press("Tab")
    press("Control+A")
    page.keyboard.type("6")
    press("Enter")
    for number in range(1, 7):
        expect(legend(page)).to_have_text(f"Question {number} of 6")
        expect(legend(page)).to_be_focused()
        while page.evaluate("!document.activeElement.closest('.fg-option')"):
            press("Tab")
        press("Space")
        expect(item(page).locator(".fg-option :checked")).to_have_count(1)
        assert page.locator(".fg-why, .fg-answer").count() == 0  # nothing tells the answer
        if number == 2:
            tab_to(page.get_by_role("button", name="Flag this question"))
            press("Enter")
            press("Shift+Tab")
        tab_to(page.get_by_role("button", name="Next question" if number < 6 else "Check and hand in"))
        press("Enter")
    expect(page.get_by_role("heading", name="Every question has an answer")).to_be_focused()
    tab_to(page.get_by_role("button", name="Question 2", exact=True))  # flagged
    press("Enter")
    expect(legend(page)).to_have_text("Question 2 of 6")
    expect(legend(page)).to_be_focused()
    tab_to(page.get_by_role("button", name="Hand in or stop"))
    press("Enter")
    tab_to(page.get_by_role("button", name="Hand in now"))
    press("Enter")
    expect(page.get_by_role("heading", name=re.compile(r"^Result: \d of 6 right"))).to_be_focused()


def test_a_reload_in_the_middle_keeps_question_choices_flags_and_the_end(page, site):
    page.clock.install(time=NOW)
    visit(page, site)
    begin(page)
    first = answer(page, site, confidence="unsure")
    go(page, 3)
    third = answer(page, site)
    given = chosen(page)
    page.get_by_role("button", name="Flag this question").click()
    saved(page, "flag", 1)
    page.clock.fast_forward("05:00")
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(legend(page)).to_have_text("Question 3 of 6")
    assert (item(page).get_attribute("data-item"), chosen(page)) == (third, given)
    expect(page.get_by_role("button", name="Question 3, answered, flagged")).to_have_attribute("aria-current", "step")
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"^(9:\d\d|10:00) left$"))  # of 15 minutes
    expect(page.get_by_text("2 of 6 answered")).to_be_visible()
    go(page, 1)
    assert item(page).get_attribute("data-item") == first
    expect(item(page).get_by_label("unsure", exact=True)).to_be_checked()


def test_two_tabs_show_one_exam(context, page, site, errors):
    visit(page, site)
    begin(page)
    name = answer(page, site)
    other = context.new_page()
    other.on("pageerror", lambda error: errors.append(str(error)))
    visit(other, site)
    assert item(other).get_attribute("data-item") == name
    assert chosen(other) == chosen(page)
    answer(other, site, right=False)
    given = chosen(other)
    expect(page.locator(f'.fg-practice .fg-item input[value="{given[0]}"]')).to_be_checked()
    hand_in(other)
    expect(page.get_by_role("heading", name="Result: 0 of 6 right")).to_be_visible()
    saved(other, "submit", 1)
    found = records(page)
    assert [r["item"] for r in found if r["type"] == "answer"] == [name]
    assert sum(r.get("do") == "submit" for r in found) == 1


def test_the_clock_is_said_aloud_and_hands_in_by_itself(page, site):
    page.clock.install(time=NOW)
    visit(page, site)
    begin(page)  # 15 minutes
    answer(page, site)
    said = page.locator(".fg-mock__said")
    assert said.get_attribute("role") == "status"
    for pause, words in (("05:01", "10 minutes left."), ("05:00", "5 minutes left."), ("04:00", "1 minute left.")):
        page.clock.fast_forward(pause)
        expect(said).to_have_text(words)
    page.clock.fast_forward("01:00")
    expect(page.get_by_role("heading", name="Result: 1 of 6 right")).to_be_focused()
    expect(said).to_have_text("Time is up. Your answers are handed in.")
    expect(page.locator(".fg-mock__report")).to_contain_text("Time: 15:00 of 15:00. Not answered: 5.")


def test_time_that_ran_out_in_a_closed_tab_hands_in_at_the_end_of_time(context, page, site, errors):
    page.clock.install(time=NOW)
    visit(page, site)
    begin(page)
    answer(page, site)
    saved(page, "choose", 1)
    page.close()
    later = context.new_page()
    later.on("pageerror", lambda error: errors.append(str(error)))
    later.clock.install(time=NOW + timedelta(hours=9))
    visit(later, site)
    expect(later.get_by_role("heading", name="Result: 1 of 6 right")).to_be_visible()
    expect(later.locator(".fg-mock__report")).to_contain_text("Time: 15:00 of 15:00")


def test_a_clock_set_back_wins_no_minute(page, site):
    page.clock.install(time=NOW)
    visit(page, site)
    begin(page)
    page.clock.fast_forward("03:00")
    timer = page.get_by_role("timer")
    expect(timer).to_have_text(re.compile(r"^(11:\d\d|12:00) left$"))
    page.clock.set_system_time(NOW - timedelta(hours=2))
    page.clock.run_for(1500)
    expect(timer).to_have_text(re.compile(r"^11:\d\d left$"))
    answer(page, site)
    saved(page, "choose", 1)
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"^11:\d\d left$"))
    hand_in(page)
    expect(page.locator(".fg-mock__report")).to_contain_text(re.compile(r"Time: 3:\d\d of 15:00"))


def test_extra_time_and_no_limit(page, site):
    visit(page, site)
    page.get_by_label("Number of questions").fill("6")
    times = page.get_by_label("Time for the whole mock").locator("option").all_inner_texts()
    assert times == [
        "Standard: 15 minutes",
        "A quarter more: 18 minutes",
        "Half as much again: 22 minutes",
        "Twice as much: 29 minutes",
        "Untimed",
    ]
    begin(page, time="2")
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"^(29:00|28:5\d) left$"))
    page.get_by_role("button", name="Hand in or stop").click()
    page.get_by_text("Stop without a result").click()
    page.get_by_role("button", name="Throw this mock exam away").click()
    expect(page.locator(".fg-mock__said")).to_have_text("The mock exam was thrown away.")
    expect(page.locator(".fg-practice legend").first).to_be_focused()
    begin(page, time="0")
    expect(page.get_by_role("timer")).to_have_text("No time limit")
    hand_in(page)
    expect(page.locator(".fg-mock__report")).to_contain_text("untimed")


def test_what_is_open_is_said_before_it_is_handed_in(page, site):
    visit(page, site)
    begin(page)
    answer(page, site)
    go(page, 5)
    page.get_by_role("button", name="Flag this question").click()
    page.get_by_role("button", name="Hand in or stop").click()
    heading = page.get_by_role("heading", name="5 of 6 questions have no answer")
    expect(heading).to_be_focused()
    names = page.locator(".fg-quiz section button").all_inner_texts()
    assert names[:6] == [f"Question {number}" for number in (2, 3, 4, 5, 6, 5)]
    assert not any(r.get("do") == "submit" for r in records(page))
    page.get_by_role("button", name="Back to the questions").click()
    expect(legend(page)).to_have_text("Question 5 of 6")
    page.get_by_role("button", name="Hand in or stop").click()
    page.get_by_role("button", name="Question 2", exact=True).click()
    expect(legend(page)).to_be_focused()
    expect(legend(page)).to_have_text("Question 2 of 6")


def test_the_numbers_of_the_result(page, site):
    page.clock.install(time=NOW)
    visit(page, site)
    begin(page)
    plan = [(True, "sure"), (False, "sure"), (False, ""), (True, "guess"), (True, "")]
    names = []
    for number, (right, confidence) in enumerate(plan, 1):
        page.clock.fast_forward("00:40" if number == 3 else "00:10")
        names.append(answer(page, site, right=right, confidence=confidence))
        page.get_by_role("button", name="Next question").click()
        expect(legend(page)).to_have_text(f"Question {number + 1} of 6")
    go(page, 5)
    page.clock.fast_forward("00:20")
    answer(page, site, right=False)
    heading = hand_in(page)
    expect(heading).to_have_text("Result: 2 of 6 right")
    report = page.locator(".fg-mock__report")
    expect(report).to_contain_text("33 % right; with so few questions, anything from 8 % to 71 % is likely behind it")
    expect(report).to_contain_text("Not answered: 1.")
    titles = ("Sure but wrong", "Slowest", "Changed answers")
    lists = {title: report.locator(f"h4:text-is('{title}') + ul li").all_inner_texts() for title in titles}
    assert lists["Sure but wrong"] == ["question 2"]
    assert lists["Changed answers"] == ["question 5: now wrong"]
    assert re.fullmatch(r"question 3: 0:4\d, wrong", lists["Slowest"][0])
    assert re.fullmatch(r"question 5: 0:3\d, wrong", lists["Slowest"][1])
    rows = report.get_by_role("group", name="Every question").locator("tbody tr")
    verdicts = [row.locator("td").nth(1).inner_text() for row in rows.all()]
    assert verdicts == ["right", "wrong", "wrong", "right", "wrong", "no answer"]
    for name in ("By section", "By objective"):
        cells = report.get_by_role("group", name=name).locator("tbody td:nth-of-type(1)").all_inner_texts()
        pairs = [tuple(map(int, cell.split(" of "))) for cell in cells]
        assert (sum(a for a, _ in pairs), sum(b for _, b in pairs)) == (2, 6)
    review = report.locator(".fg-mock__review .fg-item")
    expect(review).to_have_count(6)
    assert [one.get_attribute("data-item") for one in review.all()][:5] == names
    assert review.locator(".fg-option__why").count() >= 18
    expect(review.nth(1)).to_contain_text("Wrong (sure).")
    expect(review.nth(5)).to_contain_text("Not answered.")
    report.get_by_role("link", name="question 3").first.click()
    expect(page.locator("#mock-3")).to_be_focused()

    saved(page, "submit", 1)
    answers = [r for r in records(page) if r["type"] == "answer"]
    assert sorted(r["item"] for r in answers) == sorted(names)
    assert {r["mode"] for r in answers} == {"mock"} and {r["day"] for r in answers} == {"2026-11-23"}
    assert {r["item"]: r["right"] for r in answers} == dict(zip(names, [True, False, False, True, False], strict=True))

    # the history has it, after a reload as well
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    row = page.get_by_role("group", name="Your mock exams").locator("tbody tr")
    expect(row).to_contain_text("2 of 6")
    expect(row).to_contain_text("8 % to 71 %")
    row.get_by_role("button", name=re.compile("^Result of")).click()
    expect(page.get_by_role("heading", name="Result: 2 of 6 right")).to_be_focused()
    # and the wrong ones go to practice by topic
    page.get_by_role("link", name="Practice the 4 wrong ones").click()
    page.wait_for_url(f"{site.url}practice/by-topic/")
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 4")
    assert item(page).get_attribute("data-item") == names[1]


def test_the_link_draws_the_same_exam_and_says_when_the_bank_differs(browser, page, site):
    visit(page, site)
    begin(page)
    saved(page, "start", 1)
    drawn = [r["items"] for r in records(page) if r.get("do") == "start"][0]
    hand_in(page)
    page.locator("[data-share]").click()
    page.wait_for_url("**?seed=*")
    expect(page.locator(".fg-practice")).to_contain_text("The link draws 6 questions")
    query = "?" + page.url.partition("?")[2]
    other = browser.new_context().new_page()
    visit(other, site, query)
    expect(other.locator(".fg-practice")).to_contain_text("The link draws 6 questions")
    other.get_by_role("button", name="Start the mock exam").click()
    expect(legend(other)).to_have_text("Question 1 of 6")
    saved(other, "start", 1)
    assert [r["items"] for r in records(other) if r.get("do") == "start"] == [drawn]
    hand_in(other)
    trouble = other.locator(".fg-mock__trouble")
    visit(other, site, re.sub(r"bank=\w+", "bank=0123", query))
    expect(trouble).to_contain_text("have changed since the link was made")
    visit(other, site, "?seed=x&size=1e9")
    expect(trouble).to_contain_text("The link asks for a mock exam of 1e9 questions; this bank allows 1 to")
    visit(other, site, "?seed=<img src=x onerror=alert(1)>&size=6")
    expect(trouble).to_contain_text("its seed cannot be read")
    expect(other.locator(".fg-practice [type=radio]")).to_have_count(3)
    other.context.close()


def test_the_next_mock_avoids_what_was_just_asked(page, site):
    visit(page, site)
    begin(page, 10)
    for number in range(1, 11):
        answer(page, site)
        if number < 10:
            go(page, number + 1)
    hand_in(page)
    page.get_by_role("button", name="Another mock exam").click()
    begin(page, 10)
    saved(page, "start", 2)
    first, second = [r["items"] for r in records(page) if r.get("do") == "start"]
    asked_again = set(first) & set(second)
    assert len(asked_again) <= 1  # of a section that has only two or three


def test_a_number_that_cannot_be_drawn_starts_nothing(page, site):
    visit(page, site)
    for text in ("0", "1000", "2.5", ""):
        page.get_by_label("Number of questions").fill(text)
        page.get_by_role("button", name="Start the mock exam").click()
        expect(page.locator(".fg-practice__form [role=status]")).to_contain_text("Nothing was started.")
    assert records(page) == []


def test_storage_denied_is_said_and_the_mock_works(page, site):
    page.add_init_script(DENIED)
    visit(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    begin(page)
    answer(page, site)
    expect(hand_in(page)).to_have_text("Result: 1 of 6 right")


def test_storage_that_fills_up_in_the_middle_loses_nothing_of_this_visit(page, site):
    visit(page, site)
    begin(page)
    page.evaluate(
        """() => {
          window.put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
        }"""
    )
    answer(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("The storage of this browser is full.")
    go(page, 2)
    page.evaluate("() => { IDBObjectStore.prototype.put = window.put; }")  # the reader makes room
    name = answer(page, site)
    expect(page.get_by_text("2 of 6 answered")).to_be_visible()
    saved(page, "choose", 2)
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    assert item(page).get_attribute("data-item") == name
    expect(hand_in(page)).to_have_text("Result: 2 of 6 right")


def test_the_first_question_is_there_before_the_start_and_the_map_after_it(page, site):
    visit(page, site)
    fetched(page, 1)
    page.route("**/practice/bank/*.html*", lambda route: route.abort())
    page.get_by_role("button", name="Start the mock exam").click()
    expect(legend(page)).to_have_text("Question 1 of 50")
    expect(page.get_by_role("list", name="All questions").get_by_role("button")).to_have_count(50)


def test_a_lost_connection_in_the_middle_ends_nothing(context, page, site):
    visit(page, site)
    begin(page)
    fetched(page, 6)
    context.set_offline(True)
    for number in range(1, 7):
        go(page, number)
        answer(page, site)
    expect(hand_in(page)).to_have_text("Result: 6 of 6 right")
    expect(page.locator(".fg-mock__review .fg-item")).to_have_count(6)
    context.set_offline(False)


def test_a_question_that_left_the_bank_is_not_counted(page, site):
    visit(page, site)
    page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/");
          open.onsuccess = () => {
            const write = open.result.transaction("events", "readwrite");
            const frame = { v: 2, type: "exam", exam: "x", at: Date.now() };
            const put = (fields) => write.objectStore("events").put({ ...frame, ...fields });
            const items = ["gone-for-good@1", "aquarium-pump-first-step@1"];
            put({ id: "a", do: "start", seed: "s", minutes: 0, items });
            put({ id: "b", do: "choose", item: 3, chosen: "all" });
            put({ id: "c", do: "start", seed: {}, items: [{}], minutes: -1, exam: "y" });
            write.oncomplete = () => { open.result.close(); resolve(); };
          };
        })"""
    )
    page.reload()
    expect(page.get_by_text("This question was taken out of the guide since. It will not be counted.")).to_be_visible()
    page.get_by_role("button", name="Next question").click()
    expect(legend(page)).to_have_text("Question 2 of 2")
    answer(page, site)
    expect(hand_in(page)).to_have_text("Result: 1 of 1 right")


@in_every_state
def test_axe_and_a_small_phone_in_every_state(browser, site, axe, scheme, width):
    with looked_at(browser, axe, scheme, width) as (page, look):
        visit(page, site, "?seed=x&size=0")
        look()
        begin(page)
        answer(page, site, confidence="sure")
        page.get_by_role("button", name="Flag this question").click()
        look()
        page.get_by_role("button", name="Hand in or stop").click()
        page.get_by_text("Stop without a result").click()
        look()
        page.get_by_role("button", name="Hand in now").click()
        page.locator(".fg-mock__review .fg-item").first.wait_for()
        look()
        page.get_by_role("button", name="Another mock exam").click()
        look()


def test_forced_colors_and_the_report_on_paper(browser, site):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, site)
    begin(page)
    cell = page.get_by_role("button", name=re.compile("^Question 1, "))
    outlined(cell, lambda: answer(page, site))
    expect(page.get_by_text("1 of 6 answered")).to_be_visible()
    hand_in(page)
    page.locator(".fg-mock__review .fg-item").first.wait_for()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".fg-mock__report table").first).to_be_visible()
    expect(page.locator(".fg-mock__review .fg-why").first).to_be_visible()
    # the answer stands under its question
    second = page.locator(".fg-mock__review .fg-item").nth(1)
    expect(second.locator("summary")).to_have_text("Answer to question 2")
    places = page.locator(".fg-mock__review :is(.fg-item__number, summary)").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().top)"
    )
    assert places == sorted(places)
    expect(page.get_by_role("button", name="Print this report")).to_be_hidden()
    expect(page.get_by_role("heading", name="The rules")).to_be_hidden()
    context.close()


def test_what_a_mock_of_fifty_transfers(context, site):
    page = context.new_page()

    def fifty():
        visit(page, site)
        begin(page, 50)

    files, size = transfer(page, site, fifty)
    assert files == 51
    assert size <= LIMIT, size
