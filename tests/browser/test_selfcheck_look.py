"""How the questions look and what they cost: paper, narrow screens, forced colors, accessibility, bytes."""

import re
import tomllib

import pytest
from playwright.sync_api import expect

from tests.browser.harness import ASSETS, ROOT, compressed

CHURN = "nightly-churn-scores"
SHARE = "canary-first-share"
TWO = "startup-latency-causes"
BLOCK = "container-health-route"
KILOBYTE = 1024
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


def answer_some(reader) -> None:
    reader.answer(CHURN, "online-endpoint")
    reader.answer(TWO, "min-replicas", "smaller-image")


def on_paper(reader) -> None:
    reader.page.emulate_media(media="print")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")


def top(locator) -> float:
    return locator.bounding_box()["y"]


@pytest.mark.parametrize("answered", [False, True])
def test_paper_shows_an_empty_test_and_then_its_answers(reader, answered):
    reader.open("lesson/")
    if answered:
        answer_some(reader)
    on_paper(reader)
    quiz = reader.page.locator(".fg-quiz").last
    for locator in (quiz.locator("button"), quiz.locator(".fg-confidence"), quiz.locator(".fg-item__last")):
        for node in locator.all():
            expect(node).to_be_hidden()
    for node in quiz.get_by_role("status").all():
        expect(node).to_be_hidden()
    expect(quiz.locator(".fg-option__why:visible")).to_have_count(0)
    expect(quiz.locator(".fg-why .fg-why__text:visible")).to_have_count(10)
    expect(quiz.locator(".fg-why__verdict:visible")).to_have_count(10)
    last_question = top(quiz.locator(f"#item-{BLOCK} .fg-item__stem"))
    for name in (CHURN, TWO, BLOCK):
        assert top(reader.item(name).locator(".fg-whys")) > last_question
    looks = quiz.locator(".fg-option input").evaluate_all(
        "all => [...new Set(all.map((one) => { const {appearance, backgroundColor} = getComputedStyle(one);"
        " return appearance + ' ' + backgroundColor; }))]"
    )
    assert looks == ["none rgba(0, 0, 0, 0)"]
    hints = quiz.locator(".fg-option").evaluate_all(
        "all => [...new Set(all.map((one) => { const {borderTopStyle, backgroundColor} = getComputedStyle(one);"
        " return borderTopStyle + ' ' + backgroundColor; }))]"
    )
    assert hints == ["none rgba(0, 0, 0, 0)"]

    reader.page.emulate_media(media="screen")
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(reader.item(CHURN).locator(".fg-option__why .fg-why__text")).to_have_count(4 if answered else 0)
    expect(reader.page.locator(f"#item-{SHARE} details")).to_be_hidden()


def test_paper_without_a_script(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "guide/lesson/")
    page.emulate_media(media="print")
    quiz = page.locator(".fg-quiz").last
    expect(quiz.get_by_text("Nobody waits for a single score")).to_be_visible()
    assert top(quiz.locator(".fg-whys").first) > top(quiz.locator(f"#item-{BLOCK} .fg-item__stem"))
    context.close()


def test_paper_has_pages(reader, tmp_path):
    reader.open("lesson/")
    answer_some(reader)
    pdf = reader.page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    expect(reader.item(CHURN).locator(".fg-option__why .fg-why__text")).to_have_count(4)


@pytest.mark.parametrize("width", [320, 390])
def test_narrow_screens_do_not_scroll_sideways(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 640})
    reader.open("lesson/")
    for name, options in {CHURN: ["on-device"], TWO: ["min-replicas", "more-epochs"], BLOCK: ["loopback"]}.items():
        reader.answer(name, *options)
    assert reader.page.evaluate("document.documentElement.scrollWidth") == width
    for button in reader.page.locator("button:visible").all():
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_the_verdict_is_in_sight_after_check(reader):
    reader.page.set_viewport_size({"width": 390, "height": 500})
    reader.open("lesson/")
    reader.answer(CHURN, "on-device")
    expect(reader.status(CHURN)).to_be_in_viewport(ratio=1)


def test_options_are_large_enough_to_touch(reader):
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.open("lesson/")
    for label in reader.page.locator(".fg-option > label").all():
        assert label.bounding_box()["height"] >= 44
    for label in reader.page.locator(".fg-confidence label").all():
        assert label.bounding_box()["height"] >= 24


def test_right_and_wrong_are_never_color_alone(reader):
    reader.page.emulate_media(forced_colors="active")
    reader.open("lesson/")
    reader.answer(CHURN, "on-device")
    styles = (
        reader.item(CHURN)
        .locator(".fg-option")
        .evaluate_all(
            "all => Object.fromEntries(all.map((one) => [one.dataset.option, getComputedStyle(one).borderTopStyle]))"
        )
    )
    assert styles == {
        "batch-job": "double",
        "on-device": "dashed",
        "online-endpoint": "solid",
        "stream-pipeline": "solid",
    }


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [390, 1200])
def test_axe_finds_nothing(reader, axe, scheme, width):
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.open("lesson/")
    reader.page.evaluate("(scheme) => { document.body.dataset.mdColorScheme = scheme; }", scheme)
    reader.page.add_script_tag(content=axe)

    def violations() -> list[str]:
        run = "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
        found = reader.page.evaluate(run, AXE_RULES)["violations"]
        return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]

    assert violations() == []
    reader.choose(SHARE, "five")
    answer_some(reader)
    reader.answer(BLOCK, "loopback")
    assert violations() == []
    reader.page.get_by_role("button", name="Reset this page").click()
    reader.page.get_by_role("dialog").wait_for()
    assert violations() == []
    reader.page.get_by_role("button", name="Forget them").click()
    expect(reader.notice()).to_be_visible()
    assert violations() == []


def test_a_lesson_loads_no_more_of_our_scripts_than_the_budget(reader):
    budget = tomllib.loads((ROOT / "budgets.toml").read_text())["lesson"]["own_script"]
    loaded: list[str] = []
    reader.page.on("request", lambda request: loaded.append(request.url))
    reader.open("lesson/")
    reader.page.wait_for_load_state("networkidle")
    assert all(url.startswith((reader.home, "data:")) for url in loaded)
    ours = [url.split("/assets/")[1] for url in loaded if url.endswith(".js")]
    assert len(ours) == len(set(ours))
    total = sum(compressed(ASSETS / path) for path in ["javascripts/guide.js", *ours])
    assert total <= budget, f"{total} bytes: {', '.join(ours)}"


def test_the_style_of_items_is_small():
    assert compressed(ASSETS / "stylesheets" / "items.css") <= 2.5 * KILOBYTE


def test_no_script_of_ours_writes_html():
    for path in [path for part in ("selfcheck", "practice") for path in (ASSETS / "javascripts" / part).glob("*.js")]:
        text = path.read_text()
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
            assert word not in text, f"{path.name}: {word}"
        assert len(text.splitlines()) <= 150, path.name


def nested_templates(text):
    """Template literals inside another one: the minifier takes spaces out of the outer one."""
    return re.findall(r"`[^`]*\$\{[^{}`]*`", text)


def test_no_template_literal_stands_inside_another():
    assert nested_templates('a = `x ${b ? `${c} of ${d}` : ""}`') == ["`x ${b ? `"]
    assert nested_templates("a = `${b} of ${c(1)}`; d = `${e}`") == []
    scripts = [path for path in (ASSETS / "javascripts").rglob("*.js") if path.parent.name != "vendor"]
    assert {
        path.name: nested_templates(path.read_text()) for path in scripts if nested_templates(path.read_text())
    } == {}
