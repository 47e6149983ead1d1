"""One item: choose, check, read why, try again; with a mouse, with a keyboard, and without a script."""

import pytest
from playwright.sync_api import Browser, expect

CHURN = "nightly-churn-scores"
SHARE = "canary-first-share"
TWO = "startup-latency-causes"
BLOCK = "container-health-route"

# Counts how often the text of a status region changes, which is how often a screen reader speaks.
COUNT_CHANGES = """(region) => {
  window.spoken = [];
  new MutationObserver(() => window.spoken.push(region.textContent))
    .observe(region, {childList: true, characterData: true, subtree: true});
}"""


def order(reader, name: str) -> list[str]:
    return reader.item(name).locator(".fg-option").evaluate_all("all => all.map(one => one.dataset.option)")


def test_before_check_nothing_is_told(reader):
    reader.open("lesson/")
    item = reader.item(CHURN)
    expect(item.locator("details")).to_be_hidden()
    expect(item.get_by_text("Right:")).to_be_hidden()
    expect(item.get_by_role("button", name="Check")).to_be_enabled()
    expect(item.get_by_role("button", name="Try again")).to_have_count(0)
    expect(reader.status(CHURN)).to_have_text("")
    reader.choose(CHURN, "batch-job")
    expect(reader.status(CHURN)).to_have_text("")
    assert reader.stored() == []


def test_a_right_answer(reader):
    reader.open("lesson/")
    reader.answer(CHURN, "batch-job")
    expect(reader.status(CHURN)).to_have_text("Right.")
    option = reader.item(CHURN).locator('.fg-option[data-option="batch-job"]')
    expect(option).to_contain_text("Your answer. Right:")
    expect(option).to_contain_text("Nobody waits for a single score")


def test_a_wrong_answer_explains_every_option(reader):
    reader.open("lesson/")
    reader.answer(CHURN, "online-endpoint")
    item = reader.item(CHURN)
    expect(reader.status(CHURN)).to_have_text("Wrong.")
    expect(item.locator(".fg-option__why > strong")).to_have_text(
        ["Right:", "Your answer. Wrong:", "Wrong:", "Wrong:"], use_inner_text=False
    )
    for option, words in {
        "batch-job": "cheapest design",
        "online-endpoint": "requests that never come",
        "stream-pipeline": "breaks the cost constraint",
        "on-device": "without a network",
    }.items():
        expect(item.locator(f'.fg-option[data-option="{option}"]')).to_contain_text(words)
    expect(item.locator("summary")).to_be_hidden()
    expect(item.locator(".fg-whys")).to_be_hidden()
    for link in ("Read again: Batch or online", "Choose an inference mode", "Report a problem"):
        expect(item.get_by_role("link", name=link)).to_be_visible()


def test_after_check_nothing_can_be_changed(reader):
    reader.open("lesson/")
    reader.answer(TWO, "min-replicas", "more-epochs")
    for box in reader.item(TWO).locator(".fg-option input").all():
        expect(box).to_be_disabled()
    expect(reader.item(TWO).locator('input[value="more-epochs"]')).to_be_checked()
    expect(reader.item(TWO).locator(".fg-confidence")).to_be_hidden()


def test_the_last_choice_before_check_counts(reader):
    reader.open("lesson/")
    reader.choose(CHURN, "on-device", "stream-pipeline")
    reader.answer(CHURN, "batch-job")
    expect(reader.status(CHURN)).to_have_text("Right.")
    assert [event["chosen"] for event in reader.stored()] == [["batch-job"]]


def test_check_with_nothing_chosen_says_so(reader):
    reader.open("lesson/")
    reader.check(CHURN)
    expect(reader.status(CHURN)).to_have_text("Choose an answer before you check.")
    expect(reader.item(CHURN)).to_have_attribute("data-state", "open")
    reader.check(TWO)
    expect(reader.status(TWO)).to_have_text("Choose 2 answers before you check.")
    assert reader.stored() == []


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (["min-replicas", "smaller-image"], "Right."),
        (["min-replicas", "more-epochs"], "Wrong. You found 1 of the 2 right answers."),
        (["bigger-batch", "more-epochs"], "Wrong. You found 0 of the 2 right answers."),
        (["min-replicas"], "Choose 2 answers before you check. You chose 1."),
        (["min-replicas", "smaller-image", "more-epochs"], "Choose 2 answers before you check. You chose 3."),
    ],
)
def test_choose_two(reader, chosen, said):
    reader.open("lesson/")
    reader.choose(TWO, *chosen)
    reader.check(TWO)
    expect(reader.status(TWO)).to_have_text(said)


