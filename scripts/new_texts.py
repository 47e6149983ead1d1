"""The texts that a new item, page, source or term begins with; the checker reports every TODO until it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

ITEM_SCHEMA = "# yaml-language-server: $schema=../../schema/items.json\n"
LIST_SCHEMA = "# yaml-language-server: $schema=../schema/{kind}.json\n"

_STEMS = {
    "scenario": """    TODO You are ... Role, situation, and two or three explicit constraints (effort, latency, cost,
    scale, security, availability, interpretability), in 50 to 130 words. What should you do?""",
    "check": """    TODO One short question on just the text above it, in 8 to 60 words?""",
}
_RATIONALES = (
    "TODO Name the constraint of the stem that decides, and say what follows from it for this option.",
    "TODO Say which constraint of the stem this option breaks, and under which other constraint it would be right.",
)


def item(name: str, form: str, belongs: str, teaches: str) -> str:
    """A draft of an item, as one record of a YAML list."""
    options = "".join(
        f"    - id: todo-{word}\n"
        + ("      key: true\n" if number == 0 else "")
        + f"      text: TODO The {word} thing that a competent person could choose\n"
        f"      rationale: >-\n        {_RATIONALES[number > 0]}\n"
        for number, word in enumerate(("one", "two", "three", "four"))
    )
    return (
        f"- id: {name}\n  revision: 1\n  status: draft\n  {belongs}\n  form: {form}\n  kind: single\n"
        f"  teaches: {teaches}\n  sources: [todo-source]\n  stem: |\n{_STEMS[form]}\n  options:\n{options}"
    )


def source(name: str, title: str, publisher: str, url: str, kind: str, day: date) -> str:
    """A source, as one record of a YAML list."""
    return (
        f"- id: {name}\n  title: {_quoted(title)}\n  publisher: {_quoted(publisher)}\n  url: {_quoted(url)}\n"
        f"  kind: {kind}\n  checked: {day}\n"
    )


def term(name: str, words: str) -> str:
    """A term, as one record of a YAML list."""
    return (
        f"- id: {name}\n  term: {_quoted(words)}\n"
        "  short: TODO One or two sentences of plain text that define it, in at most 220 characters.\n"
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def page(
    kind: str, title: str, considerations: Sequence[tuple[str, str]], items: dict[str, list[str]], day: date
) -> str:
    """A page with the parts its kind must have; `items` has the ids for the quizzes."""
    dated = kind not in ("reference", "home")
    header = [
        "---",
        f"title: {_quoted(title)}",
        "description: TODO One sentence for search engines and cards, between 60 and 160 characters long.",
        f"kind: {kind}",
        *([f"considerations: [{', '.join(name for name, _ in considerations)}]"] if considerations else []),
        *(["minutes: 20", f"checked: {day}"] if dated else []),
        "---",
        "",
        f"# {title}",
        "",
        "TODO The decision or skill, for whom, in at most three sentences.",
    ]
    return "\n".join([*header, *_body(kind, considerations, items)]) + "\n"


def _body(kind: str, considerations: Sequence[tuple[str, str]], items: dict[str, list[str]]) -> list[str]:
    sources = ["", "## Sources { #sources }", "", "{{ sources() }}"]
    exercise = ["", "## Exercise { #exercise }", "", "TODO The task.", "", '??? success "Solution"', "", "    TODO"]
    figure = ["", '{{ figure("todo", "TODO one to six sentences with everything that the figure shows") }}']
    table = ["", "| TODO | Choose it when | Not when |", "| --- | --- | --- |", "| | | |"]
    if kind == "lesson":
        return _lesson(considerations, items) + sources
    if kind == "subject":
        quiz = _quiz(items.get("subject", []))
        return ["", "## TODO { #todo }", "", "TODO A worked example to copy.", *quiz, *figure, *exercise, *sources]
    if kind == "decision":
        return [*table, *figure, "", "## What flips the decision { #flips }", "", "TODO", *sources]
    if kind == "lab":
        run = ["", "## Run it { #run }", "", "```sh", "TODO", "```", "", "It prints:", "", "```text", "TODO", "```"]
        return [*run, *exercise, *sources]
    return []


def _lesson(considerations: Sequence[tuple[str, str]], items: dict[str, list[str]]) -> list[str]:
    lines = ["", "{{ objectives() }}", "", "## The short version { #short-version }", "", "- TODO five to eight lines"]
    for name, text in considerations:
        lines += ["", f"## TODO {text} {{ #{name} }}", "", "TODO The general idea, true on any platform."]
        for part in (
            "On Google Cloud",
            "Choose it when, and when not",
            "Worked scenario",
            "How it fails, and the first check",
        ):
            lines += ["", f"### {part}", "", "TODO"]
        lines += _quiz(items.get(f"check {name}", []))
    lines += [
        "",
        "## Signal words { #signal-words }",
        "",
        "| Phrase | Points to | Overruled by |",
        "| --- | --- | --- |",
    ]
    lines += ["| TODO | | |", "", "## Traps { #traps }", "", "- TODO", "", "## Check yourself { #check-yourself }"]
    return lines + _quiz([name for c, _ in considerations for name in items.get(f"scenario {c}", [])])


def _quiz(ids: list[str]) -> list[str]:
    listed = ", ".join(f'"{name}"' for name in ids or ["todo-item"])
    return ["", f"{{{{ quiz({listed}) }}}}"]
