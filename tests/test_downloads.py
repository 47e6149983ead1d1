"""The bank in other formats, each read back by a parser of that format, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import zipfile
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from macros import downloads
from macros.downloads.anki import NAMESPACE
from macros.downloads.paper import apportion, draw
from macros.load import Guide, load
from macros.model import Item, Status
from scripts.downloads import main
from tests.projects import BASE
from tests.test_bank import renderer

SITE = "https://example.org/guide/"
FOLDER = "practice/downloads/"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(BASE)


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, bytes]:
    return downloads.files(guide, renderer(guide), SITE)


@pytest.fixture(scope="module")
def items(guide: Guide) -> dict[str, Item]:
    return {item.id: item for item in guide.item_by_id.values() if item.status is Status.ACTIVE}


def plain(html: str) -> str:
    """The words of HTML."""
    words: list[str] = []
    parser = HTMLParser()
    parser.handle_data = words.append  # type: ignore[method-assign]
    parser.feed(html)
    return " ".join("".join(words).split())


def notes(package: bytes, folder: Path) -> dict[str, dict]:
    """The notes of a deck by their first field, read as Anki's format is laid out."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert sorted(archive.namelist()) == ["collection.anki2", "media"]
        archive.extract("collection.anki2", folder)
    database = sqlite3.connect(folder / "collection.anki2")
    rows = database.execute("select id, guid, mid, mod, tags, flds from notes").fetchall()
    cards = dict(database.execute("select nid, count(*) from cards group by nid"))
    database.close()
    assert [cards.get(row[0]) for row in rows] == [1] * len(rows)
    found = {}
    for _, guid, model, edited, tags, fields in rows:
        name, *rest = fields.split("\x1f")
        found[name] = {"guid": guid, "model": model, "edited": edited, "tags": tags.split(), "fields": rest}
    return found


def test_the_same_guide_gives_the_same_bytes(guide: Guide, files: dict[str, bytes]) -> None:
    assert downloads.files(load(BASE), renderer(guide), SITE) == files
    assert list(files) == [FOLDER + name for name in downloads.NAMES]


def test_the_deck_has_a_note_for_each_question_and_each_term(
    guide: Guide, files: dict[str, bytes], items: dict[str, Item], tmp_path: Path
) -> None:
    found = notes(files[FOLDER + "field-guide.apkg"], tmp_path)
    terms = {entry.value.id: entry.value for entry in guide.terms}
    assert set(found) == set(items) | set(terms)
    assert len({note["guid"] for note in found.values()}) == len(found)
    for name, item in items.items():
        stem, options, answer, reasons, more = found[name]["fields"]
        assert found[name]["tags"].count(f"consideration::{item.consideration}") == bool(item.consideration)
        shown = re.findall(r"<li>(.*?)</li>", options, re.S)
        assert len(shown) == len(item.options) == reasons.count("<li>")
        keys = {plain(shown["abcde".index(letter)]) for letter in answer.split(" and ")}
        assert keys == {plain(f"<p>{o.text}</p>").replace("`", "") for o in item.options if o.key}
        assert reasons.count("right.</strong>") == len(item.keys)
        assert plain(stem) and f'<a href="{SITE}' in more
    for name, term in terms.items():
        assert found[name]["fields"][0] == term.term
        assert term.short.split()[0] in plain(found[name]["fields"][1])


def test_a_note_keeps_its_identity_when_its_words_change(
    guide: Guide, files: dict[str, bytes], items: dict[str, Item], tmp_path: Path
) -> None:
    changed = load(BASE)
    for entry in changed.items:
        edited = entry.value.model_copy(update={"stem": entry.value.stem + " Now?", "revision": 9})
        object.__setattr__(entry, "value", edited)
    after = downloads.files(changed, renderer(changed), SITE)[FOLDER + "field-guide.apkg"]
    old = notes(files[FOLDER + "field-guide.apkg"], tmp_path / "old")
    new = notes(after, tmp_path / "new")
    assert {name: note["guid"] for name, note in new.items()} == {name: note["guid"] for name, note in old.items()}
    assert {name: note["model"] for name, note in new.items()} == {name: note["model"] for name, note in old.items()}
    assert all(new[name]["fields"] != old[name]["fields"] for name in items)


def test_the_identity_of_a_note_is_the_one_that_was_published(files: dict[str, bytes], tmp_path: Path) -> None:
    """Another value here would make every reader's deck forget; the numbers are written down, not computed."""
    found = notes(files[FOLDER + "field-guide.apkg"], tmp_path)
    assert NAMESPACE == "ml-engineer-field-guide"
    assert {note["model"] for note in found.values()} == {1_782_640_111, 1_782_640_112}
    assert found["nightly-churn-scores"]["guid"] == "L{%*eecNn+"


