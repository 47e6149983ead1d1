"""What a reader has done: summary, marks, reset; over reloads, pages, tabs and revisions."""

from playwright.sync_api import expect

from tests.browser.harness import record

CHURN = "nightly-churn-scores"
SHARE = "canary-first-share"
TWO = "startup-latency-causes"

# What Material's instant navigation does: fetch a page, swap the content, change the address, tell the scripts.
NAVIGATE = """async (path) => {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(html, "text/html");
  document.querySelector("article").replaceWith(next.querySelector("article"));
  history.pushState({}, "", path);
  window.mount(document);
}"""


def summary(reader):
    return reader.page.locator(".fg-summary span")


def reset(reader):
    return reader.page.get_by_role("button", name="Reset this page")


def test_summary_and_marks_follow_the_answers(reader):
    reader.open("lesson/")
    expect(summary(reader)).to_have_text("This page: 0 of 4 done")
    expect(reset(reader)).to_be_hidden()
    reader.answer(SHARE, "five")
    expect(summary(reader)).to_have_text("This page: 1 of 4 done, 1 right")
    reader.answer(CHURN, "on-device")
    expect(summary(reader)).to_have_text("This page: 2 of 4 done, 1 right")
    expect(reader.page.locator("[data-fg-progress]").first).to_have_text("2 of 4 done, 1 right")
    expect(reader.page.locator(".fg-summary")).to_have_count(1)
    reader.item(CHURN).get_by_role("button", name="Try again").click()
    expect(summary(reader)).to_have_text("This page: 2 of 4 done, 1 right")
    reader.answer(CHURN, "batch-job")
    expect(summary(reader)).to_have_text("This page: 2 of 4 done, 2 right")
    reader.stored()

    reader.open("section/")
    expect(reader.page.locator("#mark-lesson")).to_have_text("2 of 4 done, 2 right")
    expect(reader.page.locator("#mark-other")).to_have_text("0 of 1 done")
    expect(reader.page.locator("#mark-none")).to_have_text("")
    expect(reader.page.locator(".fg-summary")).to_have_count(0)


