"""The self-assessment, links to the exam guide and templates: what they write, from small data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import Markdown

from macros import templates_to_copy
from macros.assessment import self_assessment
from macros.exam import exam_references
from macros.extension import Shared
from macros.load import Guide, load
from macros.terms import TermIndex
from tests.projects import project
from tests.test_render import CONTAINERS, SETTINGS, SITE, nesting

PAGE = "career-path/self-assessment.md"


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return load(project(tmp_path))


def html(guide: Guide, text: str) -> str:
    Shared.references = exam_references(guide)
    Shared.index = TermIndex()
    return Markdown(extensions=[*SITE, "macros.extension"], extension_configs=SETTINGS).convert(text)


def test_every_skill_has_its_levels_targets_and_pages(guide: Guide) -> None:
    found = html(guide, self_assessment(guide, PAGE, Shared.hold))
    assert nesting(found) == []
    assert '<h3 id="skills-systems">Systems</h3>' in found
    assert 'id="skill-queues" data-skill="queues" data-first-job="working" data-senior="practitioner"' in found
    levels = re.findall(r'type="radio" name="skill-queues" value="(\w+)"', found)
    assert levels == ["none", "awareness", "working", "practitioner", "expert"]
    links = re.findall(r'<a href="([^"]+)" data-level="(\w+)">([^<]+)</a>', found)
    assert links == [
        ("../../responsibilities/run-a-service/", "working", "Run a service"),
        ("../../responsibilities/run-a-service/#watch-the-queue", "practitioner", "Run a service: Watch the queue"),
    ]
    assert "Usually asked: working for a first job, practitioner for a senior role." in found


def test_the_text_of_a_skill_is_text(guide: Guide) -> None:
    entry = guide.skills[0]
    object.__setattr__(entry.value, "why", "a < b & c")
    assert '<p class="fg-skill__why">a &lt; b &amp; c</p>' in html(guide, self_assessment(guide, PAGE, Shared.hold))


def test_a_consideration_links_to_its_lesson_and_without_one_to_its_row(guide: Guide) -> None:
    assert exam_references(guide) == {
        "exam:batch-or-online": (
            "/certification/serving/batch-or-online.md#batch-or-online",
            "Exam guide 1.1.a: Choose between batch and online predictions",
        )
    }
    del guide.pages["certification/serving/batch-or-online.md"], guide.__dict__["lesson_of"]
    found = html(guide, "The exam asks [who waits][exam:batch-or-online].")
    assert 'href="/certification/blueprint.md#batch-or-online"' in found
    guide.outline = None
    assert exam_references(guide) == {}


@pytest.mark.parametrize("name", ["top level", "admonition", "collapsed block"])
def test_a_template_is_shown_and_can_be_downloaded(name: str, tmp_path: Path, guide: Guide) -> None:
    folder = tmp_path / templates_to_copy.FOLDER
    folder.mkdir()
    (folder / "plan.md").write_text(
        "# Plan: *what*\n\n- [ ] <owner>\n\n```python\nx = {{ y }}\n```\n", encoding="utf-8"
    )
    (folder / "plan-filled.md").write_text("# Plan: queues\n\n- [x] Ana\n", encoding="utf-8")
    text = templates_to_copy.show(tmp_path, "plan", "Plan", "career-path/plans.md")
    indent = CONTAINERS[name].partition("{}")[0].rpartition("\n")[2]
    found = html(guide, CONTAINERS[name].format(text.replace("\n", "\n" + indent)))
    assert nesting(found) == []
    assert re.findall(r'<a href="([^"]+)" download=""?>', found.replace(" download>", ' download="">')) == [
        "../../templates/plan.md", "../../templates/plan-filled.md",
    ]  # fmt: skip
    assert "<h1" not in found and found.count("<details") == 2 + (name == "collapsed block")
    assert "&lt;owner&gt;" in found

    site = tmp_path / "site"
    templates_to_copy.publish(tmp_path, site)
    assert sorted(p.name for p in (site / "templates").iterdir()) == ["plan-filled.md", "plan.md"]
    assert (site / "templates/plan.md").read_bytes() == (folder / "plan.md").read_bytes()


def test_a_guide_without_templates_publishes_none(tmp_path: Path) -> None:
    templates_to_copy.publish(tmp_path, tmp_path / "site")
    assert not (tmp_path / "site").exists()