def test_a_deck_is_as_old_as_the_last_commit_or_the_last_review(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    days = [entry.value.reviewed for entry in guide.items if entry.value.reviewed]
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert downloads.moment_of(guide) == datetime(*max(days).timetuple()[:3], tzinfo=UTC).timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795434000")
    deck = downloads.files(guide, renderer(guide))[FOLDER + "field-guide.apkg"]
    assert {note["edited"] for note in notes(deck, tmp_path).values()} == {1_795_434_000}


def test_the_table_holds_every_text(files: dict[str, bytes], items: dict[str, Item]) -> None:
    content = files[FOLDER + "field-guide-questions.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))}
    assert set(rows) == set(items)
    for name, item in items.items():
        row = rows[name]
        assert row["stem"] == item.stem.strip()
        options = [(row[f"option_{n}"], row[f"right_{n}"], row[f"reason_{n}"]) for n in range(1, 6)]
        written = {(o.text.strip(), "yes" if o.key else "no", o.rationale.strip()) for o in item.options}
        assert set(options[: len(item.options)]) == written
        assert set(options[len(item.options) :]) <= {("", "", "")}
        assert (row["teaches"], row["revision"]) == (item.teaches, str(item.revision))


def test_moodle_reads_questions_with_fractions_and_feedback(files: dict[str, bytes], items: dict[str, Item]) -> None:
    root = Xml.fromstring(files[FOLDER + "field-guide-moodle.xml"])
    questions = {q.findtext("name/text"): q for q in root.iter("question") if q.get("type") == "multichoice"}
    assert set(questions) == set(items)
    assert root[0].get("type") == "category"
    for name, question in questions.items():
        item = items[str(name)]
        answers = question.findall("answer")
        assert len(answers) == len(item.options)
        fractions = [float(str(answer.get("fraction"))) for answer in answers]
        assert sum(f for f in fractions if f > 0) == pytest.approx(100, abs=1e-4)
        assert sum(f > 0 for f in fractions) == len(item.keys)
        assert min(fractions) == (0 if item.kind == "single" else pytest.approx(-100 / len(item.keys), abs=1e-4))
        assert question.findtext("single") == ("true" if item.kind == "single" else "false")
        assert question.findtext("shuffleanswers") == ("false" if item.pin_order else "true")
        assert all(plain(str(answer.findtext("feedback/text"))) for answer in answers)
        assert SITE in str(question.findtext("generalfeedback/text"))


def test_the_exam_on_paper_and_its_key_agree(files: dict[str, bytes], items: dict[str, Item]) -> None:
    paper, key = (files[f"{FOLDER}practice-exam{part}.html"].decode() for part in ("", "-key"))
    editions = [re.search(r"edition ([0-9a-f]{8})", text) for text in (paper, key)]
    assert editions[0] and editions[1] and editions[0][1] == editions[1][1]
    asked = re.findall(r"Question <code>([a-z0-9-]+)</code>", key)
    assert set(asked) == {i.id for i in items.values() if i.form == "scenario" and i.consideration}
    questions = re.findall(r"<section>.*?</section>", paper, re.S)
    answers = re.findall(r"<section>.*?</section>", key, re.S)
    for name, question, answer in zip(asked, questions, answers, strict=True):
        shown = [plain(o) for o in re.findall(r"<li>(.*?)</li>", question, re.S)]
        right = re.search(r"<h2>Question \d+: ([a-e](?: and [a-e])*)</h2>", answer)
        assert right
        keys = {shown["abcde".index(letter)] for letter in right[1].split(" and ")}
        assert keys == {plain(o.text).replace("`", "") for o in items[name].options if o.key}
    assert "Right" not in paper and "rationale" not in paper


@pytest.mark.parametrize(
    ("weights", "room", "count", "shares"),
    [
        ({"a": 60, "b": 40}, {"a": 99, "b": 99}, 50, {"a": 30, "b": 20}),
        ({"a": 13, "b": 16, "c": 21, "d": 20, "e": 18, "f": 12}, dict.fromkeys("abcdef", 99), 50, [7, 8, 10, 10, 9, 6]),
        ({"a": 60, "b": 40}, {"a": 10, "b": 99}, 50, {"a": 10, "b": 40}),
        ({"a": 60, "b": 40}, {"a": 10, "b": 20}, 50, {"a": 10, "b": 20}),
        ({"a": 1, "b": 1, "c": 1}, {"a": 9, "b": 9, "c": 9}, 4, {"a": 2, "b": 1, "c": 1}),
        ({"a": 1}, {"a": 0}, 4, {"a": 0}),
        ({}, {}, 4, {}),
    ],
)
def test_shares_follow_the_weights_and_the_room(weights, room, count, shares) -> None:
    found = apportion(weights, room, count)
    assert found == (shares if isinstance(shares, dict) else dict(zip("abcdef", shares, strict=True)))


def test_a_question_that_leaves_the_bank_moves_few_others() -> None:
    guide = load(Path(__file__).parent.parent)
    entries = downloads.entries(guide, renderer(guide), "")
    before = [entry.item.id for entry in draw(entries, guide)]
    assert len(before) == 50 == len(set(before))
    after = [entry.item.id for entry in draw([e for e in entries if e.item.id != before[7]], guide)]
    assert len(set(after) - set(before)) == 1


def test_without_an_address_nothing_is_linked_to_the_site(guide: Guide) -> None:
    for name, content in downloads.files(guide, renderer(guide)).items():
        if not name.endswith(".apkg"):
            assert b'href="certification' not in content and b"\x1a" not in content


def test_the_command_writes_what_the_site_offers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", SITE)
    assert main([str(tmp_path / "files")]) == 0
    assert {path.name for path in (tmp_path / "files").iterdir()} == set(downloads.NAMES)
    assert SITE in (tmp_path / "files/practice-exam-key.html").read_text(encoding="utf-8")
    assert main([]) == 2
    assert capsys.readouterr().err == "usage: python -m scripts.downloads FOLDER\n"
