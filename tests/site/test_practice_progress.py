"""The page Progress in a real browser: its numbers, plots and next step from a written log, other tabs, trouble, axe."""

import json
import re
import time
from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.browser.harness import WRITE, record
from tests.site.practice import BASE, DENIED, back_online, in_every_state, looked_at, opened
from tests.site.test_pages import Log

PATH = "practice/progress/"
DAY = 86_400_000
NOW = int(time.time() * 1000)


@pytest.fixture
def page(context, site):
    """A page whose scripts must not fail, and which asks nobody else for anything."""
    page = context.new_page()
    log = Log(page, site.url)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
    assert log.foreign == []


@pytest.fixture(scope="session")
def index(site):
    return json.loads((site.folder / "practice/bank/index.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def sections(index):
    """The items of each section of the exam guide, in the order of the index."""
    of = {c["id"]: s["id"] for s in index["sections"] for o in s["objectives"] for c in o["considerations"]}
    found = {section["id"]: [] for section in index["sections"]}
    for item in index["items"]:
        if "consideration" in item:
            found[of[item["consideration"]]].append(item)
    return found


def answer(item, serial, *, right=True, confidence=None, days=1):
    at = NOW - days * DAY + serial
    day = datetime.fromtimestamp(at / 1000).strftime("%Y-%m-%d")
    fields = {"item": item["id"], "revision": item["revision"], "right": right, "confidence": confidence}
    return record(id=f"e{serial}", at=at, day=day, chosen=["x"], **fields)


def mock(name, items, right, *, days):
    """The events of a mock exam in which every question was answered."""
    base = {"v": 2, "type": "exam", "exam": name}
    at = NOW - days * DAY
    asked = [f"{item['id']}@{item['revision']}" for item in items]
    choices = [
        {**base, "id": f"{name}-{i}", "at": at + 1 + i, "do": "choose", "item": item["id"], "chosen": ["x"],
         "confidence": None} for i, item in enumerate(items)
    ]  # fmt: skip
    end = {"do": "submit", "at": at + 60_000, "right": [item["id"] for item in items[:right]]}
    start = {"do": "start", "at": at, "seed": "s", "items": asked, "minutes": 48}
    return [{**base, "id": f"{name}-start", **start}, *choices, {**base, "id": f"{name}-end", **end}]


def learner(sections):
    """Ten answers in every section: seven sure and right, three guessed and wrong; two mock exams."""
    log = []
    for items in sections.values():
        for i, item in enumerate(items[:10]):
            confidence = "sure" if i < 7 else "guess"
            log.append(answer(item, len(log), right=i < 7, confidence=confidence, days=1 + i % 3))
    first = next(iter(sections.values()))
    return [*log, *mock("one", first[:10], 4, days=9), *mock("two", first[10:20], 8, days=2)]


def store(page, records):
    page.evaluate(WRITE, [BASE, records])


def visit(page, site, records=()):
    opened(page, site, PATH)
    if records:
        store(page, list(records))
        page.reload()
        page.locator(".fg-practice[data-state=ready]").wait_for()


# The place of the numbers of today's review among the cells of a row.
DUE = 6


def row(page, topic):
    """The numbers of a row: answered, right at first, right last time, sure but wrong, pages read, readiness, due."""
    return page.locator(f'.fg-tree tr[data-topic="{topic}"] td').all_inner_texts()


def figure(page, title):
    return page.locator(".fg-plot", has=page.locator("summary", has_text=title))


def numbers(page, title):
    """The plot in words, and the rows of the table behind it."""
    plot = figure(page, title)
    plot.locator("summary").click()
    rows = plot.locator("tbody tr").evaluate_all("all => all.map((row) => [...row.cells].map((c) => c.textContent))")
    return plot.locator("desc").evaluate("e => e.textContent"), rows


def next_step(page):
    return page.locator(".fg-practice__next")


def test_without_an_answer_it_says_where_to_begin(page, site, index):
    visit(page, site)
    expect(next_step(page)).to_contain_text("Nothing is answered yet")
    link = next_step(page).get_by_role("link")
    path = link.get_attribute("href").removeprefix(site.url)
    assert link.inner_text() == next(one["title"] for one in index["pages"] if one["href"] == path)
    expect(page.get_by_text("Readiness: not enough data.")).to_contain_text("too few in sections 1, 2, 3, 4, 5, 6")
    for words in ("No confidence is marked yet", "Nothing was answered", "No mock exam was handed in"):
        expect(page.get_by_text(words)).to_be_visible()
    assert page.locator(".fg-plot svg").count() == 0
    assert page.locator(".fg-plot details:visible").count() == 0
    link.click()
    expect(page.locator(".fg-item").first).to_be_visible()


def test_the_table_counts_what_the_log_holds(page, site, sections, index):
    visit(page, site, learner(sections))
    for name, items in sections.items():
        answered, first, last, sure, read, readiness, *_ = row(page, name)
        assert (answered, first, last, sure) == (f"10 of {len(items)}", "7", "7", "0")
        assert re.fullmatch(r"\d+ of \d+", read)
        assert readiness == "39 % to 91 % (n = 10)"
        # Three that were wrong, a day and more ago, and two that were right, three days ago.
        expect(page.locator(f'.fg-tree tr[data-topic="{name}"] td').nth(DUE)).to_have_text("5")
    expect(page.locator(".fg-tree tfoot td").nth(DUE)).to_have_text("30")
    foot = page.locator(".fg-tree tfoot td").all_inner_texts()
    total = sum(map(len, sections.values()))
    assert foot[:4] == [f"60 of {total}", "42", "42", "0"]
    interval = re.fullmatch(r"(\d+) % to (\d+) % \(n = 60\)", foot[5])
    assert int(interval[1]) < 70 < int(interval[2])
    stated = page.get_by_text("Readiness: ")
    expect(stated).to_contain_text(f"{interval[1]} % to {interval[2]} % of the questions here")
    expect(stated).to_contain_text("60 first answers of the last 30 days")


def test_reset_and_changed_questions_are_not_counted(page, site, sections):
    items = sections["serving-and-scaling-models"]
    log = [answer(item, i, right=False, confidence="sure") for i, item in enumerate(items[:4])]
    log.append(answer({**items[4], "revision": items[4]["revision"] + 1}, 4))
    log.append({"v": 2, "id": "r", "at": NOW, "type": "reset", "voids": ["e0", "e1"]})
    visit(page, site, log)
    answered, first, last, sure, *_ = row(page, "serving-and-scaling-models")
    assert (answered, first, last, sure) == (f"2 of {len(items)}", "0", "0", "2")


def test_a_section_unfolds_by_keyboard_to_objectives_and_considerations(page, site, sections):
    visit(page, site, learner(sections))
    section = page.locator('tr[data-topic="serving-and-scaling-models"] button')
    rows = page.locator(".fg-tree tbody tr:visible")
    before = rows.count()
    section.focus()
    page.keyboard.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "true")
    assert rows.count() > before
    objective = page.locator('tr[data-topic="serving-models"] button')
    objective.focus()
    page.keyboard.press("Space")
    consideration = page.locator('tr[data-topic="batch-and-online-inference"]')
    expect(consideration).to_be_visible()
    links = consideration.get_by_role("link")
    assert links.first.get_attribute("href").startswith(f"{site.url}certification/")
    assert "?topic=batch-and-online-inference" in links.last.get_attribute("href")
    for link in links.all():
        assert link.get_attribute("aria-label").startswith(link.inner_text())
    section.focus()
    page.keyboard.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "false")
    expect(section).to_be_focused()
    assert rows.count() == before
    expect(objective).to_have_attribute("aria-expanded", "false")


