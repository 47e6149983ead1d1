"""A built and served site, as the tests see it: its files, its pages by kind, its addresses."""

import re
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

# Elements that never have an end tag.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Site:
    """Where a site lies, and where it is served."""

    folder: Path
    url: str

    @cached_property
    def pages(self) -> list[Path]:
        """Every HTML file, 404.html included."""
        return sorted(path for path in self.folder.rglob("*.html") if "pagefind" not in path.parts)

    @cached_property
    def paths(self) -> list[str]:
        """The path of every page below the site's address, such as `certification/`; the home page is empty."""
        files = (path.relative_to(self.folder) for path in self.pages if path.name == "index.html")
        return sorted("" if path.parent == Path() else f"{path.parent.as_posix()}/" for path in files)

    def html(self, path: str) -> str:
        """The HTML of a page."""
        return (self.folder / path / "index.html").read_text(encoding="utf-8")

    @cached_property
    def with_items(self) -> list[str]:
        """The paths of the pages that ask questions."""
        return [path for path in self.paths if 'class="fg-item"' in self.html(path)]

    @cached_property
    def plain(self) -> list[str]:
        """The paths of the pages that ask none and count no progress."""
        return [
            path for path in self.paths if "data-fg-progress" not in self.html(path) and path not in self.with_items
        ]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """One page of every shape that the site has: with items, figures, tables, code, math, registers, plain."""
        marks = {
            "items": 'class="fg-item"',
            "figure": 'class="fg-figure"',
            "template": 'class="fg-template"',
            "skills": 'class="fg-skill"',
            "progress": "data-fg-progress",
            "code": 'class="highlight"',
            "tabs": "tabbed-set",
            "math": "<math",
            "table": "<table>",
            "details": "<details",
            "admonition": 'class="admonition',
        }
        found = {"home": "", "glossary": "reference/glossary/", "products": "reference/products/"}
        for kind, mark in marks.items():
            hits = [path for path in self.paths if mark in self.html(path) and path not in found.values()]
            if hits:
                found[kind] = max(hits, key=lambda path: self.html(path).count(mark))
        if "tooling/register/" in self.paths:
            found["tools"] = "tooling/register/"
        if self.plain:
            found["plain"] = self.plain[-1]
        return found

    @cached_property
    def quiz_page(self) -> str:
        """The page with the most questions."""
        return max(self.with_items, key=lambda path: self.html(path).count('class="fg-item"'))


class Texts(HTMLParser):
    """Splits a page into its ids and into its text outside code, script and style."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.text: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an id; stop listening inside code."""
        self.ids += [value for name, value in attrs if name == "id" and value]
        if self._skipped or tag in {"code", "pre", "script", "style", "textarea"}:
            self._skipped += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        """Listen again after code."""
        self._skipped -= bool(self._skipped) and tag not in VOID

    def handle_data(self, data: str) -> None:
        """Keep text that readers see as prose."""
        if not self._skipped:
            self.text.append(data)


def read(html: str) -> Texts:
    """Parse a page."""
    texts = Texts()
    texts.feed(html)
    texts.close()
    return texts


def words(html: str) -> str:
    """The text of a piece of HTML, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()
