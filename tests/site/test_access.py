"""Readers with a screen reader, without a script, on paper, in the dark: every kind of page serves them."""

import re

import pytest

from scripts.building import ROOT

RULES = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()
PRINTED = "getComputedStyle(e).display !== 'none' && e.getBoundingClientRect().height > 0"


def violations(page, axe):
    page.evaluate(axe)
    found = page.evaluate("(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(browser, site, axe, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    found = {}
    for path in sorted(set(site.kinds.values())):
        page = context.new_page()
        page.goto(site.url + path, wait_until="networkidle")
        assert page.evaluate("getComputedStyle(document.body).colorScheme") == scheme
        result = violations(page, axe)
        if result:
            found[path] = result
        page.close()
    context.close()
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_once_items_are_answered(browser, site, axe, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(site.url + site.quiz_page, wait_until="networkidle")
    items = page.locator(".fg-item")
    for index in range(min(3, items.count())):
        item = items.nth(index)
        for option in item.locator("input").all()[: 2 if item.get_attribute("data-kind") == "multiple" else 1]:
            option.check()
        item.get_by_role("button", name="Check").click()
        item.locator("[role=status]").filter(has_text=re.compile("right|wrong|correct", re.I)).wait_for()
    assert violations(page, axe) == []
    context.close()


def test_without_scripts_the_answers_are_reachable(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + site.quiz_page)
    item = page.locator(".fg-item").first
    answer = item.locator(".fg-why[data-key] .fg-why__text")
    assert not answer.first.is_visible()
    item.locator("summary").click()
    assert answer.first.is_visible()
    # Nothing pretends to work: buttons that need a script are not there.
    assert item.get_by_role("button").count() == 0
    context.close()


def test_on_paper_every_answer_is_there(context, site):
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(site.url + site.quiz_page, wait_until="networkidle")
    keys = page.locator(".fg-why[data-key]")
    assert keys.count() >= page.locator(".fg-item").count() > 0
    hidden = page.evaluate(f"[...document.querySelectorAll('.fg-why')].filter((e) => !({PRINTED})).length")
    assert hidden == 0
    # No dialog: Chromium's own print to PDF finishes and has several pages.
    assert page.pdf().count(b"/Type /Page") > 1


def test_nothing_moves_for_readers_who_asked_for_that(context, site):
    page = context.new_page()
    page.goto(site.url + site.quiz_page, wait_until="networkidle")
    moving = page.evaluate("document.getAnimations().filter((a) => a.playState === 'running').length")
    assert moving == 0
    slow = page.evaluate(
        """[...document.querySelectorAll(".fg-item, .fg-item *")].filter((e) => {
          const s = getComputedStyle(e);
          return [...s.transitionDuration.split(","), ...s.animationDuration.split(",")].some((d) => parseFloat(d) > 0.01);
        }).length"""
    )
    assert slow == 0


def test_forced_colors_keep_options_and_buttons_visible(browser, site):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site.url + site.quiz_page, wait_until="networkidle")
    item = page.locator(".fg-item[data-kind=single]").first
    item.locator("input").first.check()
    button = item.get_by_role("button", name="Check")
    assert button.is_visible()
    assert button.evaluate("e => getComputedStyle(e).borderTopStyle") != "none"
    button.click()
    item.locator("[role=status]").filter(has_text=re.compile("right|wrong|correct", re.I)).wait_for()
    context.close()


def test_every_page_has_one_h1_a_title_and_a_language(site):
    wrong = {}
    for path in site.paths:
        html = site.html(path)
        facts = (
            len(re.findall(r"<h1\b", html)),
            '<html lang="en"' in html,
            bool(re.search(r"<title>.+</title>", html)),
        )
        if facts != (1, True, True):
            wrong[path] = facts
    assert wrong == {}


def test_the_axe_under_test_is_the_locked_one(axe):
    assert axe.startswith("/*! axe v4.")
    assert '"axe-core": "4.' in (ROOT / "package.json").read_text(encoding="utf-8")