def test_the_event(reader):
    reader.open("lesson/")
    before = reader.page.evaluate("Date.now()")
    reader.item(TWO).get_by_label("unsure").check()
    reader.answer(TWO, "min-replicas", "more-epochs")
    reader.answer(SHARE, "five")
    first, second = reader.stored()
    assert before <= first.pop("at") <= second["at"] <= reader.page.evaluate("Date.now()") + 1
    assert len(first.pop("id")) == 36
    today = reader.page.evaluate("new Date().toLocaleDateString('sv')")  # Swedish dates are written as ISO has them
    assert first == {
        "v": 2,
        "type": "answer",
        "day": today,
        "item": TWO,
        "revision": 1,
        "chosen": ["min-replicas", "more-epochs"],
        "right": False,
        "confidence": "unsure",
        "mode": "lesson",
    }
    assert second["confidence"] is None


@pytest.mark.parametrize(
    ("level", "option", "said"),
    [
        ("sure", "batch-job", "Right."),
        ("guess", "batch-job", "Right. You guessed: read why."),
        ("sure", "on-device", "Wrong. You were sure: read why not."),
        ("guess", "on-device", "Wrong."),
    ],
)
def test_confidence_and_outcome_together_say_what_to_read(reader, level, option, said):
    reader.open("lesson/")
    reader.item(CHURN).get_by_label(level, exact=True).check()
    reader.answer(CHURN, option)
    expect(reader.status(CHURN)).to_have_text(said)
    assert reader.stored()[0]["confidence"] == level


def test_a_second_click_on_check_does_nothing(reader):
    reader.open("lesson/")
    reader.choose(CHURN, "batch-job")
    reader.item(CHURN).get_by_role("button", name="Check").dblclick()
    expect(reader.status(CHURN)).to_have_text("Right.")
    reader.item(CHURN).get_by_role("button", name="Check").click(force=True)
    expect(reader.item(CHURN).get_by_role("button", name="Try again")).to_have_count(1)
    assert len(reader.stored()) == 1


def test_try_again_clears_and_reorders(reader):
    reader.open("lesson/")
    was = order(reader, CHURN)
    reader.item(CHURN).get_by_label("sure", exact=True).check()
    reader.answer(CHURN, "on-device")
    reader.item(CHURN).get_by_role("button", name="Try again").click()
    item = reader.item(CHURN)
    now = order(reader, CHURN)
    assert now != was
    assert sorted(now) == sorted(was)
    expect(item.locator("input:checked")).to_have_count(0)
    expect(item.locator(".fg-option__why")).to_have_count(0)
    expect(item.locator(".fg-why .fg-why__text")).to_have_count(4)
    expect(item.locator("details")).to_be_hidden()
    expect(reader.status(CHURN)).to_have_text("")
    expect(item.locator(".fg-option input").first).to_be_focused()
    expect(item.locator(".fg-item__last")).to_contain_text("Last answer: wrong,")

    reader.answer(CHURN, "batch-job")
    expect(reader.status(CHURN)).to_have_text("Right.")
    expect(item.locator('.fg-option[data-option="batch-job"]')).to_contain_text("Nobody waits")
    assert [(event["right"], event["confidence"]) for event in reader.stored()] == [(False, "sure"), (True, None)]


def test_a_pinned_order_stays(reader):
    reader.open("lesson/")
    for _ in range(3):
        reader.answer(SHARE, "fifty")
        reader.item(SHARE).get_by_role("button", name="Try again").click()
        assert order(reader, SHARE) == ["five", "fifty", "all"]


def test_options_with_code(reader):
    reader.open("lesson/")
    reader.answer(BLOCK, "loopback")
    expect(reader.status(BLOCK)).to_have_text("Wrong.")
    option = reader.item(BLOCK).locator('.fg-option[data-option="loopback"]')
    expect(option).to_contain_text("The loopback address answers only inside the container")
    box = option.locator(".fg-option__why").bounding_box()
    assert box["y"] >= option.locator("pre").bounding_box()["y"] + option.locator("pre").bounding_box()["height"]