def test_a_row_leads_to_the_questions_that_it_counted(page, site, sections):
    visit(page, site, learner(sections))
    link = page.locator('tr[data-topic="scaling-prototypes"]').get_by_role("link").last
    expect(link).to_have_text("practice 3 wrong")
    link.click()
    expect(page.get_by_text("3 questions match.")).to_be_visible()
    expect(page.get_by_label("Wrong last time")).to_be_checked()


def test_every_plot_has_a_table_with_the_same_numbers(page, site, sections):
    visit(page, site, learner(sections))
    words, rows = numbers(page, "Right answers by how sure")
    assert [cells[:3] for cells in rows] == [
        ["sure", "80 % to 100 %", "42 of 42"], ["unsure", "67 % to 80 %", "0 of 0"], ["guess", "0 % to 67 %", "0 of 18"]
    ]  # fmt: skip
    for confidence, _, right, interval, _ in rows:
        assert f"{confidence}: {right} right, {interval}" in words
    assert [cells[4] for cells in rows] == ["no contradiction", "not enough data", "no contradiction"]
    marks = figure(page, "Right answers by how sure").locator("svg")
    assert marks.locator("circle").count() == 2
    assert float(marks.locator("circle").first.get_attribute("cx")) > float(
        marks.locator("circle").last.get_attribute("cx")
    )

    words, rows = numbers(page, "Answers a day")
    assert len(rows) == 3
    assert [sum(int(cells[i]) for cells in rows) for i in (1, 2, 3)] == [60, 42, 18]
    assert words.startswith("60 answers on 3 of the last 84 days, 42 of them right; at most 24 on a day")
    assert figure(page, "Answers a day").locator("svg rect").count() == 3 + 3 + 2  # and the key

    words, rows = numbers(page, "Scores of your mock exams")
    assert [cells[1:] for cells in rows] == [
        ["4 of 10", "40 %", "15 % to 70 %"], ["8 of 10", "80 %", "50 % to 96 %"]
    ]  # fmt: skip
    for date, right, _, interval in rows:
        assert f"{date}: {right} right, {interval}" in words
    heights = figure(page, "Scores").locator("circle").evaluate_all("all => all.map((e) => +e.getAttribute('cy'))")
    assert heights[0] > heights[1]
    for svg in page.locator(".fg-plot svg").all():
        ids = svg.get_attribute("aria-labelledby").split()
        assert svg.get_attribute("role") == "img"
        assert all(svg.locator(f"#{name}").count() == 1 for name in ids)


