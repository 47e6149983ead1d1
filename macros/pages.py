"""Pages as the guide sees them before the build: header, headings, macro calls and citations, each with its line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .model import PageHeader
from .yaml_lines import Document

FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
HEADING_ID = re.compile(r"\{:?[^{}]*#([A-Za-z][\w:.-]*)[^{}]*\}\s*$")
MACRO = re.compile(r"\{\{\s*([a-z_]+)\s*\((.*?)\)\s*\}\}", re.S)
CITATION = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])+\]\[([a-z][a-z0-9-]*)\]")
CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.S)
RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.S)
COMMENT = re.compile(r"<!--.*?-->", re.S)


@dataclass(frozen=True)
class Heading:
    """A heading of a page; `id` is empty where the author wrote none."""

    line: int
    level: int
    text: str
    id: str


@dataclass(frozen=True)
class MacroCall:
    """A call of one of our macros; `args` is nothing where they are not plain values."""

    line: int
    name: str
    args: tuple[object, ...] | None
    kwargs: dict[str, object] = field(default_factory=dict)
    span: tuple[int, int] = (0, 0)
    """Where it stands in the body, in characters."""


@dataclass(frozen=True)
class Page:
    """One Markdown page, with its header as written (`front`) and as typed (`header`)."""

    path: str
    """Path inside docs, such as `certification/index.md`."""
    file: str
    """Path from the root of the repository, for messages."""
    body: str
    body_line: int
    front: Document
    header: PageHeader | None
    has_front: bool
    front_closed: bool
    prose: str
    """The body with fences, code spans, comments and raw blocks blanked out, line for line."""
    headings: tuple[Heading, ...]
    calls: tuple[MacroCall, ...]
    citations: tuple[tuple[int, str], ...]

    @property
    def folder(self) -> str:
        """The first folder of its path, or an empty text."""
        return self.path.rpartition("/")[0].partition("/")[0]

    def heading(self, anchor: str) -> Heading | None:
        """The heading with an explicit id, or nothing."""
        return next((h for h in self.headings if h.id == anchor), None)


def split_front(text: str) -> tuple[str | None, str, int, bool]:
    """Split a page into front matter, body, the body's first line, and whether the front matter is closed."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1, True
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in {"---", "..."}:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, True
    return "\n".join(lines[1:]), "", len(lines), False


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """Replace every match by spaces, keeping line breaks, so that lines and columns still agree."""
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def scan_fences(text: str) -> tuple[list[bool], list[int]]:
    """Which lines are fenced code, and the indexes of fences that nothing closes.

    As the generator does it: a fence ends at the same mark with the same indentation, a line that is indented less
    breaks it off, and what is not closed is no code.
    """
    lines = text.split("\n")
    fenced = [False] * len(lines)
    unclosed: list[int] = []
    hopeless: set[tuple[str, str]] = set()
    start = 0
    while start < len(lines):
        opening = FENCE.match(lines[start])
        mark = (opening["indent"], opening["fence"]) if opening else ("", "")
        if not opening or mark in hopeless or ("`" in mark[1] and "`" in opening["info"]):
            start += 1
            continue
        end, closed = _fence_end(lines, start + 1, *mark)
        if closed:
            fenced[start : end + 1] = [True] * (end + 1 - start)
            start = end + 1
            continue
        if not hopeless:  # what follows an unclosed fence may look unclosed only because of it
            unclosed.append(start)
        if end == len(lines):
            hopeless.add(mark)
        start = end if end < len(lines) else start + 1
    return fenced, unclosed


def _fence_end(lines: list[str], start: int, indent: str, mark: str) -> tuple[int, bool]:
    """The line at which a fence ends, and whether it is closed there rather than broken off."""
    for number in range(start, len(lines)):
        line = lines[number]
        content = line.lstrip(" \t>")
        if line.rstrip() == indent + mark:
            return number, True
        if content and len(line) - len(content) < len(indent):
            return number, False
    return len(lines), False


def blank_fences(text: str) -> str:
    """Blank out fenced code, keeping lines and columns."""
    lines = text.split("\n")
    fenced, _ = scan_fences(text)
    return "\n".join(" " * len(line) if code else line for line, code in zip(lines, fenced, strict=True))


def prose_of(text: str) -> str:
    """The text that a reader reads as prose, line for line: no code, no comments, no raw blocks."""
    return blank(blank(blank(blank_fences(text), RAW), COMMENT), CODE_SPAN)


def find_headings(prose: str, body: str, first_line: int) -> Iterator[Heading]:
    """Yield the headings outside code; their text comes from the body, where code spans still stand."""
    written = body.split("\n")
    for number, line in enumerate(prose.split("\n")):
        if HEADING.match(line) and (found := HEADING.match(written[number])):
            text = found[2]
            anchor = HEADING_ID.search(text)
            clean = re.sub(r"\s*\{:?[^{}]*\}\s*$", "", text) if anchor else text
            yield Heading(first_line + number, len(found[1]), clean.strip(), anchor[1] if anchor else "")


def find_calls(prose: str, body: str, first_line: int) -> Iterator[MacroCall]:
    """Yield the macro calls outside raw blocks and code; arguments come from the body, where code spans stand."""
    for found in MACRO.finditer(prose):
        line = first_line + prose.count("\n", 0, found.start())
        args, kwargs = _arguments(body[found.start(2) : found.end(2)])
        yield MacroCall(line, found[1], args, kwargs, found.span())


def _arguments(source: str) -> tuple[tuple[object, ...] | None, dict[str, object]]:
    """The plain values between the parentheses of a call, or nothing where they are anything else."""
    try:
        call = ast.parse(f"f({source}\n)", mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            return None, {}
        args = tuple(ast.literal_eval(a) for a in call.args)
        return args, {k.arg or "**": ast.literal_eval(k.value) for k in call.keywords}
    except (SyntaxError, TypeError, ValueError, MemoryError, RecursionError):
        return None, {}


def find_citations(prose: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield line and source id of each reference link, such as `[the limit][source-id]`."""
    for found in CITATION.finditer(prose):
        yield first_line + prose.count("\n", 0, found.start(1)), found[1]
