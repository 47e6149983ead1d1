"""Rules about the tool register: rows that lead somewhere, examples that tests prove, proofs that still hold."""

from __future__ import annotations

from collections.abc import Iterator

from ..fingerprint import example_fingerprint
from ..load import Entry
from ..tool import Proof, Tool
from .context import Context, suggest
from .references import missing_heading, source_hint
from .registry import Found, rule

PROVE = "run `make prove`"
THIS = " (for this one `make prove TESTS={}`)"


@rule("R001")
def tools_differ(context: Context) -> Iterator[Found]:
    """A tool id stands once, and so does the name of a tool."""
    for field in ("id", "name"):
        seen: dict[str, str] = {}
        for entry in context.guide.tools:
            name = " ".join(getattr(entry.value, field).casefold().split())
            if name in seen:
                what = f"`{getattr(entry.value, field)}` stands at {seen[name]} already; each tool stands once"
                yield Found(entry.path, entry.line(field), what)
            seen.setdefault(name, f"{entry.path}:{entry.line(field)}")


@rule("R002")
def tools_are_shown(context: Context) -> Iterator[Found]:
    """The page and the heading in `page` of a tool exist, and the heading has an explicit id."""
    for entry in context.guide.tools:
        if problem := missing_heading(context, entry.value.page, "page"):
            yield Found(entry.path, entry.line("page"), f"`{entry.id}`: {problem}")


@rule("R003")
def tool_files_exist(context: Context) -> Iterator[Found]:
    """The example of a tool, the files it needs, and its test are in the repository."""
    for entry in context.guide.tools:
        tool = entry.value
        places = [(tool.example, entry.line("example")), (tool.test, entry.line("test"))]
        places += [(name, entry.line("also", index)) for index, name in enumerate(tool.also)]
        for name, line in places:
            if not context.has_file(name):
                yield Found(entry.path, line, f"`{tool.id}`: there is no file {name}; write it or correct its path")


@rule("R004")
def tools_have_tests(context: Context) -> Iterator[Found]:
    """The test file of a tool has a test marked `pytest.mark.tool("<id>")`."""
    for entry in context.guide.tools:
        tool = entry.value
        marked = [name for _, name in context.tool_marks.get(tool.test, [])]
        if context.has_file(tool.test) and tool.id not in marked:
            what = f'`{tool.id}`: no test in {tool.test} is marked `@pytest.mark.tool("{tool.id}")`'
            others = [path for path, marks in context.tool_marks.items() if tool.id in [name for _, name in marks]]
            hint = f"; {others[0]} has one, name that" if others else "; mark the tests of its example"
            yield Found(entry.path, entry.line("test"), what + hint)


@rule("R005")
def tool_sources_exist(context: Context) -> Iterator[Found]:
    """The sources of a tool are in the list of sources."""
    for entry in context.guide.tools:
        for index, wanted in enumerate(entry.value.sources):
            if not context.knows_source(wanted):
                what = f"`{entry.id}`: no source is called `{wanted}`{source_hint(context, wanted)}"
                yield Found(entry.path, entry.line("sources", index), what)


@rule("R006")
def purposes_are_sentences(context: Context) -> Iterator[Found]:
    """The `purpose` of a tool ends with a full stop, and its `needs` do not."""
    for entry in context.guide.tools:
        if not entry.value.purpose.endswith("."):
            yield Found(entry.path, entry.line("purpose"), f"`{entry.id}`: `purpose` has no full stop; add it")
        if (entry.value.needs or "").endswith("."):
            yield Found(entry.path, entry.line("needs"), f"`{entry.id}`: `needs` ends with a full stop; remove it")


@rule("R007")
def versions_are_out(context: Context) -> Iterator[Found]:
    """The version of a tool was released by the day on which it was looked up, and not in the future."""
    for entry in context.guide.tools:
        tool = entry.value
        if tool.version_date is None:
            continue
        if tool.version_date > context.today:
            what = f"`version_date: {tool.version_date}` is in the future; name the current version and its first day"
            yield Found(entry.path, entry.line("version_date"), f"`{tool.id}`: {what}")
        elif tool.version_date > tool.checked:
            what = f"`version_date: {tool.version_date}` is after `checked: {tool.checked}`; correct one of them"
            yield Found(entry.path, entry.line("version_date"), f"`{tool.id}`: {what}")


@rule("R008")
def proofs_hold(context: Context) -> Iterator[Found]:
    """The proof of a tool is of its example as it is now."""
    if "tool-proofs" in context.guide.partial:
        return
    proofs = {entry.id: entry.value for entry in context.guide.proofs}
    for entry in context.guide.tools:
        if problem := _unproved(context, entry, proofs.get(entry.id)):
            advice = PROVE + THIS.format(entry.value.test)
            yield Found(entry.path, entry.line("example"), f"`{entry.id}`: {problem}; {advice}")
    for proof in context.guide.proofs:
        if not context.knows_tool(proof.id):
            yield Found(proof.path, proof.line("id"), f"the tool `{proof.id}` is not in the register any more; {PROVE}")


def _unproved(context: Context, entry: Entry[Tool], proof: Proof | None) -> str | None:
    """What is wrong with the proof of a tool, or nothing."""
    tool = entry.value
    now = example_fingerprint(context.root, tool)
    if now is None or tool.id in context.guide.refused:
        return None
    if proof is None:
        return "no run of its tests is recorded"
    if proof.digest != now:
        return f"its example changed after it was {proof.state} on {proof.date}"
    if proof.state not in (tool.proof, "skipped"):
        return f"its example was {proof.state} and `proof` says {tool.proof}"
    return None


@rule("R009")
def marked_tools_exist(context: Context) -> Iterator[Found]:
    """A test is marked with the id of a tool in the register."""
    known = [entry.id for entry in context.guide.tools]
    for path, marks in context.tool_marks.items():
        for line, name in marks:
            if not context.knows_tool(name):
                hint = suggest(name, known) or "; add it to a file in docs/_data/tools"
                yield Found(path, line, f"no tool is called `{name}`{hint}")
