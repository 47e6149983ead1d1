"""The colors of the device, light or dark: chosen with one button, kept, and applied before a page is painted."""

import json

import pytest
from playwright.sync_api import expect

DARK, LIGHT = "rgb(16, 25, 26)", "rgb(253, 252, 247)"
BUTTON = "button.fg-colors"


def paper(page):
    return page.evaluate("getComputedStyle(document.querySelector('.md-header')).backgroundColor")


@pytest.mark.parametrize(("device", "shown"), [("light", LIGHT), ("dark", DARK)])
def test_without_a_choice_the_device_decides_at_any_time(context, site, device, shown):
    page = context.new_page()
    page.emulate_media(color_scheme=device)
    page.goto(site.url)
    assert paper(page) == shown
    page.emulate_media(color_scheme="dark" if device == "light" else "light")
    assert paper(page) == (DARK if shown == LIGHT else LIGHT)


def test_the_keyboard_takes_the_colors_in_turn_and_stays_on_the_button(context, site):
    page = context.new_page()
    page.emulate_media(color_scheme="dark")
    page.goto(site.url)
    button = page.locator(BUTTON)
    for name, after in (
        ("Use the light colors", LIGHT),
        ("Use the dark colors", DARK),
        ("Use the colors of this device", DARK),
    ):
        expect(button).to_have_accessible_name(name)
        button.press("Enter")
        page.wait_for_function(
            "color => getComputedStyle(document.querySelector('.md-header')).backgroundColor == color", arg=after
        )
        expect(button).to_be_focused()
    expect(button).to_have_accessible_name("Use the light colors")


def test_a_choice_holds_on_the_next_visit_and_behind_instant_navigation(context, site):
    page = context.new_page()
    page.emulate_media(color_scheme="dark")
    page.goto(site.url)
    page.locator(BUTTON).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
    page.reload()
    assert paper(page) == LIGHT
    page.locator(".md-tabs__link").nth(1).click()
    page.wait_for_url("**/career-path/")
    assert paper(page) == LIGHT


def test_what_the_theme_kept_before_is_read(context, site):
    kept = {"index": 2, "color": {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom"}}
    page = context.new_page()
    page.goto(site.url)
    page.evaluate("kept => __md_set('__palette', kept)", kept)
    page.reload()
    assert paper(page) == DARK
    assert json.loads(page.evaluate("JSON.stringify(__md_get('__palette'))")) == kept


def test_a_page_is_styled_from_sheets_that_stay(context, site):
    """A `color-scheme` in the head or a sheet put in anew makes the browser style each element of the page again."""
    page = context.new_page()
    page.add_init_script(
        "window.sheets = new Set(); addEventListener('DOMContentLoaded', () => {"
        "  for (const sheet of document.styleSheets) sheets.add(sheet); })"
    )
    page.goto(site.url + site.with_items[0], wait_until="networkidle")
    assert page.locator("meta[name=color-scheme]").count() == 0
    assert page.evaluate("[...document.styleSheets].filter((sheet) => !sheets.has(sheet)).map((s) => s.href)") == []


def test_without_a_script_nothing_is_offered(browser, site):
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(site.url)
    expect(page.locator(BUTTON)).to_be_hidden()
    context.close()
