"""YAML read event by event: every value keeps its line, duplicate keys are refused, text stays as written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from .problem import Problem

Loc = tuple[str | int, ...]
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"0|[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class Document:
    """The value of one YAML file with the line of each of its parts."""

    path: str
    value: object
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line(self, *loc: str | int) -> int:
        """The line of a part, or of the closest part around it."""
        for end in range(len(loc), -1, -1):
            if loc[:end] in self.lines:
                return self.lines[loc[:end]]
        return 1


class _RefusedError(Exception):
    """Valid YAML that the data files do without."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


@dataclass
class _Open:
    """A mapping or list that is being read; `key` is nothing while a mapping waits for a key."""

    value: dict[str, object] | list[object]
    loc: Loc
    key: str | None = None
    doubled: bool = False


@lru_cache(maxsize=2048)  # a rebuild under `mkdocs serve` reads everything again, and most of it is as it was
def read_yaml(path: str, text: str, first_line: int = 1) -> Document:
    """Parse YAML text; what is malformed becomes a problem, never an exception.

    Events instead of yaml.compose: its recursion ends the whole process on deeply nested text.
    """
    reader = _Reader(path, first_line)
    try:
        reader.read(text)
    except _RefusedError as error:
        return Document(path, None, problems=(_bad(path, error.line, str(error)),))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = error.problem or error.context or "it cannot be read"
        last = text.rstrip("\n").count("\n")  # the end of the text counts as a line of its own there
        return Document(path, None, problems=(_bad(path, min(mark.line if mark else 0, last) + first_line, what),))
    except (yaml.YAMLError, ValueError) as error:
        what = str(error).splitlines()[0] if str(error) else "it cannot be read"
        return Document(path, None, problems=(_bad(path, first_line, what),))
    return Document(path, reader.result, reader.lines, tuple(reader.problems))


def _bad(path: str, line: int, what: str) -> Problem:
    return Problem(path, line, "D001", f"this is not valid YAML: {what}; check indentation, quotes and colons here")


class _Reader:
    """Builds the value from events, with a stack of its own instead of recursion."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first = first_line
        self.result: object = None
        self.lines: dict[Loc, int] = {}
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.documents = 0

    def read(self, text: str) -> None:
        """Take one event after the other; the data are tens of thousands of them, most of them scalars."""
        loader = _LOADER(text)
        next_event, scalar, first = loader.get_event, self._scalar, self.first
        take: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            while (event := next_event()) is not None:
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    scalar(event, event.start_mark.line + first)
                elif kind in take:
                    take[kind](event, event.start_mark.line + first)
        finally:
            loader.dispose()

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if event.tag is not None:
            raise _RefusedError(line, f"the tag `{event.tag}` has no meaning here, so remove it")
        value = event.value
        top = self.stack[-1] if self.stack else None
        if top is None or top.key is not None or isinstance(top.value, list):
            self._put(_plain(value) if event.implicit[0] else value, line)
            return
        top.key = value
        top.doubled = value in top.value
        if top.doubled:
            what = f"the key `{value}` stands twice in this mapping; keep one of them"
            self.problems.append(Problem(self.path, line, "D002", what))
        else:
            self.lines[*top.loc, value] = line

    def _start(self, event: yaml.CollectionStartEvent, line: int) -> None:
        if event.tag is not None:
            raise _RefusedError(line, f"the tag `{event.tag}` has no meaning here, so remove it")
        if len(self.stack) >= _DEEPEST:
            raise _RefusedError(line, f"this is nested more than {_DEEPEST} levels deep")
        value: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.stack.append(_Open(value, self._put(value, line)))

    def _end(self, _event: yaml.CollectionEndEvent, _line: int) -> None:
        self.stack.pop()

    def _alias(self, event: yaml.AliasEvent, line: int) -> None:
        raise _RefusedError(line, f"the alias `*{event.anchor}` repeats a value, so write the value out")

    def _document(self, _event: yaml.DocumentStartEvent, line: int) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _RefusedError(line, "a second document begins, so keep one document a file")

    def _put(self, value: object, line: int) -> Loc:
        """Store a value in the innermost open collection and return its place."""
        if not self.stack:
            self.result = value
            self.lines[()] = line
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            loc: Loc = (*top.loc, len(top.value))
            top.value.append(value)
            self.lines[loc] = line
        elif top.key is None:
            raise _RefusedError(line, "a list or mapping stands where a key is expected")
        else:
            loc = (*top.loc, top.key)  # its line is that of its key
            if not top.doubled:
                top.value[top.key] = value
            top.key = None
        return loc


def _plain(text: str) -> object:
    """Unquoted text as written, except true, false, null and whole numbers: 1.10 never becomes 1.1."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    return int(text) if _INT.fullmatch(text) else text