def test_keyboard_alone(reader):
    reader.open("lesson/")
    page = reader.page
    page.locator(f"#item-{CHURN} input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(reader.item(CHURN).locator('input[value="stream-pipeline"]')).to_be_checked()
    assert reader.stored() == []
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(reader.item(CHURN).get_by_label("sure", exact=True)).to_be_checked()
    page.keyboard.press("Tab")
    expect(reader.item(CHURN).get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(reader.status(CHURN)).to_have_text("Wrong. You were sure: read why not.")
    expect(reader.item(CHURN).get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(reader.item(CHURN).get_by_role("button", name="Try again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(reader.item(CHURN).locator(".fg-option input").first).to_be_focused()
    expect(reader.item(CHURN).locator("input:checked")).to_have_count(0)
    assert len(reader.stored()) == 1


def test_enter_on_an_option_checks(reader):
    reader.open("lesson/")
    reader.choose(SHARE, "five")
    reader.item(SHARE).locator('input[value="five"]').press("Enter")
    expect(reader.status(SHARE)).to_have_text("Right.")
    expect(reader.item(SHARE).get_by_role("button", name="Check")).to_be_focused()
    assert len(reader.stored()) == 1


def test_the_verdict_is_spoken_once(reader):
    reader.open("lesson/")
    reader.status(SHARE).evaluate(COUNT_CHANGES)
    reader.answer(SHARE, "fifty")
    expect(reader.status(SHARE)).to_have_text("Wrong.")
    reader.stored()
    assert reader.page.evaluate("window.spoken") == ["Wrong."]


def test_names_for_a_screen_reader(reader):
    reader.open("lesson/")
    group = reader.page.get_by_role("group", name="Question 2 of 3", exact=True)
    assert group.get_by_role("checkbox").count() == 4
    expect(group.get_by_role("checkbox", name="Keep one replica running")).to_be_visible()
    expect(reader.item(CHURN).get_by_role("group", name="How sure are you? (optional)")).to_be_visible()
    expect(
        reader.item(BLOCK).get_by_role("radio", name='uvicorn.run(app, host="127.0.0.1", port=8080)')
    ).to_be_visible()


def test_after_a_reload_the_item_is_open_and_keeps_its_secret(reader):
    reader.open("lesson/")
    reader.answer(CHURN, "online-endpoint")
    reader.stored()
    reader.open("lesson/")
    item = reader.item(CHURN)
    expect(item.locator(".fg-item__last")).to_contain_text("Last answer: wrong,")
    expect(item.locator("details")).to_be_hidden()
    expect(item.locator("input:checked")).to_have_count(0)
    expect(item.locator("input").first).to_be_enabled()
    expect(item.get_by_text("Right:")).to_be_hidden()


def test_a_changed_question_says_so(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    reader.answer(CHURN, "batch-job")
    reader.stored()

    def revise(route):
        text = route.fetch().text()
        route.fulfill(
            body=text.replace(f'data-item="{SHARE}" data-revision="1"', f'data-item="{SHARE}" data-revision="2"')
        )

    reader.page.route("**/lesson/", revise)
    reader.open("lesson/")
    expect(reader.item(SHARE).locator(".fg-item__last")).to_have_text(
        "This question has changed since you answered it."
    )
    expect(reader.item(CHURN).locator(".fg-item__last")).to_contain_text("Last answer: right,")
    expect(reader.page.locator(".fg-summary")).to_contain_text("1 of 4 done, 1 right")
    reader.answer(SHARE, "fifty")
    reader.stored()
    reader.open("lesson/")
    expect(reader.item(SHARE).locator(".fg-item__last")).to_contain_text("Last answer: wrong,")


def test_without_a_script_the_answer_is_in_the_fold(browser: Browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "guide/lesson/")
    item = page.locator(f"#item-{CHURN}")
    expect(item.get_by_text("Nobody waits for a single score")).to_be_hidden()
    expect(item.locator("button")).to_have_count(0)
    item.locator("summary").click()
    expect(item.get_by_text("Nobody waits for a single score")).to_be_visible()
    expect(item.locator(".fg-why__verdict")).to_have_text(["Right:", "Wrong:", "Wrong:", "Wrong:"])
    context.close()


def test_a_part_that_cannot_be_loaded_is_named(reader):
    reader.page.route("**/selfcheck/answer.js", lambda route: route.abort())
    reader.open("lesson/")
    reader.choose(CHURN, "batch-job")
    reader.check(CHURN)
    expect(reader.status(CHURN)).to_have_text("A part of this page could not be loaded. Reload it when you are online.")
    expect(reader.item(CHURN).locator('input[value="batch-job"]')).to_be_checked()
