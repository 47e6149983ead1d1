"""Write the beginning of a new item, page, source or term; the checker then lists what is left to do.

    python -m scripts.new item late-night-scoring --form scenario --consideration batch-and-online-inference
    python -m scripts.new item queue-grows --form check --subject from-model-to-service --file queues
    python -m scripts.new page tooling/caching.md --kind subject --title "What to cache"
    python -m scripts.new source cloud-run-limits --file serving --url https://... --title "..." --publisher "..."
    python -m scripts.new term canary-release --file serving --term "canary release"

Every file is written whole or not at all. An id that was ever used is refused.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from pydantic import TypeAdapter, ValidationError

from macros.fields import KEBAB
from macros.load import Guide, load
from macros.model import Item, Record, Source, Term
from macros.problem import one_line
from macros.rules import Context
from macros.rules.status import MOST_IN_A_FILE
from macros.yaml_lines import read_yaml
from scripts import new_texts
from scripts.writing import write_all

ROOT = Path(__file__).parents[1]
DATA = "docs/_data"
KINDS = ("lesson", "subject", "decision", "lab", "reference")
Options = argparse.Namespace


class RefusedError(Exception):
    """Nothing is written, for this reason."""


def new_item(context: Context, options: Options, _: date) -> tuple[str, str]:
    """Path and text of the file with a new item."""
    guide = context.guide
    if options.consideration:
        section = guide.outline.value.section_of(options.consideration) if guide.outline else None
        if section is None:
            raise RefusedError(f"no consideration is called {options.consideration}; see {DATA}/blueprint.yml")
        lesson = guide.lesson_of.get(options.consideration)
        path = lesson.path if lesson else f"certification/{section.id}/{options.consideration}.md"
        folder, topic, belongs = section.id, options.consideration, f"consideration: {options.consideration}"
        teaches = f"{path}#{options.consideration}"
    else:
        page = context.page_by_slug.get(options.subject)
        if page is None:
            raise RefusedError(f"no page is called {options.subject}; write its file name without .md")
        folder, topic, belongs = page.path.split("/")[0], options.subject, f"subject: {options.subject}"
        anchor = next((h.id for h in page.headings if h.level == 2 and h.id), "todo")
        teaches = f"{page.path}#{anchor}"
    taken = options.id in guide.item_by_id or options.id in context.lock or options.id in guide.refused
    text = new_texts.item(options.id, options.form, belongs, teaches)
    file = f"{DATA}/items/{folder}/{options.file or topic}.yml"
    return file, _appended(context.root / file, text, Item, taken, new_texts.ITEM_SCHEMA, MOST_IN_A_FILE)


def new_source(context: Context, options: Options, today: date) -> tuple[str, str]:
    """Path and text of the file with a new source."""
    text = new_texts.source(options.id, options.title, options.publisher, options.url, options.kind, today)
    file = f"{DATA}/sources/{options.file}.yml"
    comment = new_texts.LIST_SCHEMA.format(kind="sources")
    taken = options.id in context.guide.source_by_id or options.id in context.guide.refused
    return file, _appended(context.root / file, text, Source, taken, comment)


def new_term(context: Context, options: Options, _: date) -> tuple[str, str]:
    """Path and text of the file with a new term."""
    text = new_texts.term(options.id, options.term or options.id.replace("-", " "))
    file = f"{DATA}/glossary/{options.file}.yml"
    taken = options.id in {entry.id for entry in context.guide.terms} | context.guide.refused
    return file, _appended(context.root / file, text, Term, taken, new_texts.LIST_SCHEMA.format(kind="glossary"))


def new_page(context: Context, options: Options, today: date) -> tuple[str, str]:
    """Path and text of a new page."""
    path = options.id.removeprefix("docs/")
    if not re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md", path):
        raise RefusedError(f"{path} is no path of a page; write lowercase words and hyphens, ending in .md")
    if (context.root / "docs" / path).exists():
        raise RefusedError(f"docs/{path} exists already")
    chosen = []
    for name in options.considerations:
        if name not in context.considerations:
            raise RefusedError(f"no consideration is called {name}; see {DATA}/blueprint.yml")
        chosen.append((name, context.considerations[name].text))
    if options.kind == "lesson" and not chosen:
        raise RefusedError("a lesson teaches considerations; name them with --considerations")
    items: dict[str, list[str]] = {}
    for entry in context.live:
        items.setdefault(f"{entry.value.form} {entry.value.consideration}", []).append(entry.id)
    return f"docs/{path}", new_texts.page(options.kind, options.title, chosen, items, today)


def _appended(path: Path, text: str, model: type[Record], taken: bool, comment: str, most: int | None = None) -> str:
    """A data file with one more record, if the id is free and the file stays valid."""
    if taken:
        raise RefusedError("this id is taken, or was once; ids are permanent, so choose another")
    old = path.read_text(encoding="utf-8") if path.is_file() else comment
    new = f"{old.rstrip()}\n{text}" if old == comment else f"{old.rstrip()}\n\n{text}"
    document = read_yaml(path.name, new)
    try:
        records = TypeAdapter(list[model]).validate_python(document.value)  # type: ignore[valid-type]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise RefusedError(f"{path.name} would not be valid: {where}: {first['msg']}") from error
    if document.problems:
        raise RefusedError(f"{path.name} is not valid; run python -m scripts.check")
    if most and len(records) > most:
        raise RefusedError(f"{path.name} holds {most} items already; choose another file with --file")
    return new


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m scripts.new", description="Begin a new item, page, source or term.")
    parser.add_argument("--root", type=Path, default=ROOT, help="repository (default: this one)")
    verbs = parser.add_subparsers(dest="verb", required=True)
    item = verbs.add_parser("item", help="a question")
    belongs = item.add_mutually_exclusive_group(required=True)
    belongs.add_argument("--consideration", help="id in the blueprint")
    belongs.add_argument("--subject", help="subject page, without .md")
    item.add_argument("--form", choices=("check", "scenario"), required=True)
    item.add_argument("--file", help="file to write to, without .yml (default: the consideration or subject)")
    page = verbs.add_parser("page", help="a page")
    page.add_argument("--kind", choices=KINDS, required=True)
    page.add_argument("--title", required=True)
    page.add_argument("--considerations", nargs="*", default=[], help="ids in the blueprint")
    source = verbs.add_parser("source", help="a source")
    source.add_argument("--url", required=True)
    source.add_argument("--title", required=True)
    source.add_argument("--publisher", required=True)
    source.add_argument("--kind", default="documentation")
    source.add_argument("--file", required=True, help="area, such as serving")
    term = verbs.add_parser("term", help="a term of the glossary")
    term.add_argument("--term", help="as written in running text (default: the id with spaces)")
    term.add_argument("--file", required=True, help="area, such as serving")
    for verb in (item, page, source, term):
        verb.add_argument("id", help="path inside docs" if verb is page else "permanent id in kebab-case")
    return parser


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"new: {one_line(message)}; see {self.prog} --help\n")


MAKERS: dict[str, Callable[[Context, Options, date], tuple[str, str]]] = {
    "item": new_item,
    "page": new_page,
    "source": new_source,
    "term": new_term,
}


def main(arguments: Sequence[str] | None = None, today: date | None = None) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
    root, today = options.root.resolve(), today or date.today()
    guide: Guide = load(root)
    try:
        for name in [] if options.verb == "page" else [options.id, options.file or "a"]:
            if not re.fullmatch(KEBAB, name):
                raise RefusedError(f"{name} is not kebab-case: lowercase letters, digits and single hyphens")
        path, text = MAKERS[options.verb](Context(guide, root, today), options, today)
        write_all({root / path: text})
    except (RefusedError, OSError, UnicodeError) as error:
        print(f"new: {one_line(str(error))}; nothing was written", file=sys.stderr)
        return 1
    print(f"wrote {path}; `python -m scripts.check {path}` lists what is left to do")
    if options.verb == "page":
        print(f"add {path.removeprefix('docs/')} to `nav` in mkdocs.yml")
    return 0


if __name__ == "__main__":
    sys.exit(main())
