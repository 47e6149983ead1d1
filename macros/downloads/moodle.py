"""The bank as Moodle XML, which Moodle and other learning platforms import."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from .entry import Entry

COURSE = "$course$/ML Engineer Field Guide"


def quiz(entries: Sequence[Entry]) -> bytes:
    """One multiple choice question for each of ours, in a category for each section of the exam."""
    root = Xml.Element("quiz")
    titles = {entry.section.title if entry.section else "Beyond the exam": entry.section for entry in entries}
    for title in sorted(titles, key=lambda title: (section.ref if (section := titles[title]) else "9", title)):
        category = Xml.SubElement(Xml.SubElement(root, "question", type="category"), "category")
        _text(category, f"{COURSE}/{title}")
        for entry in entries:
            if (entry.section.title if entry.section else "Beyond the exam") == title:
                _question(root, entry)
    Xml.indent(root)
    return b"%s\n" % Xml.tostring(root, encoding="utf-8", xml_declaration=True)


def _question(root: Xml.Element, entry: Entry) -> None:
    question = Xml.SubElement(root, "question", type="multichoice")
    _text(Xml.SubElement(question, "name"), entry.item.id)
    _text(Xml.SubElement(question, "questiontext", format="html"), entry.stem)
    _text(Xml.SubElement(question, "generalfeedback", format="html"), entry.more)
    keys = sum(option.key for option in entry.options)
    settings = {"defaultgrade": "1", "penalty": "0", "hidden": "0", "idnumber": entry.item.id}
    settings |= {"single": "true" if entry.item.kind == "single" else "false", "answernumbering": "abc"}
    settings["shuffleanswers"] = "false" if entry.item.pin_order else "true"
    for name, value in settings.items():
        Xml.SubElement(question, name).text = value
    for option in entry.options:
        # Moodle knows the fractions of 100 to seven digits; what is wrong takes back what one key gives.
        share = 100 / keys if option.key else (0 if keys == 1 else -100 / keys)
        answer = Xml.SubElement(question, "answer", fraction=f"{share:.7g}", format="html")
        _text(answer, option.html)
        _text(Xml.SubElement(answer, "feedback", format="html"), option.rationale)
    tags = Xml.SubElement(question, "tags")
    for tag in entry.tags:
        _text(Xml.SubElement(tags, "tag"), tag)


def _text(parent: Xml.Element, content: str) -> None:
    Xml.SubElement(parent, "text").text = content
