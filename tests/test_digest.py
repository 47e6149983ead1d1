"""One part of every lesson on one page: nothing left out, nothing changed, links that lead where they led."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import digest
from macros.load import Guide, load
from macros.pages import Page
from tests.projects import project

PAGE = "certification/short-versions.md"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(Path(__file__).parent.parent)


@pytest.mark.parametrize("part", digest.PARTS)
def test_every_lesson_has_its_lines_under_its_section(guide: Guide, part: str) -> None:
    text = digest.gather(guide, part, PAGE)
    lessons = [page for page in guide.pages.values() if page.header and page.header.kind == "lesson"]
    assert guide.outline
    for lesson in lessons:
        assert lesson.header
        link = f"### [{lesson.header.title}]({lesson.path.removeprefix('certification/')}#{part})"
        assert text.count(link) == 1, link
    assert text.count("\n### ") == len(lessons)
    assert [line.split("{ #")[1][:-2] for line in text.split("\n") if line.startswith("## ")] == [
        section.id for section in guide.outline.value.sections
    ]


def test_the_lines_are_those_of_the_lesson(guide: Guide) -> None:
    text = digest.gather(guide, "short-version", PAGE)
    lesson: Page = guide.pages["certification/serving-and-scaling-models/packaging.md"]
    own = lesson.body.split("{ #short-version }")[1].split("\n## ")[0].strip()
    assert own and own in text


def test_links_lead_where_they_led(tmp_path: Path) -> None:
    root = project(tmp_path)
    lesson = next(p for p in (root / "docs").rglob("*.md") if "{ #short-version }" in p.read_text(encoding="utf-8"))
    written = lesson.read_text(encoding="utf-8")
    links = "[a](#signal-words), [b](../../index.md#top), [c](other.md), [d](/x.md), [e](https://e.example/a), [f][src]"
    lesson.write_text(
        written.replace("{ #short-version }\n", "{ #short-version }\n\n" + links + "\n", 1), encoding="utf-8"
    )
    text = digest.gather(load(root), "short-version", "reference/all.md")
    path = lesson.relative_to(root / "docs").as_posix()
    folder = path.rpartition("/")[0]
    assert (
        f"[a](../{path}#signal-words), [b](../index.md#top), [c](../{folder}/other.md), "
        "[d](/x.md), [e](https://e.example/a), [f][src]"
    ) in text
