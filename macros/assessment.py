"""The self-assessment as Markdown with finished HTML: complete on paper and without a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from .load import Guide
from .skill import LEVELS, Area, Reading, Skill
from .urls import page_url, to_root


def area_id(area: Area) -> str:
    """The id of the heading of an area."""
    return f"skills-{area.lower()}"


def self_assessment(guide: Guide, page: str, hold: Callable[[str], str]) -> str:
    """Markdown with a heading for each area; `hold` keeps HTML aside and returns what stands for it."""
    template = _template()
    skills = [entry.value for entry in guide.skills]
    lines: list[str] = []
    for area in dict.fromkeys(skill.area for skill in skills):
        shown = [_shown(guide, skill, page) for skill in skills if skill.area == area]
        lines += [f"### {area} {{ #{area_id(area)} }}", "", hold(template.render(area=area, skills=shown)), ""]
    return "\n".join(lines)


def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(loader=loader, undefined=StrictUndefined, autoescape=True).get_template("skills.html")


def _shown(guide: Guide, skill: Skill, page: str) -> dict[str, object]:
    evidence = [(level, level.capitalize(), getattr(skill.levels, level)) for level in LEVELS]
    return {
        "skill": skill,
        "options": [("none", "Not yet", "I cannot show any of these."), *evidence],
        "read": [(r.level, to_root(page) + _address(r), _title(guide, r)) for r in skill.read],
    }


def _address(reading: Reading) -> str:
    path, mark, anchor = reading.page.partition("#")
    return page_url(path) + mark + anchor


def _title(guide: Guide, reading: Reading) -> str:
    """The title of the page, and of the section where the link names one."""
    path, _, anchor = reading.page.partition("#")
    page = guide.pages.get(path)
    title = page.header.title if page and page.header else path
    heading = page.heading(anchor) if page and anchor else None
    return f"{title}: {heading.text.replace('`', '')}" if heading else title
