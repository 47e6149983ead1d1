"""The question bank in the formats of other programs: a deck, a table, an import file, an exam on paper."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time

from ..load import Guide
from ..render import Renderer
from ..urls import to_root
from . import anki, moodle, paper, table
from .entry import entries

FOLDER = "practice/downloads"
NAMES = {
    "field-guide.apkg": "Anki deck: every question and every term of the glossary",
    "practice-exam.html": "Practice exam on paper: 50 scenarios",
    "practice-exam-key.html": "Key to the practice exam, with a reason for each option",
    "field-guide-questions.csv": "Table of all questions (CSV, for a spreadsheet or a program)",
    "field-guide-moodle.xml": "Moodle XML of all questions (for Moodle and other learning platforms)",
}
"""The files and what a reader gets with each."""


def moment_of(guide: Guide) -> int:
    """Seconds at which the bank was edited: SOURCE_DATE_EPOCH where that is set, else the last day of a review."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH", ""):
        return int(epoch)
    days = [entry.value.reviewed for entry in guide.items if entry.value.reviewed] or [date(2026, 1, 1)]
    return int(datetime.combine(max(days), time(), UTC).timestamp())


def files(guide: Guide, renderer: Renderer, site_url: str = "") -> dict[str, bytes]:
    """Every file by its path from the root of the site; the same guide and moment give the same bytes."""
    found = entries(guide, renderer, site_url)
    made = {
        "field-guide.apkg": anki.deck(found, guide, renderer.parser, site_url, moment_of(guide)),
        "field-guide-questions.csv": table.rows(found),
        "field-guide-moodle.xml": moodle.quiz(found),
        **{name: text.encode() for name, text in paper.exam(found, guide).items()},
    }
    return {f"{FOLDER}/{name}": made[name] for name in NAMES}


def links(page: str) -> str:
    """A list of the files; what a browser can show opens, the rest is saved."""
    lines = []
    for name, words in NAMES.items():
        saved = "" if name.endswith(".html") else " download"
        lines.append(f'<li><a href="{to_root(page)}{FOLDER}/{name}"{saved}>{words}</a></li>')
    return f"<ul>{''.join(lines)}</ul>"