def test_progress_survives_a_reload(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reader.stored()
    reader.open("lesson/")
    expect(summary(reader)).to_have_text("This page: 1 of 4 done, 1 right")


def test_progress_survives_instant_navigation(reader):
    reader.open("section/")
    reader.page.evaluate(NAVIGATE, "../lesson/")
    reader.answer(SHARE, "five")
    reader.page.evaluate(NAVIGATE, "../other/")
    expect(summary(reader)).to_have_text("This page: 0 of 1 done")
    reader.answer("gpu-or-cpu", "gpu")
    expect(summary(reader)).to_have_text("This page: 1 of 1 done, 0 right")
    expect(reader.page.locator(".fg-summary")).to_have_count(1)
    reader.page.evaluate(NAVIGATE, "../lesson/")
    expect(summary(reader)).to_have_text("This page: 1 of 4 done, 1 right")
    expect(reader.item(SHARE).locator(".fg-item__last")).to_contain_text("Last answer: right,")
    assert len(reader.stored()) == 2
    expect(reader.page.locator(".fg-notice")).to_have_count(1)


def test_mounting_again_changes_nothing(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reader.choose(CHURN, "on-device")
    reader.page.evaluate("mount(); mount(document); mount(document.querySelector('article'))")
    expect(reader.page.locator(".fg-check")).to_have_count(4)
    expect(reader.page.locator(".fg-summary")).to_have_count(1)
    expect(reader.page.locator(".fg-progress")).to_have_count(1)
    expect(reader.status(SHARE)).to_have_text("Right.")
    expect(reader.item(CHURN).locator('input[value="on-device"]')).to_be_checked()
    reader.check(CHURN)
    expect(reader.status(CHURN)).to_have_text("Wrong.")
    assert len(reader.stored()) == 2


def test_deleted_items_and_new_items_do_no_harm(reader):
    reader.open("lesson/")
    reader.store(record(id="a", item="an-item-of-last-year"), record(id="b"))
    reader.open("lesson/")
    expect(summary(reader)).to_have_text("This page: 1 of 4 done, 1 right")
    reader.open("section/")
    expect(reader.page.locator("#mark-lesson")).to_have_text("1 of 4 done, 1 right")
    assert len(reader.stored()) == 2


def test_a_mark_may_name_the_revision(reader):
    reader.open("lesson/")
    reader.store(record(id="a", item="one", revision=1), record(id="b", item="two", revision=1))
    reader.page.route(
        "**/section/",
        lambda route: route.fulfill(
            body=route.fetch().text().replace('data-fg-progress="gpu-or-cpu"', 'data-fg-progress="one@1 two@2"')
        ),
    )
    reader.open("section/")
    expect(reader.page.locator("#mark-other")).to_have_text("1 of 2 done, 1 right")


def test_two_tabs_hear_of_each_other(new_reader):
    one, two = new_reader(), new_reader()
    one.open("lesson/")
    two.open("section/")
    one.answer(SHARE, "five")
    expect(two.page.locator("#mark-lesson")).to_have_text("1 of 4 done, 1 right")
    two.open("lesson/")
    two.answer(CHURN, "on-device")
    expect(summary(one)).to_have_text("This page: 2 of 4 done, 1 right")
    expect(one.item(CHURN).locator(".fg-item__last")).to_contain_text("Last answer: wrong,")
    expect(one.item(CHURN)).to_have_attribute("data-state", "open")
    assert len(one.stored()) == 2


def test_another_site_of_the_same_owner_has_its_own_progress(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reader.stored()
    home = reader.home
    reader.home = home.replace("/guide/", "/fork/")
    reader.open("lesson/")
    expect(summary(reader)).to_have_text("This page: 0 of 4 done")
    reader.answer(TWO, "min-replicas", "smaller-image")
    assert [event["item"] for event in reader.stored("fg:/fork/")] == [TWO]
    assert [event["item"] for event in reader.stored("fg:/guide/")] == [SHARE]


def test_reset_asks_first(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    for leave in (
        lambda dialog: dialog.get_by_role("button", name="Keep them").click(),
        lambda dialog: reader.page.keyboard.press("Escape"),
    ):
        reset(reader).click()
        dialog = reader.page.get_by_role("dialog", name="Forget your answers to the questions on this page?")
        expect(dialog).to_be_visible()
        leave(dialog)
        expect(reader.page.locator("dialog")).to_have_count(0)
        expect(reset(reader)).to_be_focused()
        expect(summary(reader)).to_have_text("This page: 1 of 4 done, 1 right")
        expect(reader.status(SHARE)).to_have_text("Right.")
    assert len(reader.stored()) == 1


def test_reset_forgets_this_page_only_and_deletes_nothing(new_reader):
    reader, other = new_reader(), new_reader()
    reader.open("other/")
    reader.answer("gpu-or-cpu", "cpu")
    reader.stored()
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reader.answer(CHURN, "on-device")
    other.open("section/")
    expect(other.page.locator("#mark-lesson")).to_have_text("2 of 4 done, 1 right")

    reset(reader).focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("button", name="Keep them")).to_be_focused()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    expect(reader.notice()).to_have_text("Your answers on this page are forgotten.")
    expect(summary(reader)).to_have_text("This page: 0 of 4 done")
    expect(reader.item(SHARE)).to_have_attribute("data-state", "open")
    expect(reader.item(SHARE).locator(".fg-item__last")).to_have_text("")
    expect(other.page.locator("#mark-lesson")).to_have_text("0 of 4 done")
    expect(other.page.locator("#mark-other")).to_have_text("1 of 1 done, 1 right")

    events = reader.stored()
    assert [event["type"] for event in events] == ["answer", "answer", "answer", "reset"]
    assert sorted(events[3]["voids"]) == sorted(event["id"] for event in events[1:3])
    reader.answer(SHARE, "fifty")
    reader.stored()
    reader.open("lesson/")
    expect(summary(reader)).to_have_text("This page: 1 of 4 done, 0 right")


def test_the_notice_can_be_closed(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reset(reader).click()
    reader.page.get_by_role("button", name="Forget them").click()
    expect(reader.notice()).to_be_visible()
    reader.page.get_by_role("button", name="Close").click()
    expect(reader.notice()).to_have_text("")
    expect(reader.page.get_by_role("button", name="Close")).to_be_hidden()
