"""Rules about the skills of the self-assessment."""

from __future__ import annotations

from collections.abc import Iterator

from ..skill import LEVELS
from .context import Context, suggest, suggest_page
from .registry import Found, rule


@rule("K001")
def skills_differ(context: Context) -> Iterator[Found]:
    """A skill id stands once, and so does the name of a skill."""
    for field in ("id", "skill"):
        seen: dict[str, int] = {}
        for entry in context.guide.skills:
            name = getattr(entry.value, field)
            if name in seen:
                what = f"`{name}` stands in line {seen[name]} already; each skill stands once"
                yield Found(entry.path, entry.line(field), what)
            seen.setdefault(name, entry.line(field))


@rule("K002")
def areas_stand_together(context: Context) -> Iterator[Found]:
    """The skills of an area stand together in the file, since the area becomes a heading."""
    done: list[str] = []
    for entry in context.guide.skills:
        area = entry.value.area
        if area in done[:-1]:
            what = f"`{entry.id}`: the area {area} stands apart from its other skills; move the skill to them"
            yield Found(entry.path, entry.line("area"), what)
        elif done[-1:] != [area]:
            done.append(area)


@rule("K003")
def gaps_lead_somewhere(context: Context) -> Iterator[Found]:
    """The pages in `read` of a skill and their headings exist, lowest level first, up to the `senior` level."""
    for entry in context.guide.skills:
        skill = entry.value
        ranks = [LEVELS.index(reading.level) for reading in skill.read]
        for index, reading in enumerate(skill.read):
            if problem := _missing(context, reading.page):
                yield Found(entry.path, entry.line("read", index), f"`{skill.id}`: {problem}")
        if ranks != sorted(ranks):
            what = f"`{skill.id}`: `read` is not in the order of levels; begin with {LEVELS[min(ranks)]}"
            yield Found(entry.path, entry.line("read"), what)
        if max(ranks) < LEVELS.index(skill.senior):
            what = f"`{skill.id}`: no page in `read` leads to {skill.senior}, which `senior` asks for; add one"
            yield Found(entry.path, entry.line("read"), what)


def _missing(context: Context, link: str) -> str | None:
    """What is wrong with a link to a page, with or without a heading, or nothing."""
    path, _, anchor = link.partition("#")
    if not context.knows_page(path):
        return f"`read` names docs/{path}, which does not exist{suggest_page(path, context.guide)}"
    page = context.guide.pages.get(path)
    if not anchor or page is None or page.heading(anchor):
        return None
    hint = suggest(anchor, [h.id for h in page.headings if h.id]) or f"; give one the id `{{ #{anchor} }}`"
    return f"`read` names the heading `#{anchor}`, which docs/{path} does not have{hint}"


@rule("K004")
def targets_rise(context: Context) -> Iterator[Found]:
    """A senior role asks for no less of a skill than a first job."""
    for entry in context.guide.skills:
        skill = entry.value
        if LEVELS.index(skill.senior) < LEVELS.index(skill.first_job):
            what = f"`{skill.id}`: `senior` asks for {skill.senior} and `first_job` for {skill.first_job}"
            yield Found(entry.path, entry.line("senior"), f"{what}; raise one or lower the other")
