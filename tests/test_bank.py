"""The bank that practice pages load: what its index says, and fragments that are the items of the lessons."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markdown import Markdown

from macros import bank
from macros.extension import Shared
from macros.length import gist, words
from macros.load import Guide, load
from macros.model import Status
from macros.render import Renderer
from macros.terms import TermIndex
from tests.projects import BASE
from tests.test_render import nesting

ROOT = Path(__file__).parent.parent
LESSON = "certification/serving/batch-or-online.md"


def renderer(guide: Guide) -> Renderer:
    Shared.start(guide.source_by_id, {}, TermIndex.of(guide))
    return Renderer(guide, Markdown(extensions=["macros.extension"]), ROOT / "docs/_figures", "https://example.org/o/r")


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(BASE)


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, str]:
    return bank.files(guide, renderer(guide))


@pytest.fixture(scope="module")
def index(files: dict[str, str]) -> dict:
    return json.loads(files["practice/bank/index.json"])


def active(guide: Guide) -> list[str]:
    return sorted(i.id for i in guide.item_by_id.values() if i.status is Status.ACTIVE)


def test_there_is_an_index_and_a_fragment_for_each_active_item(guide: Guide, files: dict[str, str]) -> None:
    assert {item.status for item in guide.item_by_id.values()} >= {Status.ACTIVE, Status.RETIRED}
    fragments = [f"practice/bank/{name}.html" for name in active(guide)]
    assert list(files) == [*fragments, "practice/bank/terms.json", "practice/bank/index.json"]


def test_drafts_and_retired_items_are_left_out() -> None:
    guide = load(BASE)
    for entry, status in zip(guide.items, [Status.DRAFT, Status.RETIRED, *[Status.ACTIVE] * 99], strict=False):
        object.__setattr__(entry, "value", entry.value.model_copy(update={"status": status}))
    out = {entry.value.id for entry in guide.items[:2]}
    files = bank.files(guide, renderer(guide))
    assert len(files) == len(guide.items) - 2 + 2
    assert not any(name in text for name in out for text in [*files, *files.values()])


def test_the_index_says_of_each_item_what_choosing_needs(guide: Guide, index: dict) -> None:
    assert [entry["id"] for entry in index["items"]] == active(guide)
    for entry in index["items"]:
        item = guide.item_by_id[entry["id"]]
        assert (entry["revision"], entry["form"], entry["keys"]) == (item.revision, item.form, len(item.keys))
        assert entry.get("consideration") == item.consideration
        reading = index["readings"][entry["reading"]]
        page = index["pages"][reading["page"]]
        path, _, anchor = item.teaches.partition("#")
        header = guide.pages[path].header
        assert header and (page["href"], page["title"]) == (path.removesuffix(".md") + "/", header.title)
        heading = guide.pages[path].heading(anchor)
        assert heading and reading["anchor"] == anchor and reading["title"] == heading.text
    assert len(index["readings"]) == len({guide.item_by_id[name].teaches for name in active(guide)})


def test_the_index_has_the_words_of_lessons_only(guide: Guide, index: dict) -> None:
    lessons = {"certification/serving/batch-or-online/"}
    assert {page["href"] for page in index["pages"] if "words" in page} == lessons & {p["href"] for p in index["pages"]}
    for page in index["pages"]:
        source = guide.pages[page["href"].removesuffix("/") + ".md"]
        if page["href"] in lessons:
            assert (page["words"], page["gist"]) == (words(source), gist(source))
            assert page["words"] > page["gist"] > 0


def test_the_index_has_the_outline_with_weights_and_titles(guide: Guide, index: dict) -> None:
    assert guide.outline
    sections = guide.outline.value.sections
    assert [(s["id"], s["ref"], s["title"], s["weight"]) for s in index["sections"]] == [
        (s.id, s.ref, s.title, s.weight) for s in sections
    ]
    found = [c for s in index["sections"] for o in s["objectives"] for c in o["considerations"]]
    assert found == [{"id": c.id, "ref": c.ref, "text": c.text} for s in sections for c in s.considerations()]


def test_the_index_holds_no_question_and_no_answer(guide: Guide, files: dict[str, str]) -> None:
    text = files["practice/bank/index.json"]
    for name in active(guide):
        item = guide.item_by_id[name]
        assert item.stem[:40] not in text
        assert not any(f'"{option.id}"' in text for option in item.options)


def test_a_fragment_is_the_item_of_the_lesson_but_for_the_way_to_the_root(guide: Guide, files: dict[str, str]) -> None:
    fresh = renderer(guide)
    for name in active(guide):
        item = guide.item_by_id[name]
        page = item.teaches.partition("#")[0]
        lesson = fresh.quiz([item], page)
        text = files[f"practice/bank/{name}.html"]
        fragment = text.partition("\n")[2].partition("\n")[2].removesuffix("\n</html>\n")
        assert re.sub(r'href="(\.\./)+', 'href="/', fragment) == re.sub(r'href="(\.\./)+', 'href="/', lesson)
        assert re.findall(r'class="fg-read-again" href="(\S+)#', text) == [f"../../{page.removesuffix('.md')}/"]
        assert nesting(fragment) == []


def test_a_fragment_is_a_document_that_search_passes_by(guide: Guide, files: dict[str, str]) -> None:
    text = files[f"practice/bank/{active(guide)[0]}.html"]
    assert text.startswith('<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Question ')
    assert '<meta name="robots" content="noindex">' in text
    assert "data-pagefind-body" not in text


def test_the_same_guide_gives_the_same_files_and_a_change_another_digest(files: dict[str, str]) -> None:
    again = load(BASE)
    assert bank.files(again, renderer(again)) == files
    entry = next(entry for entry in again.items if entry.value.status is Status.ACTIVE)
    object.__setattr__(entry, "value", entry.value.model_copy(update={"stem": "Another stem?"}))
    changed = bank.files(again, renderer(again))
    name = "practice/bank/index.json"
    old, new = json.loads(files[name]), json.loads(changed[name])
    assert re.fullmatch("[0-9a-f]{12}", old["digest"]) and old.pop("digest") != new.pop("digest")
    assert old == new


def test_the_terms_of_the_glossary_are_cards(guide: Guide, files: dict[str, str]) -> None:
    cards = json.loads(files["practice/bank/terms.json"])
    terms = {entry.value.id: entry.value for entry in guide.terms}
    assert [card["id"] for card in cards] == sorted(terms) != []
    for card in cards:
        term = terms[card["id"]]
        assert list(card) == ["id", "term", "html", "href"]
        assert (card["term"], card["href"]) == (term.term, f"reference/glossary/#{term.id}")
        assert card["html"].startswith("<p>") and nesting(card["html"]) == []
        assert re.sub(r"\W+", "", term.short) in re.sub(r"<[^>]+>|\W+", "", card["html"])


def test_a_card_holds_the_definition_with_links_that_fit_a_practice_page() -> None:
    guide = load(BASE)
    entry = guide.terms[0]
    changes = {"short": "1 < 2 & **bold**.", "definition": "See [it](/certification/index.md#a)."}
    object.__setattr__(entry, "value", entry.value.model_copy(update=changes))
    fresh = renderer(guide)
    card = next(card for card in bank.terms(guide, fresh) if card["id"] == entry.value.id)
    assert card["html"].startswith("<p>1 &lt; 2 &amp; <strong>bold</strong>.</p>")
    assert 'href="../../certification/#a"' in card["html"]


def test_a_changed_term_changes_the_digest(files: dict[str, str]) -> None:
    guide = load(BASE)
    entry = guide.terms[0]
    object.__setattr__(entry, "value", entry.value.model_copy(update={"short": "Another meaning."}))
    changed = bank.files(guide, renderer(guide))
    name = "practice/bank/index.json"
    assert json.loads(changed[name])["digest"] != json.loads(files[name])["digest"]


def test_a_bank_without_items_and_outline_is_an_index_of_nothing() -> None:
    empty = Guide()
    files = bank.files(empty, renderer(empty))
    assert list(files) == ["practice/bank/terms.json", "practice/bank/index.json"]
    assert json.loads(files["practice/bank/terms.json"]) == []
    content = json.loads(files["practice/bank/index.json"])
    assert (content["items"], content["sections"], content["pages"]) == ([], [], [])


def test_the_files_are_written_below_the_site(tmp_path: Path, files: dict[str, str]) -> None:
    bank.write(tmp_path, files)
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*")} == set(files)
    assert json.loads((tmp_path / "practice/bank/index.json").read_text("utf-8"))["items"]
