"""The deck as Anki itself reads it: every note, and what was learned stays when a newer edition comes in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / (".venv/Scripts/python.exe" if sys.platform == "win32" else ".venv/bin/python")
FIRST, LATER = 1_795_434_000, 1_795_534_000


@pytest.fixture(scope="module", autouse=True)
def _site_environment():
    subprocess.run([sys.executable, "scripts/setup_env.py", "site"], cwd=ROOT, check=True)


def edition(folder: Path, moment: int) -> Path:
    """The deck as it would be published at a moment."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment), "SITE_URL": "https://example.org/guide/"}
    subprocess.run([PYTHON, "-m", "scripts.downloads", folder], cwd=ROOT, env=environment, check=True)
    return folder / "field-guide.apkg"


def taken_in(collection: Collection, deck: Path) -> dict[str, int]:
    """How many notes were new, had newer texts, or were there already."""
    options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=False)
    log = collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(deck), options=options)).log
    return {"new": len(log.new), "updated": len(log.updated), "same": len(log.duplicate), "odd": len(log.conflicting)}


def test_a_newer_edition_brings_texts_and_keeps_what_was_learned(tmp_path):
    collection = Collection(str(tmp_path / "collection.anki2"))
    count = taken_in(collection, edition(tmp_path / "first", FIRST))["new"]
    assert count == collection.note_count() == collection.card_count() > 900
    assert {deck.name for deck in collection.decks.all_names_and_ids()} >= {
        "ML Engineer Field Guide::Questions",
        "ML Engineer Field Guide::Terms",
    }
    card = collection.get_card(collection.find_cards("tag:form::scenario")[0])
    collection.sched.set_due_date([card.id], "30")
    note = card.note()
    name, stem = note["Id"], note["Stem"]
    # an edition in which the question read otherwise: same moment as the one that was read in
    collection.db.execute("update notes set flds = replace(flds, ?, ?) where id = ?", stem, "old words", note.id)
    assert collection.get_note(note.id)["Stem"] == "old words"

    assert taken_in(collection, tmp_path / "first/field-guide.apkg") == {
        "new": 0,
        "updated": 0,
        "same": count,
        "odd": 0,
    }
    later = edition(tmp_path / "later", LATER)
    assert taken_in(collection, later) == {"new": 0, "updated": count, "same": 0, "odd": 0}
    assert collection.find_notes(f"Id:{name}") == [note.id]
    assert collection.get_note(note.id)["Stem"] == stem
    kept = collection.get_card(card.id)
    assert (kept.due, kept.ivl, kept.type) == (30, 30, 2)
    collection.close()


def test_a_card_shows_question_answer_and_reasons(tmp_path):
    collection = Collection(str(tmp_path / "collection.anki2"))
    taken_in(collection, edition(tmp_path / "first", FIRST))
    card = collection.get_card(collection.find_cards("tag:form::check")[0])
    front, back = card.question(), card.answer()
    assert '<ol class="options" type="a"><li>' in front and "right.</strong>" not in front
    assert "right.</strong>" in back and 'href="https://example.org/guide/' in back
    collection.close()
