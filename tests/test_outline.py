"""Markdown generated from data: anchors, lessons, counts and sources of the real guide."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from macros import outline
from macros.load import Guide, load
from macros.urls import link_from, page_url, report_url, to_root
from tests.projects import FIXTURES, project

PAGE = "certification/blueprint.md"
LESSON = "certification/serving-and-scaling-models/packaging.md"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(Path(__file__).parent.parent)


def html(text: str) -> str:
    return Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables"]).convert(text)


def test_the_blueprint_has_an_anchor_for_every_part_of_the_exam_guide(guide: Guide) -> None:
    assert guide.outline
    page = html(outline.blueprint(guide, PAGE))
    ids = [part.id for s in guide.outline.value.sections for part in (s, *s.objectives)]
    ids += list(guide.outline.value.considerations())
    assert len(ids) == 6 + 14 + 52
    assert [name for name in ids if page.count(f'id="{name}"') != 1] == []
    assert "{" not in page


def test_the_blueprint_links_a_lesson_and_counts_its_questions(guide: Guide) -> None:
    text = outline.blueprint(guide, PAGE)
    items = [entry.value for entry in guide.items if entry.value.status == "active"]
    asked = [item for item in items if item.consideration == "prebuilt-and-custom-containers"]
    checks = sum(item.form == "check" for item in asked)
    link = "(serving-and-scaling-models/packaging.md#prebuilt-and-custom-containers)"
    assert f"{link}, {checks} checks and {len(asked) - checks} scenarios." in text
    assert "18 % of the exam, -4 points since the previous guide." in text


def test_the_lessons_of_a_section_stand_in_the_order_of_the_exam_guide(guide: Guide) -> None:
    lines = outline.lessons(guide, "serving-and-scaling-models", LESSON).split("\n")
    assert guide.outline
    places = [c.id for s in guide.outline.value.sections for o in s.objectives for c in o.considerations]
    paths = ["certification/serving-and-scaling-models/" + line.split("](")[1].split(")")[0] for line in lines]
    taught = {page.path: page.header.taught for page in guide.pages.values() if page.header}
    assert paths[:3] == [
        f"certification/serving-and-scaling-models/{name}.md"
        for name in ("batch-or-online", "packaging", "versions-and-rollout")
    ]
    first = [min(places.index(c) for c in taught[path]) for path in paths]
    assert first == sorted(first)
    assert all('data-fg-progress="' in line for line in lines)


def test_the_subjects_of_a_folder_stand_in_the_order_of_the_navigation(guide: Guide) -> None:
    order = ["responsibilities/from-model-to-service.md", "responsibilities/data-preparation.md"]
    lines = outline.subjects(guide, "responsibilities", order, "practice/index.md").split("\n")
    assert len(lines) == sum(
        p.header.kind == "subject" and p.folder == "responsibilities" for p in guide.pages.values() if p.header
    )
    first = guide.pages["responsibilities/from-model-to-service.md"].header
    assert first
    assert lines[0].startswith(
        f"- [From a model to a service](../responsibilities/from-model-to-service.md) ({first.minutes} minutes). "
    )
    assert lines[1].startswith("- [Data preparation](../responsibilities/data-preparation.md) (")
    assert 'data-fg-progress="' in lines[0]
    assert outline.subjects(guide, "nowhere", order, "index.md") == ""


def test_the_objectives_link_to_their_headings(guide: Guide) -> None:
    box = outline.objectives(guide, guide.pages[LESSON])
    assert "section 4, about 20 % of the exam" in box
    assert "](#prebuilt-and-custom-containers)" in box and "](#inference-pre-and-postprocessing)" in box


def test_a_lesson_that_continues_another_is_linked_from_it_and_listed_after_it(tmp_path: Path) -> None:
    guide = load(project(tmp_path, FIXTURES / "P012" / "good"))
    first, second = (guide.pages[f"certification/serving/{name}.md"] for name in ("batch-or-online", "third"))
    line = "- [1.1.a Choose between batch and online predictions](#batch-or-online)"
    then = "[Batch or online, continued](third.md#batch-or-online)"
    assert f"{line}, continued in {then} " in outline.objectives(guide, first)
    before = "[Batch or online](batch-or-online.md#batch-or-online)"
    assert f"{line}, begun in {before} " in outline.objectives(guide, second)
    assert f": {before}, {then}, " in outline.blueprint(guide, first.path)
    listed = outline.lessons(guide, "serving", first.path).split("\n")
    assert [text.split(")")[0] for text in listed] == [
        "- [Batch or online](batch-or-online.md",
        "- [Batch or online, continued](third.md",
    ]
    assert all("(1.1.a, 15 minutes)" in text for text in listed)


def test_the_sources_of_a_page_are_those_it_and_its_items_cite(guide: Guide) -> None:
    page = guide.pages[LESSON]
    text = outline.sources(guide, page)
    cited = {name for _, name in page.citations}
    for item_id in outline.page_items(page):
        cited |= set(guide.item_by_id[item_id].sources)
    assert text.count("\n- [") == len(cited)


def test_glossary_and_register_have_an_entry_with_an_anchor_for_each_record(guide: Guide) -> None:
    terms, products = html(outline.glossary(guide, "reference/glossary.md")), html(outline.products(guide))
    assert [e.value.id for e in guide.terms if f'<dt id="{e.value.id}"' not in terms] == []
    assert [e.value.id for e in guide.products if f'<dt id="{e.value.id}"' not in products] == []


def test_addresses() -> None:
    assert [page_url(p) for p in ("index.md", "a/index.md", "a/b.md")] == ["", "a/", "a/b/"]
    assert [to_root(p) for p in ("index.md", "a/index.md", "a/b.md")] == ["./", "../", "../../"]
    assert link_from("a/b.md", "c/d.md#e") == "../c/d.md#e"
    assert report_url("", "item.yml", {}) == ""
    assert report_url("https://x.org/r/", "item.yml", {"title": "a b"}) == (
        "https://x.org/r/issues/new?template=item.yml&title=a%20b"
    )
