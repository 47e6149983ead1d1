"""Reads all data and pages into one guide, keeping file and line of everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from .advice import advise
from .files import data_files, page_files, read_text
from .model import Blueprint, Item, PageHeader, Product, Source, Term
from .pages import Page, find_calls, find_citations, find_headings, prose_of, split_front
from .problem import Problem
from .skill import Skill
from .tool import Proof, Tool
from .yaml_lines import Document, Loc, read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[M]):
    """A record together with the document and position it was read from."""

    value: M
    document: Document
    loc: Loc

    @property
    def id(self) -> str:
        """The id of this record, or an empty text where its kind has none."""
        return str(getattr(self.value, "id", ""))

    @property
    def path(self) -> str:
        """The file of this record, from the root of the repository."""
        return self.document.path

    def line(self, *loc: str | int) -> int:
        """The line of a field of this record, in its file."""
        return self.document.line(*self.loc, *loc)


@dataclass
class Guide:
    """All content of the guide, with the problems met while reading it; not changed after loading."""

    items: list[Entry[Item]] = field(default_factory=list)
    sources: list[Entry[Source]] = field(default_factory=list)
    terms: list[Entry[Term]] = field(default_factory=list)
    products: list[Entry[Product]] = field(default_factory=list)
    skills: list[Entry[Skill]] = field(default_factory=list)
    tools: list[Entry[Tool]] = field(default_factory=list)
    proofs: list[Entry[Proof]] = field(default_factory=list)
    outline: Entry[Blueprint] | None = None
    pages: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    partial: set[str] = field(default_factory=set)
    """Kinds of data of which a whole file could not be read, such as `items`: an unknown id says nothing then."""
    refused: set[str] = field(default_factory=set)
    """Ids of records that exist, but whose fields are wrong."""

    @cached_property
    def item_by_id(self) -> dict[str, Item]:
        """Items by id, in file order."""
        return {entry.value.id: entry.value for entry in self.items}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {entry.value.id: entry.value for entry in self.sources}

    @cached_property
    def lesson_of(self) -> dict[str, Page]:
        """The lesson that teaches each consideration, for those that have one."""
        return {
            consideration: page
            for page in self.pages.values()
            if page.header and page.header.kind == "lesson"
            for consideration in page.header.considerations
        }

    @cached_property
    def continued_in(self) -> dict[str, list[Page]]:
        """The lessons that go on teaching a consideration which another begins, in the order of their paths."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in sorted(self.pages.values(), key=lambda page: page.path):
            if page.header and page.header.kind == "lesson":
                for consideration in page.header.continues:
                    found[consideration].append(page)
        return found


def load(root: Path) -> Guide:
    """Load data and pages below a repository root; problems are collected in the guide, none is raised."""
    guide = Guide()
    guide.items = list(_records(root, "items", Item, guide))
    guide.sources = list(_records(root, "sources", Source, guide))
    guide.terms = list(_records(root, "glossary", Term, guide))
    guide.products = list(_records(root, "products", Product, guide))
    guide.skills = list(_records(root, "skills", Skill, guide))
    guide.tools = list(_records(root, "tools", Tool, guide))
    guide.proofs = list(_records(root, "tool-proofs", Proof, guide))
    for path in data_files(root, "blueprint"):
        document = _read_data(root, path, guide.problems)
        blueprint = _typed(Blueprint, document, (), guide.problems) if document else None
        if document and blueprint:
            guide.outline = Entry(blueprint, document, ())
        else:
            guide.partial.add("blueprint")
    for path in page_files(root):
        if page := load_page(root, path, guide.problems):
            guide.pages[page.path] = page
    return guide


def _read_data(root: Path, path: Path, problems: list[Problem]) -> Document | None:
    text = read_text(root, path, problems)
    if text is None:
        return None
    document = read_yaml(path.relative_to(root).as_posix(), text)
    problems.extend(document.problems)
    return document


def _records(root: Path, kind: str, model: type[M], guide: Guide) -> Iterator[Entry[M]]:
    """Yield the valid records of the files of one kind, each of which holds a list of them."""
    for path in data_files(root, kind):
        document = _read_data(root, path, guide.problems)
        if document is None or not isinstance(document.value, list):
            guide.partial.add(kind)
            if document and not document.problems:
                what = f"a list of {model.__name__.lower()} records is expected; start each with `- id: ...`"
                guide.problems.append(Problem(document.path, 1, "D005", what))
            continue
        for index, value in enumerate(document.value):
            if record := _typed(model, document, (index,), guide.problems):
                yield Entry(record, document, (index,))
            elif isinstance(value, dict) and isinstance(value.get("id"), str):
                guide.refused.add(value["id"])


def _typed(model: type[M], document: Document, loc: Loc, problems: list[Problem]) -> M | None:
    """Check one value against its model; each disagreement becomes a problem at its own line."""
    value = document.value
    for part in loc:
        value = value[part]  # type: ignore[index]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        label = value.get("id") if isinstance(value, dict) else None
        for detail in error.errors(include_url=False, include_input=False):
            code, advice = advise(detail)
            prefix = f"`{label}`: " if isinstance(label, str) else ""
            line = document.line(*loc, *detail["loc"])
            problems.append(Problem(document.path, line, code, prefix + advice))
    return None


def load_page(root: Path, path: Path, problems: list[Problem]) -> Page | None:
    """Read one page; its front matter and body are analyzed, its body is not judged."""
    text = read_text(root, path, problems)
    if text is None:
        return None
    name = path.relative_to(root).as_posix()
    front_text, body, body_line, closed = split_front(text)
    front = read_yaml(name, front_text or "", first_line=2)
    problems.extend(front.problems)
    header = None
    if front_text is not None and closed and not front.problems:
        header = _typed(PageHeader, front, (), problems)
    prose = prose_of(body)
    return Page(
        path=path.relative_to(root / "docs").as_posix(),
        file=name,
        body=body,
        body_line=body_line,
        front=front,
        header=header,
        front_closed=closed,
        has_front=front_text is not None,
        prose=prose,
        headings=tuple(find_headings(prose, body, body_line)),
        calls=tuple(find_calls(prose, body, body_line)),
        citations=tuple(find_citations(prose, body_line)),
    )