def test_the_next_step_changes_with_the_log(page, site, sections):
    log = [answer(items[i], 10 * n + i) for n, items in enumerate(list(sections.values())[:-1]) for i in range(6)]
    visit(page, site, log)
    expect(next_step(page)).to_contain_text("Section 6 Monitoring AI solutions is 13 % of the exam")
    last = [answer(item, 90 + i, right=i > 3) for i, item in enumerate(sections["monitoring-ai-solutions"][:6])]
    store(page, last)
    page.reload()
    expect(next_step(page)).to_contain_text("costs you most: 33 % of your recent first answers right")
    expect(next_step(page).get_by_role("link")).to_have_text("practice 4 wrong")
    store(page, [answer(items[7], 200 + n, right=False, confidence="sure") for n, items in enumerate(sections.values())])
    page.reload()
    expect(next_step(page)).to_contain_text("6 of your last answers were sure and wrong")
    next_step(page).get_by_role("link").click()
    page.wait_for_url("**/practice/by-topic/**only=wrong")
    expect(page.get_by_label("Wrong last time")).to_be_checked()
    expect(page.locator(".fg-practice__form [role=status]")).to_contain_text(re.compile(r"^([6-9]|10) questions match"))


def test_an_answer_in_another_tab_is_counted_and_the_keyboard_stays(page, site, context, sections):
    visit(page, site, learner(sections))
    numbers(page, "Answers a day")
    box = figure(page, "Answers a day").locator("[tabindex]")
    box.focus()
    before = row(page, "serving-and-scaling-models")
    other = context.new_page()
    opened(other, site, "practice/by-topic/?topic=serving-and-scaling-models&only=new")
    other.get_by_role("button", name="Start").click()
    item = other.locator(".fg-practice .fg-item")
    item.wait_for()
    for key in item.locator(".fg-why[data-key]").all():
        item.locator(f'input[value="{key.get_attribute("data-option")}"]').check()
    item.get_by_role("button", name="Check").click()
    cell = page.locator('tr[data-topic="serving-and-scaling-models"] td').first
    expect(cell).to_have_text(before[0].replace("10", "11", 1))
    expect(page.locator(".fg-tree tfoot td").first).to_have_text(re.compile("^61 of "))
    expect(box).to_be_focused()
    expect(box.locator("tbody tr")).to_have_count(4)
    other.close()


def test_records_erased_in_another_tab_are_gone_here(page, site, context, sections):
    visit(page, site, learner(sections))
    assert page.locator(".fg-plot svg").count() == 3
    other = context.new_page()
    opened(other, site, "practice/data/")
    other.get_by_role("button", name="Erase all records").click()
    other.get_by_role("button", name="Erase them").click()
    expect(next_step(page)).to_contain_text("Nothing is answered yet")
    expect(page.locator(".fg-plot svg")).to_have_count(0)
    expect(page.locator(".fg-plot details:visible")).to_have_count(0)
    assert page.locator(".fg-tree tfoot td").first.inner_text().startswith("0 of ")
    other.close()


