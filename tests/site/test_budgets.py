"""No page grows beyond what budgets.toml allows, measured from the requests of a real browser."""

import tomllib

import pytest

from scripts.budgets import first_visit, total
from scripts.building import ROOT
from scripts.sample import page_path

BUDGETS = tomllib.loads((ROOT / "budgets.toml").read_text(encoding="utf-8"))


def told(downloads):
    return "\n".join(f"{d.size:7} {d.path or '(the page)'}" for d in sorted(downloads, key=lambda d: -d.size))


@pytest.fixture(scope="module")
def lesson(browser, sample):
    return first_visit(browser, sample.folder, sample.url, page_path(3).replace(".md", "/"))


@pytest.fixture(scope="module")
def home(browser, site):
    return first_visit(browser, site.folder, site.url, "")


def test_a_lesson_with_20_items(sample, lesson):
    assert sample.html(page_path(3).replace(".md", "/")).count('class="fg-item"') == 20
    assert total(lesson) <= BUDGETS["lesson"]["first_visit"], told(lesson)


def test_the_home_page(home):
    assert total(home) <= BUDGETS["home"]["first_visit"], told(home)


def test_our_scripts_and_styles_on_a_lesson(lesson):
    assert 0 < total(lesson, ".js", own=True) <= BUDGETS["lesson"]["own_script"], told(lesson)
    assert 0 < total(lesson, ".css", own=True) <= BUDGETS["lesson"]["own_style"], told(lesson)


def test_our_script_on_a_page_without_items(browser, site):
    assert site.plain
    downloads = first_visit(browser, site.folder, site.url, site.plain[0])
    assert 0 < total(downloads, ".js", own=True) <= BUDGETS["plain_page"]["own_script"], told(downloads)


def test_a_first_visit_is_measured_whole(lesson):
    kinds = {d.path.rsplit(".", 1)[-1] for d in lesson}
    assert {"js", "css", "svg"} <= kinds
    assert any(d.is_theme for d in lesson)
