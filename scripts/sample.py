"""Write a complete project of generated pages around our real macros, theme and settings, for bench and budgets."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scripts.building import ROOT
from scripts.sample_text import Writer

SOURCES = 40
TERMS = 60
FOLDER_SIZE = 25
# What tooltips and the theme link to.
FIXED = {
    "reference/glossary.md": "{{ glossary() }}",
    "reference/products.md": "{{ products() }}",
    "about/index.md": "About.",
    "about/privacy.md": "Privacy.",
    "practice/take-it-with-you.md": "## Offline { #offline }",
}
SECTIONS = ("overview", "decision", "operation", "diagnosis")


@dataclass(frozen=True)
class Shape:
    """What a generated project holds: so many pages, with so many items each."""

    pages: int
    items: int
    words: int = 1500
    seed: int = 1


def page_path(number: int) -> str:
    """The path of a generated page inside docs."""
    return f"part-{number // FOLDER_SIZE}/topic-{number}.md"


def item_id(number: int, index: int) -> str:
    """The id of a generated item: words, as ours have, since the index of the bank is mostly ids."""
    words = Writer(f"id {number} {index}").phrase(3).replace(" ", "-")
    return f"{words}-{number}-{index}"


@cache
def considerations() -> list[str]:
    """The considerations of the real blueprint."""
    outline = yaml.safe_load((ROOT / "docs" / "_data" / "blueprint.yml").read_text(encoding="utf-8"))
    objectives = [objective for section in outline["sections"] for objective in section["objectives"]]
    return [consideration["id"] for objective in objectives for consideration in objective["considerations"]]


def record(number: int, index: int) -> dict[str, Any]:
    """One generated item, as in docs/_data/items; those of a page are about considerations that follow each other."""
    writer = Writer(f"item {number} {index}")
    options: list[dict[str, Any]] = [
        {
            "id": f"option-{letter}",
            "text": writer.sentence(14),
            "rationale": f"{writer.sentence(12)} {writer.sentence(16)}",
        }
        for letter in "abcd"
    ]
    key = writer.random.randrange(4)
    options[key] = {**options[key], "key": True}
    return {
        "id": item_id(number, index),
        "revision": 1,
        "status": "active",
        "reviewed": "2026-01-01",
        "subject": f"topic-{number}",
        "consideration": considerations()[(2 * number + index) % len(considerations())],
        "form": "scenario",
        "kind": "single",
        "teaches": f"{page_path(number)}#{SECTIONS[index % len(SECTIONS)]}",
        "sources": [f"sample-source-{index % SOURCES}"],
        "stem": f"{writer.paragraph(60)}\n\n{writer.phrase(9).capitalize()}?",
        "options": options,
    }


def call(ids: list[str]) -> str:
    """The macro call that shows some items, or nothing."""
    return "{{ quiz(" + ", ".join(f'"{name}"' for name in ids) + ") }}" if ids else ""


def front(title: str, kind: str) -> str:
    """The front matter of a generated page."""
    description = f"{title}: a generated page that measures how the guide behaves with many of its kind."
    header = {"title": title, "description": description, "kind": kind, "minutes": 10, "checked": date(2026, 1, 1)}
    return f"---\n{yaml.safe_dump(header, sort_keys=False)}---\n"


def page(number: int, shape: Shape) -> str:
    """One generated page: four sections of prose with tables, code, citations, links and checks, and a closing quiz."""
    writer = Writer(f"{shape.seed} page {number}")
    ids = [item_id(number, index) for index in range(shape.items)]
    half = len(ids) // 2
    share = -(-half // len(SECTIONS)) if half else 0
    parts = [front(f"Topic {number}", "subject"), f"# Topic {number}: {writer.phrase(3)}", writer.paragraph(40)]
    for place, section in enumerate(SECTIONS):
        parts.append(f"## {writer.phrase(5).capitalize()} {{ #{section} }}")
        for _ in range(3):
            parts += [f"### {writer.phrase(4).capitalize()}", writer.paragraph(shape.words // 16)]
        other = Path(page_path((number * 7 + place) % shape.pages))
        cited = f"sample-source-{(number + place) % SOURCES}"
        parts.append(f"See [{writer.phrase(3)}](../{other}#{section}) and [{writer.phrase(4)}][{cited}].")
        parts.append(writer.table() if place % 2 else writer.code())
        parts.append('!!! note "Note"\n\n    ' + writer.sentence())
        parts.append(call(ids[place * share : min(half, (place + 1) * share)]))
    parts += ["## Check yourself { #check-yourself }", writer.sentence(), call(ids[half:])]
    parts += ["## Sources { #sources }", "{{ sources() }}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def home(shape: Shape) -> str:
    """The generated home page."""
    links = "\n".join(f"- [Topic {number}]({page_path(number)})" for number in range(min(shape.pages, 12)))
    return f"{front('Sample guide', 'home')}\n# Sample guide\n\n{Writer('home').paragraph(120)}\n\n{links}\n"


def config() -> str:
    """Our mkdocs.yml without its navigation: MkDocs then takes the folders."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return re.sub(r"^nav:.*\n(?:(?:[ \t#-].*)?\n)*", "", text, flags=re.M)


def write(folder: Path, shape: Shape) -> Path:
    """Write the project into a folder that does not exist yet, and hand the folder back."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    if (ROOT / "docs" / "assets").is_dir():
        shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    data = docs / "_data"
    data.mkdir(parents=True)
    for name in ("blueprint.yml", "products.yml"):
        shutil.copyfile(ROOT / "docs" / "_data" / name, data / name)
    write_records(data / "sources" / "products.yml", cited())
    write_records(data / "sources" / "sample.yml", [source(number) for number in range(SOURCES)])
    write_records(data / "glossary" / "sample.yml", [term(number) for number in range(TERMS)])
    for number in range(shape.pages):
        path = docs / page_path(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(number, shape), encoding="utf-8")
        if shape.items:
            items = [record(number, index) for index in range(shape.items)]
            write_records(data / "items" / path.parent.name / f"topic-{number}.yml", items)
    for name, body in FIXED.items():
        title = Path(name).stem.capitalize()
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_text(f"{front(title, 'reference')}\n# {title}\n\n{body}\n", encoding="utf-8")
    (docs / "index.md").write_text(home(shape), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config(), encoding="utf-8")
    return folder


def cited() -> list[dict[str, Any]]:
    """Our sources that the copied register cites: the other thousand would only be read, by no page and no rival."""
    folder = ROOT / "docs" / "_data"
    products = yaml.load((folder / "products.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    ids = {name for product in products for name in product["sources"]}
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "sources").glob("*.yml"))]
    return [record for text in texts for record in yaml.load(text, yaml.CSafeLoader) if record["id"] in ids]


def source(number: int) -> dict[str, Any]:
    """A generated source."""
    return {
        "id": f"sample-source-{number}",
        "title": Writer(f"source {number}").phrase(6).capitalize(),
        "publisher": "Example",
        "url": f"https://example.com/{number}",
        "kind": "documentation",
        "checked": "2026-01-01",
    }


def term(number: int) -> dict[str, Any]:
    """A generated glossary term."""
    writer = Writer(f"term {number}")
    return {"id": f"sample-term-{number}", "term": writer.phrase(2), "short": writer.sentence(14)}


def write_records(path: Path, records: list[dict[str, Any]]) -> None:
    """Write a list of records as YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(records, sort_keys=False, allow_unicode=True), encoding="utf-8")
