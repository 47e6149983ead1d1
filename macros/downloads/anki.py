"""An Anki deck: a note for each question and for each term, with ids that outlive every edition."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import genanki  # type: ignore[import-untyped]
from markdown import Markdown

from ..load import Guide
from ..render import definition
from .entry import Entry

# Written once, never changed: Anki finds its notes, note types and decks again by them, and keeps what was learned.
QUESTIONS, TERMS = 1_782_640_101, 1_782_640_102
QUESTION_TYPE, TERM_TYPE = 1_782_640_111, 1_782_640_112
NAMESPACE = "ml-engineer-field-guide"
_MOMENT = (2026, 1, 1, 0, 0, 0)
_STYLE = """
.card { font: 1.1rem/1.45 system-ui, sans-serif; text-align: left; max-width: 44rem; margin: 0 auto; padding: 0.5rem; }
.options li, .reasons li { margin: 0.5em 0; }
.reasons { padding-left: 1.2em; }
.more { font-size: 0.85em; opacity: 0.8; }
pre, table { overflow-x: auto; display: block; font-size: 0.85em; }
td, th { border: 1px solid #8888; padding: 0.2em 0.5em; }
"""
_QUESTION = genanki.Model(
    QUESTION_TYPE,
    "Field Guide question",
    fields=[{"name": name} for name in ("Id", "Stem", "Options", "Answer", "Reasons", "More")],
    templates=[
        {
            "name": "Question",
            "qfmt": '{{Stem}}<ol class="options" type="a">{{Options}}</ol>',
            "afmt": "{{FrontSide}}<hr id=answer><p><strong>{{Answer}}</strong></p>"
            '<ul class="reasons">{{Reasons}}</ul><div class="more">{{More}}</div>',
        }
    ],
    css=_STYLE,
)
_TERM = genanki.Model(
    TERM_TYPE,
    "Field Guide term",
    fields=[{"name": name} for name in ("Id", "Term", "Definition")],
    templates=[
        {
            "name": "Term",
            "qfmt": "<p><strong>{{Term}}</strong></p>",
            "afmt": "{{FrontSide}}<hr id=answer>{{Definition}}",
        }
    ],
    css=_STYLE,
)


def deck(entries: Sequence[Entry], guide: Guide, parser: Markdown, site_url: str, moment: int) -> bytes:
    """The package with both decks, edited at a `moment` in seconds: Anki takes in the texts of a later one only."""
    questions = genanki.Deck(QUESTIONS, "ML Engineer Field Guide::Questions")
    for entry in entries:
        questions.add_note(_note(_QUESTION, entry.item.id, question(entry), entry.tags))
    terms = genanki.Deck(TERMS, "ML Engineer Field Guide::Terms")
    for term in sorted((e.value for e in guide.terms), key=lambda term: term.id):
        terms.add_note(_note(_TERM, term.id, (term.term, definition(term, parser, site_url)), ["term"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deck.apkg")
        genanki.Package([questions, terms]).write_to_file(path, timestamp=moment)
        return _same_each_time(path)


def _note(model: genanki.Model, name: str, fields: Sequence[str], tags: list[str]) -> genanki.Note:
    kind = "item" if model is _QUESTION else "term"
    return genanki.Note(model, [name, *fields], tags=tags, guid=genanki.guid_for(NAMESPACE, kind, name))


def question(entry: Entry) -> tuple[str, str, str, str, str]:
    """Stem, options, the letters of the keys, a reason for each option, and where to read on."""
    options = "".join(f"<li>{option.inline or option.html}</li>" for option in entry.options)
    reasons = "".join(
        f"<li><strong>{chr(ord('a') + place)}, {'right' if option.key else 'wrong'}.</strong> {option.rationale}</li>"
        for place, option in enumerate(entry.options)
    )
    return entry.stem, options, " and ".join(entry.letters), reasons, entry.more


def _same_each_time(path: Path) -> bytes:
    """The package packed again with one fixed moment in place of the time of day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _MOMENT), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
