"""The study plan in a real browser: making it, bad input, days off, done and behind, diagnostic, calendar, trouble, axe."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.harness import WRITE
from tests.site.practice import BASE, DENIED, back_online, in_every_state, looked_at, opened, records
from tests.site.test_practice_review import answered, event, tab_to, wish
from tests.site.test_practice_topic import answer, asked, item, keys

PATH = "practice/study-plan/"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)  # a Monday
EXAM = "2027-01-18"
HERE = Path(__file__).parent


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


@pytest.fixture(scope="session")
def index(site):
    return json.loads((site.folder / "practice/bank/index.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def objectives(index):
    """The objective of each item of the exam guide."""
    of = {c["id"]: o["id"] for s in index["sections"] for o in s["objectives"] for c in o["considerations"]}
    return {entry["id"]: of[entry["consideration"]] for entry in index["items"] if "consideration" in entry}


def wishes(**values):
    """The wishes of a plan as records, made an hour ago or on another day."""
    ago = values.pop("ago", 0.04)
    return [{**wish(900 + i, name, value), "at": int((NOON - timedelta(days=ago)).timestamp() * 1000) + i}
            for i, (name, value) in enumerate(values.items())]  # fmt: skip


def visit(page, site, *log):
    opened(page, site, PATH)
    if log:
        page.evaluate(WRITE, [BASE, list(log)])
        again(page)


def again(page):
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()


def planned(page, site, *log, **values):
    """A page with a plan."""
    visit(page, site, *wishes(**{"exam": EXAM, "hours": 6, "off": "0", **values}), *log)
    expect(part(page).get_by_role("heading", name="This week")).to_be_visible()


def part(page):
    return page.locator(".fg-practice")


def fill(page, exam=EXAM, hours="6"):
    page.get_by_label("Date of the exam").fill(exam)
    page.get_by_label("Hours of study a week").fill(hours)


def save(page):
    page.get_by_role("button", name=re.compile("Make the plan|Save and plan again")).click()


def change(page):
    page.get_by_text("Your exam, your hours, your days off").click()


def today(page):
    return page.locator(".fg-plan__today > li")


def checks(index, title):
    """The checks of a lesson."""
    number = next(i for i, one in enumerate(index["pages"]) if one["title"] == title and "words" in one)
    own = [e for e in index["items"] if index["readings"][e["reading"]]["page"] == number and "consideration" in e]
    return [entry for entry in own if entry["form"] == "check"]


def read_lesson(index, title, number, ago=0):
    return [
        {**answered(number + i, ago, entry["id"], mode="lesson"), "revision": entry["revision"]}
        for i, entry in enumerate(checks(index, title))
    ]


def download(page):
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the calendar").click()
    assert waiting.value.suggested_filename == "study-plan.ics"
    return Path(waiting.value.path()).read_bytes()


def test_every_lesson_of_the_exam_is_planned_by_its_length(site, index):
    lessons = {one["href"] for one in index["pages"] if "words" in one}
    built = {path for path in site.paths if re.fullmatch(r"certification/[^/]+/[^/]+/", path)}
    assert lessons == built
    assert all(one["words"] > 3 * one["gist"] > 300 for one in index["pages"] if "words" in one)


def test_a_plan_by_keyboard_alone(page, site):
    visit(page, site)
    expect(part(page).get_by_text("A plan needs two things")).to_be_visible()
    tab_to(page, page.get_by_label("Date of the exam"))
    page.keyboard.type("01182027")
    tab_to(page, page.get_by_label("Hours of study a week"))
    page.keyboard.press("Control+A")
    page.keyboard.type("7")
    tab_to(page, page.get_by_label("Sundays"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("First day"))
    page.keyboard.type("12242026")
    tab_to(page, page.get_by_label(re.compile("^Last day")))
    page.keyboard.type("12262026")
    tab_to(page, page.get_by_role("button", name="Add days off"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("December 24, 2026 to December 26, 2026")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Make the plan"))
    page.keyboard.press("Enter")
    expect(part(page).get_by_role("heading", name="Today, Monday, November 23")).to_be_focused()
    expect(
        part(page).get_by_text("The exam is in 8 weeks, on January 18, 2027. 45 study days are left")
    ).to_be_visible()
    first = today(page).first.get_by_role("link")
    tab_to(page, first)
    title = first.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    found = {record["name"]: record["value"] for record in records(page) if record["type"] == "wish"}
    assert found == {"exam": EXAM, "hours": 7, "off": "0", "free": "2026-12-24/2026-12-26"}


def test_bad_input_is_said_and_the_plan_stays(page, site):
    visit(page, site)
    for exam, hours, said in [
        ("", "6", "The plan needs the date of the exam. Nothing was saved."),
        ("2026-11-22", "6", "The date of the exam is past. Nothing was saved."),
        ("2026-11-23", "6", "The exam is today, so no day is left to plan."),
        (EXAM, "0", "Choose a whole number of hours from 1 to 60."),
        (EXAM, "2.5", "Choose a whole number of hours from 1 to 60."),
        (EXAM, "", "Choose a whole number of hours from 1 to 60."),
        (EXAM, "58", "58 hours on 7 days a week are more than 8 a day. Choose at most 56, or fewer days off."),
    ]:
        fill(page, exam, hours)
        save(page)
        expect(part(page).get_by_text(said)).to_be_visible()
        assert page.evaluate("document.activeElement.hasAttribute('aria-invalid')")
    assert records(page) == []
    fill(page)
    save(page)
    tasks = today(page).all_inner_texts()
    change(page)
    for day in ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"):
        page.get_by_label(day).check()
    save(page)
    expect(part(page).get_by_text("All seven weekdays are marked as days off.")).to_be_visible()
    expect(part(page).get_by_text("Nothing was saved; the plan stays as it was.")).to_be_visible()
    page.get_by_label("Mondays").uncheck()
    page.get_by_label("First day").fill("2026-12-26")
    page.get_by_label(re.compile("^Last day")).fill("2026-12-24")
    save(page)
    expect(part(page).get_by_text("The last day lies before the first. It was not added.")).to_be_visible()
    assert today(page).all_inner_texts() == tasks
    assert len(records(page)) == 2
    again(page)
    assert today(page).all_inner_texts() == tasks


def test_days_off_hold_nothing_and_can_be_taken_back(page, site):
    planned(page, site, off="06", free="2026-11-24/2026-11-25")
    days = part(page).locator("tbody th").all_inner_texts()
    assert not [day for day in days if re.search("Sat|Sun|Nov 24|Nov 25", day)]
    change(page)
    page.get_by_role("button", name="Remove November 24, 2026 to November 25, 2026").click()
    expect(part(page).get_by_text("removed. Save to plan again.")).to_be_visible()
    save(page)
    expect(part(page).get_by_text("Saved. The plan is made anew from today.")).to_be_visible()
    assert "Tue, Nov 24" in part(page).locator("tbody th").all_inner_texts()
    page.clock.set_fixed_time(NOON + timedelta(days=5))
    again(page)
    expect(part(page).get_by_text("No study today: it is a day off. Next: Monday, November 30.")).to_be_visible()


def test_sensible_with_an_exam_tomorrow_past_or_years_away(page, site, index):
    lessons = sum("words" in one for one in index["pages"])
    visit(page, site)
    fill(page, "2026-11-24")
    save(page)
    expect(part(page).get_by_text("The exam is tomorrow, on November 24, 2026. 1 study day is left")).to_be_visible()
    assert [re.sub(r" \(.*", "", text) for text in today(page).all_inner_texts()] == [
        "Review what is due", "Practice what was wrong last time",
    ]  # fmt: skip
    expect(part(page).get_by_text(re.compile(rf"^Left out: .* \({lessons} lessons\)\.$"))).to_be_visible()
    change(page)
    fill(page, "2029-11-23")
    save(page)
    expect(part(page).get_by_text("The plan begins on May 25, 2029, 26 weeks before it")).to_be_visible()
    expect(part(page).get_by_text("The plan has not begun. Next: Friday, May 25.")).to_be_visible()
    expect(part(page).get_by_text("Nothing is planned for this week.")).to_be_visible()
    page.evaluate(WRITE, [BASE, [{**wish(1, "exam", "2026-11-01"), "at": int(NOON.timestamp() * 1000) + 10**6}]])
    again(page)
    expect(
        part(page).get_by_text("The exam date, November 1, 2026, is past. Choose a new one to plan again.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Make the plan")).to_be_visible()
    expect(page.get_by_role("button", name="Download the calendar")).to_have_count(0)
    page.evaluate(WRITE, [BASE, [{**wish(2, "exam", "2026-11-23"), "at": int(NOON.timestamp() * 1000) + 2 * 10**6}]])
    again(page)
    expect(part(page).get_by_text("The exam is today, so nothing is planned.")).to_be_visible()


def test_the_exam_date_is_shared_with_the_reviews(page, site):
    opened(page, site, "practice/review/")
    page.get_by_label("Date of the exam").fill(EXAM)
    page.get_by_role("button", name="Save").click()
    visit(page, site)
    expect(part(page).get_by_text("A plan needs the hours a week that you can study.")).to_be_visible()
    expect(page.get_by_label("Date of the exam")).to_have_value(EXAM)


def test_wishes_of_two_devices_that_do_not_go_together_are_said(page, site):
    visit(page, site, *wishes(exam=EXAM, hours=56, off="06"))
    expect(part(page).get_by_text("56 hours on 5 days a week are more than 8 a day. Choose at most 40")).to_be_visible()
    expect(page.get_by_label("Hours of study a week")).to_have_value("56")


def test_what_does_not_fit_is_named_with_a_cure_that_works(page, site):
    planned(page, site, exam="2026-12-21", hours=4)
    expect(part(page).get_by_role("heading", name="What did not fit")).to_be_visible()
    expect(
        part(page).get_by_text(re.compile(r"^Read in brief only, without their practice: .* \(\d+ lessons\)\.$"))
    ).to_be_visible()
    cure = part(page).get_by_text(re.compile("^Room for all of it: ")).inner_text()
    hours, day = re.fullmatch(r"Room for all of it: (\d+) hours a week, or an exam on (.+) or later\.", cure).groups()
    change(page)
    page.get_by_label("Hours of study a week").fill(hours)
    save(page)
    expect(part(page).get_by_text(re.compile("^Read in brief only"))).to_have_count(0)
    change(page)
    fill(page, datetime.strptime(day, "%B %d, %Y").date().isoformat(), "4")
    save(page)
    expect(part(page).get_by_text(re.compile("^Read in brief only"))).to_have_count(0)
    expect(part(page).get_by_text("Every day until then is a day off")).to_have_count(0)
    change(page)
    page.get_by_label("First day").fill("2026-11-23")
    page.get_by_label(re.compile("^Last day")).fill("2027-08-01")
    save(page)
    expect(part(page).get_by_text("Every day until then is a day off, so nothing can be planned.")).to_be_visible()


def test_a_lesson_is_done_when_its_checks_are_answered_and_the_day_stays(page, site, index):
    planned(page, site)
    tasks = today(page).all_inner_texts()
    title = today(page).first.get_by_role("link").inner_text()
    page.evaluate(WRITE, [BASE, read_lesson(index, title, 100)])
    again(page)
    assert [re.sub(", done", "", text) for text in today(page).all_inner_texts()] == tasks
    expect(today(page).first).to_contain_text("min, done)")
    expect(part(page).get_by_text(re.compile(r"^This week: 1 of \d+ done"))).to_be_visible()
    assert page.get_by_role("progressbar").get_attribute("value") == "1"
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    again(page)
    expect(part(page).get_by_text(re.compile("^This week: 1 of"))).to_be_visible()
    links = [link.inner_text() for link in today(page).get_by_role("link").all()]
    assert links[0] == "what is due" and any(title in link and "questions" in link for link in links)


def test_practice_leads_to_new_questions_of_its_topics(page, site, index):
    title = "Choosing the product and the place"
    planned(page, site, *read_lesson(index, title, 1, ago=1))
    link = part(page).get_by_role("link", name=f"10 questions: {title}").first
    link.click()
    page.locator(".fg-practice[data-practice=topic][data-state=ready]").wait_for()
    expect(page.get_by_label(re.compile("^New to you"))).to_be_checked()
    page.get_by_role("button", name="Start").click()
    expect(item(page).locator("legend").first).to_have_text("Question 1 of 10")


def test_behind_it_says_what_was_missed_and_plans_again(page, site):
    planned(page, site, exam="2026-12-21", hours=8)
    title = today(page).first.get_by_role("link").inner_text()
    assert part(page).get_by_text("Behind").count() == 0
    page.clock.set_fixed_time(NOON + timedelta(days=3))
    again(page)
    told = page.locator(".fg-practice__next")
    expect(told).to_contain_text(re.compile(r"^Behind: \d+ lessons"))
    expect(told).to_contain_text(
        "planned since November 23, 2026 are not done. What is open is planned again from today."
    )
    expect(today(page).filter(has_text=title).first).to_be_visible()
    page.clock.set_fixed_time(NOON + timedelta(days=9))
    again(page)
    expect(told).to_contain_text("At 8 hours a week there is no longer time to read in full:")
    change(page)
    page.get_by_label("Hours of study a week").fill("20")
    save(page)
    expect(told).to_have_count(0)  # a new plan owes nothing


def test_on_schedule_is_said(page, site, index):
    planned(page, site)
    titles = [link.inner_text() for link in today(page).get_by_role("link").all()]
    log = [record for i, title in enumerate(titles) for record in read_lesson(index, title, 100 * (i + 1))]
    page.evaluate(WRITE, [BASE, log])
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    again(page)
    expect(part(page).get_by_text("On schedule: everything that was planned before today is done.")).to_be_visible()


def test_a_tab_left_open_overnight_and_another_tab(page, site, context, index):
    planned(page, site)
    other = context.new_page()
    other.clock.set_fixed_time(NOON)
    visit(other, site)
    title = today(page).first.get_by_role("link").inner_text()
    change(other)
    other.get_by_label("Hours of study a week").fill("9")
    save(other)
    expect(part(page).get_by_text("at 9 hours a week")).to_be_visible()
    expect(page.get_by_role("link", name=title).first).to_be_visible()
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(part(page).get_by_role("heading", name="Today, Tuesday, November 24")).to_be_visible()


def test_the_diagnostic_stops_early_and_changes_the_plan(page, site, objectives, index):
    planned(page, site)
    number = len({objective for objective in objectives.values()})
    assert number == sum(len(section["objectives"]) for section in index["sections"])
    expect(part(page).get_by_text(f"The diagnostic asks at most {2 * number} questions")).to_be_visible()
    page.get_by_role("button", name="Begin the diagnostic").click()
    expect(item(page).locator("legend").first).to_have_text(f"Question 1, at most {2 * number - 1} more")
    expect(item(page).locator("legend").first).to_be_focused()
    seen = []
    for i in range(number):  # the first round: right and sure, wrong, right and not marked, in turn
        seen.append(asked(page))
        answer(page, right=i % 3 != 1, confidence="sure" if i % 3 == 0 else "")
        page.get_by_role("button", name=re.compile("Next question|See the result")).click()
        if i + 1 < number:
            expect(item(page).locator("legend").first).to_have_text(re.compile(f"Question {i + 2},"))
    assert len({objectives[name] for name in seen}) == number
    doubtful = {objectives[name] for name in seen[2::3]}
    second = []
    while item(page).count():
        second.append(asked(page))
        answer(page)
        page.get_by_role("button", name=re.compile("Next question|See the result")).click()
        expect(page.locator(f'[data-item="{second[-1]}"]')).to_have_count(0)
    assert [objectives[name] for name in second] == [objectives[name] for name in seen[2::3]]
    assert not set(seen) & set(second)
    assert {record["mode"] for record in records(page) if record["type"] == "answer"} == {"diagnostic"}
    heading = part(page).get_by_role("heading", name=re.compile(r"^\d+ of \d+ right$"))
    expect(heading).to_be_focused()
    rows = [row.split("\t") for row in part(page).locator("tbody tr").evaluate_all("all => all.map((one) => one.innerText)")]
    assert len(rows) == number
    known = {objectives[name] for name in seen[0::3]} | doubtful
    refs = {o["ref"]: o["id"] for s in index["sections"] for o in s["objectives"]}
    for name, _, share, how in rows:
        assert (share, how) == (("83 %", "in brief") if refs[name.split()[0]] in known else ("25 %", "in full"))
    page.get_by_role("button", name="See the plan").click()
    expect(part(page).get_by_role("heading", name=re.compile("^Today"))).to_be_focused()
    expect(part(page).get_by_text("a diagnostic has nothing to ask")).to_be_visible()
    expect(page.get_by_role("button", name="Begin the diagnostic")).to_be_disabled()
    page.get_by_text("How the time is shared out").click()
    shares = page.locator("details[open] tbody tr td:nth-child(3)").all_inner_texts()
    assert len(shares) == len(index["sections"]) and set(shares) != {"50 %"}


def test_a_diagnostic_goes_on_after_a_reload_and_may_be_ended(page, site):
    visit(page, site)
    page.get_by_role("button", name="Begin the diagnostic").click()
    item(page).wait_for()
    first = asked(page)
    answer(page)
    page.get_by_role("button", name="Next question").click()
    expect(item(page).locator("legend").first).to_have_text(re.compile("^Question 2,"))
    second = asked(page)
    again(page)
    assert asked(page) == second != first
    expect(item(page).locator("legend").first).to_have_text(re.compile("^Question 2,"))
    opened(page, site, "practice/by-topic/")  # its own series are others
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    visit(page, site)
    page.get_by_role("button", name="End this series").click()
    expect(part(page).get_by_role("heading", name="1 of 1 right")).to_be_focused()
    page.get_by_role("button", name="See the plan").click()
    expect(page.get_by_role("group", name="Your exam and your time").locator("legend")).to_be_focused()
    expect(part(page).get_by_text("Your answers already say something about 1 objective of 14.")).to_be_visible()
    again(page)
    expect(page.get_by_role("button", name="Make the plan")).to_be_visible()


def test_the_diagnostic_by_keyboard(page, site):
    visit(page, site)
    tab_to(page, page.get_by_role("button", name="Begin the diagnostic"))
    page.keyboard.press("Enter")
    for number in (1, 2):
        expect(item(page).locator("legend").first).to_be_focused()
        page.keyboard.press("Tab")
        while page.evaluate("!document.activeElement.closest('.fg-option')"):
            page.keyboard.press("Tab")
        for count in range(len(keys(page))):
            if count:
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
        page.keyboard.press("Enter")
        expect(item(page).get_by_role("status")).to_have_text(re.compile("Right|Wrong"))
        tab_to(page, page.get_by_role("button", name="Next question" if number == 1 else "End this series"))
        page.keyboard.press("Enter")
    expect(part(page).get_by_role("heading", name=re.compile("of 2 right"))).to_be_focused()
    tab_to(page, page.get_by_role("button", name="See the plan"))
    page.keyboard.press("Enter")
    expect(page.get_by_label("Date of the exam")).to_be_visible()


def test_the_calendar_is_read_by_a_parser(page, site):
    planned(page, site, free="2026-12-24/2026-12-26")
    days = part(page).locator("tbody th").filter(has_text=re.compile(r"^\w{3}, \w{3} \d+$"))
    shown = days.evaluate_all("all => all.map((one) => one.textContent)")
    raw = download(page)
    expect(part(page).get_by_text("study days and the exam handed to your browser as study-plan.ics.")).to_be_visible()
    assert b"\n" not in raw.replace(b"\r\n", b"") and max(map(len, raw.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(raw)
    assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN") and calendar["PRODID"]
    events = calendar.walk("VEVENT")
    assert not [event.errors for event in events if event.errors]
    *study, exam = events
    assert exam["UID"].startswith("exam@") and exam.decoded("DTSTART") == date.fromisoformat(EXAM)
    dates = [event.decoded("DTSTART") for event in study]
    assert len(dates) == len(shown) == len(set(dates))
    assert all(date(2026, 11, 23) <= day < date(2027, 1, 18) and day.weekday() != 6 for day in dates)
    assert not [day for day in dates if date(2026, 12, 24) <= day <= date(2026, 12, 26)]
    for one in events:
        assert one.decoded("DTEND") - one.decoded("DTSTART") == timedelta(days=1)
        assert one.decoded("DTSTAMP") == NOON
    assert f"{site.url}practice/by-topic/?topic=" in "".join(str(one["DESCRIPTION"]) for one in study)
    first = str(study[0]["DESCRIPTION"])
    for text in today(page).all_inner_texts():
        assert re.sub(r" \([^()]*\)$", "", text) in first
    uids = {event["UID"]: event for event in events}
    assert len(uids) == len(events)
    page.clock.set_fixed_time(NOON + timedelta(hours=2))
    change(page)
    page.get_by_label("Hours of study a week").fill("9")
    save(page)
    later = Calendar.from_ical(download(page)).walk("VEVENT")
    assert {event["UID"] for event in later} == set(uids)
    assert all(event["SEQUENCE"] > uids[event["UID"]]["SEQUENCE"] for event in later)
    assert str(later[0]["SUMMARY"]) != str(study[0]["SUMMARY"])


def test_storage_denied_is_said_and_the_plan_works(page, site):
    page.add_init_script(DENIED)
    visit(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    fill(page)
    save(page)
    assert today(page).count() > 0
    assert Calendar.from_ical(download(page)).walk("VEVENT")


def test_damaged_records_are_said_left_out_and_kept(page, site, index):
    name = index["items"][0]["id"]
    bad = [
        wish(1, "hours", "many"), wish(2, "off", "0123456"), wish(3, "free", "<img src=x onerror=alert(1)>"),
        wish(4, "questions", "no"), wish(5, "hours", 61), {**answered(6, 9, name), "day": 3},
        event(7, 0, type="run", do="start", mode="diagnostic", items=[{}]), answered(8, 9, "left-the-guide"),
        event(9, 0, type="run", do="start", mode="diagnostic", items="all"),
    ]  # fmt: skip
    planned(page, site, *bad)
    expect(
        part(page).get_by_text("Records of the plan that cannot be read: 4. They are left out, not deleted.")
    ).to_be_visible()
    expect(part(page).get_by_text("at 6 hours a week")).to_be_visible()
    assert len(records(page)) == len(bad) + 3


def test_a_diagnostic_with_questions_that_left_the_guide_ends(page, site):
    start = event(1, 0, type="run", do="start", mode="diagnostic", items=["gone-for-good"])
    visit(page, site, start)
    expect(part(page).get_by_role("heading", name="Nothing answered")).to_be_visible()
    page.get_by_role("button", name="See the plan").click()
    expect(page.get_by_label("Date of the exam")).to_be_visible()


def test_offline_says_so_and_goes_on_later(page, site):
    back_online(page, site, PATH, "**/practice/bank/index.json*")
    fill(page)
    save(page)
    expect(part(page).get_by_role("heading", name="This week")).to_be_visible()
    page.route("**/practice/bank/*.html*", lambda route: route.abort())
    page.get_by_role("button", name="Begin the diagnostic").click()
    notice = page.locator(".fg-practice__notice").nth(1)
    expect(notice).to_contain_text("you seem to be offline")
    page.unroute("**/practice/bank/*.html*")
    page.get_by_role("button", name="Try again").click()
    expect(item(page).locator("legend").first).to_have_text(re.compile("^Question 1,"))


def test_on_paper_every_week_is_open_and_no_form(page, site):
    planned(page, site)
    weeks = page.locator(".fg-plan__week")
    assert weeks.count() > 4 and page.locator(".fg-plan__week[open]").count() == 0
    page.emulate_media(media="print")
    expect(page.locator(".fg-plan__week[open]")).to_have_count(weeks.count())
    expect(weeks.last.locator("table")).to_be_visible()
    expect(page.get_by_label("Date of the exam")).to_be_hidden()
    expect(page.get_by_role("button", name="Download the calendar")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(page.locator(".fg-plan__week[open]")).to_have_count(0)


def test_forced_colors_show_what_is_done_in_words(page, site, index):
    planned(page, site)
    title = today(page).first.get_by_role("link").inner_text()
    page.evaluate(WRITE, [BASE, read_lesson(index, title, 100)])
    page.emulate_media(forced_colors="active")
    again(page)
    expect(today(page).first).to_contain_text("done")
    assert page.get_by_role("progressbar").bounding_box()["height"] > 5


def test_without_a_script_there_are_plans_by_hand(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    expect(page.locator(".fg-practice")).to_contain_text("it needs JavaScript")
    for weeks in ("12 weeks, 72 hours", "8 weeks, 48 hours", "4 weeks, 24 hours"):
        table = page.locator("h3", has_text=weeks).locator("xpath=following::table[1]")
        hours = [int(text) for text in table.locator("tbody tr td:last-child").all_inner_texts()]
        assert sum(hours) == int(re.search(r"(\d+) hours", weeks)[1])
        sections = " ".join(table.get_by_role("link").evaluate_all("all => all.map((one) => one.href)"))
        assert len(set(re.findall(r"certification/([a-z-]+)/#order", sections))) == 6
    context.close()


@in_every_state
def test_axe_and_a_small_phone_in_every_state(browser, site, axe, index, scheme, width):
    with looked_at(browser, axe, scheme, width) as (page, look):
        page.clock.set_fixed_time(NOON)
        visit(page, site)
        look()
        page.get_by_label("First day").fill("2026-12-24")
        page.get_by_role("button", name="Add days off").click()
        fill(page, "2026-11-01")
        save(page)
        look()
        fill(page, "2026-12-21", "4")
        save(page)
        for week in page.locator(".fg-plan__week > summary").all()[:2]:
            week.click()
        page.get_by_text("How the time is shared out").click()
        change(page)
        look()
        title = today(page).first.get_by_role("link").inner_text()
        page.evaluate(WRITE, [BASE, [*read_lesson(index, title, 1), wish(900, "hours", "x")]])
        page.clock.set_fixed_time(NOON + timedelta(days=4))
        again(page)
        look()
        page.get_by_role("button", name="Begin the diagnostic").click()
        item(page).wait_for()
        answer(page, right=False, confidence="sure")
        look()
        page.get_by_role("button", name="End this series").click()
        page.get_by_role("button", name="See the plan").wait_for()
        look()