def test_storage_denied_is_said_and_the_page_stands(page, site):
    page.add_init_script(DENIED)
    visit(page, site)
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    expect(next_step(page)).to_contain_text("Nothing is answered yet")
    expect(page.locator(".fg-tree")).to_be_visible()


def test_damaged_records_are_named_and_the_others_counted(page, site, sections):
    damaged = [
        {"v": 2, "id": "bad-1", "at": NOW, "type": "answer", "item": 7},
        {"v": 2, "id": "bad-2", "at": "noon", "type": "answer"},
        {"v": 2, "id": "odd-1", "at": NOW, "type": "exam", "exam": {}, "do": "start"},
        {"v": 2, "id": "odd-2", "at": NOW, "type": "exam", "exam": "x", "do": "start", "seed": "s", "items": [],
         "minutes": 0, "clock": 1e300},
        {"v": 2, "id": "odd-3", "at": NOW + 1, "type": "exam", "exam": "x", "do": "submit", "right": []},
        {**answer({"id": "__proto__", "revision": 1}, 500)},
        {**answer({"id": "<img src=x onerror=alert(1)>", "revision": 1}, 501), "mode": "<b>"},
    ]  # fmt: skip
    visit(page, site, [*learner(sections), *damaged])
    expect(page.locator(".fg-practice__notice").first).to_contain_text("cannot be read: 2 (bad-1, bad-2)")
    assert page.locator(".fg-tree tfoot td").first.inner_text().startswith("60 of ")
    assert len(numbers(page, "Scores")[1]) == 2


def test_offline_says_so_and_tries_again(page, site):
    back_online(page, site, PATH, "**/practice/bank/*.json*")
    expect(next_step(page)).to_be_visible()


def test_instant_navigation_there_and_back(page, site, sections):
    visit(page, site, learner(sections))
    page.locator("article").get_by_role("link", name="certainty-based marking").click()
    page.wait_for_url("**/practice/#confidence")
    page.go_back()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(page.locator(".fg-tree")).to_have_count(1)
    assert page.locator(".fg-tree tfoot td").first.inner_text().startswith("60 of ")


def test_without_a_script_the_page_says_so(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    expect(page.locator(".fg-practice")).to_contain_text("it needs JavaScript")
    expect(page.get_by_role("heading", name="How readiness is computed")).to_be_visible()
    context.close()


@in_every_state
def test_axe_and_a_small_phone(browser, site, axe, scheme, width, sections):
    with looked_at(browser, axe, scheme, width) as (page, look):
        visit(page, site)
        look()
        visit(page, site, learner(sections))
        for topic in ("serving-and-scaling-models", "serving-models"):
            page.locator(f'tr[data-topic="{topic}"] button').click()
        for fold in page.locator(".fg-plot summary").all():
            fold.click()
        look()
        assert page.evaluate("document.getAnimations().filter((a) => a.playState === 'running').length") == 0


def test_forced_colors_keep_the_plots_readable(browser, site, sections):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, site, learner(sections))
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for mark, style in {"dot": "fill", "range": "stroke", "zone": "stroke", "right": "fill", "wrong": "stroke"}.items():
        shape = page.locator(f".fg-plot__{mark}").first
        assert shape.evaluate(f"e => getComputedStyle(e).{style}") not in {paper, "none", ""}, mark
    text = page.locator(".fg-plot text").first
    assert text.evaluate("e => getComputedStyle(e).fill") != paper
    button = page.locator(".fg-tree button").first
    button.focus()
    assert button.evaluate("e => e.matches(':focus-visible') && getComputedStyle(e).outlineStyle") == "solid"
    context.close()


def test_paper_has_the_numbers_and_no_empty_folds(page, site, sections):
    visit(page, site, learner(sections))
    figure(page, "Scores").locator("summary").click()
    page.emulate_media(media="print")
    expect(page.locator(".fg-tree table")).to_be_visible()
    for svg in page.locator(".fg-plot svg").all():
        expect(svg).to_be_visible()
    expect(figure(page, "Scores").locator("table")).to_be_visible()
    expect(figure(page, "Answers a day").locator("summary")).to_be_hidden()
    assert page.pdf().count(b"/Type /Page") > 1
