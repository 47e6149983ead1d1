"""The pages of the bench, told to mkdocs-quiz: the same questions, none lost."""

from __future__ import annotations

from scripts import rival
from scripts.sample import Shape, page, record


def test_every_question_of_a_page_is_translated_with_its_stem_and_key() -> None:
    text = rival.translated(page(3, Shape(pages=4, items=10)))
    assert text.count("<quiz>") == text.count("</quiz>") == text.count("- [x]") == 10
    assert "{{" not in text
    for index in range(10):
        item = record(3, index)
        key = next(option["text"] for option in item["options"] if option.get("key"))
        assert item["stem"] in text
        assert f"- [x] {key}" in text
