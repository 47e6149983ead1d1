"""What rules look at: the guide, its place on disk, the day, and the indexes that several rules need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..load import Entry, Guide
from ..lock import LOCK, Locked, parse_lock
from ..model import Consideration, Item, Status
from ..pages import Page
from ..problem import Problem
from ..tool_tests import tool_marks
from .passages import Passage, passages_of


@dataclass(frozen=True)
class Context:
    """A loaded guide as rules see it; `today` is given, so that a check never depends on the clock by itself."""

    guide: Guide
    root: Path
    today: date

    @cached_property
    def live(self) -> list[Entry[Item]]:
        """The items that readers meet or soon will: all but the retired ones."""
        return [entry for entry in self.guide.items if entry.value.status is not Status.RETIRED]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that readers see."""
        return tuple(passages_of(self.guide))

    @cached_property
    def considerations(self) -> dict[str, Consideration]:
        """Every consideration of the blueprint."""
        return self.guide.outline.value.considerations() if self.guide.outline else {}

    @cached_property
    def shown(self) -> dict[str, list[tuple[Page, int]]]:
        """Where each item is shown: pages and lines, by item id."""
        places: dict[str, list[tuple[Page, int]]] = defaultdict(list)
        for page in self.guide.pages.values():
            for line, item_id in shown_items(page):
                places[item_id].append((page, line))
        return dict(places)

    @cached_property
    def page_by_slug(self) -> dict[str, Page]:
        """Pages by the last part of their path, without `.md`."""
        return {slug(path): page for path, page in self.guide.pages.items()}

    @cached_property
    def tool_marks(self) -> dict[str, list[tuple[int, str]]]:
        """Line and tool of every marker `pytest.mark.tool`, by test file."""
        return tool_marks(self.root)

    @cached_property
    def _lock(self) -> tuple[dict[str, Locked], tuple[Problem, ...]]:
        return parse_lock(self.root)

    @property
    def lock(self) -> dict[str, Locked]:
        """The revision lock, by item id."""
        return self._lock[0]

    @property
    def lock_problems(self) -> tuple[Problem, ...]:
        """What is malformed in the revision lock."""
        return self._lock[1]

    @property
    def lock_path(self) -> str:
        """The file of the revision lock, for messages."""
        return LOCK.as_posix()

    def knows_source(self, name: str) -> bool:
        """Whether a source exists, or may exist in a file or record that could not be read."""
        return name in self.guide.source_by_id or self._unsure("sources", name)

    def knows_item(self, name: str) -> bool:
        """Whether an item exists, or may exist in a file or record that could not be read."""
        return name in self.guide.item_by_id or self._unsure("items", name)

    def knows_consideration(self, name: str) -> bool:
        """Whether a consideration exists, or the blueprint could not be read."""
        return name in self.considerations or "blueprint" in self.guide.partial

    def knows_tool(self, name: str) -> bool:
        """Whether a tool is in the register, or may be in a file or record that could not be read."""
        return any(entry.id == name for entry in self.guide.tools) or self._unsure("tools", name)

    def _unsure(self, kind: str, name: str) -> bool:
        return kind in self.guide.partial or name in self.guide.refused

    def knows_page(self, path: str) -> bool:
        """Whether a page exists below docs, even if it could not be read."""
        return path in self.guide.pages or self.has_file(f"docs/{path}")

    def has_file(self, path: str) -> bool:
        """Whether a file exists below the root; a path that no file can have is just missing."""
        try:
            return (self.root / path).is_file()
        except (OSError, ValueError):
            return False


def slug(path: str) -> str:
    """The name of a page without folder and `.md`; an index page has the name of its folder."""
    pure = PurePosixPath(path)
    return pure.parent.name if pure.name == "index.md" and pure.parent.name else pure.stem


def shown_items(page: Page) -> Iterator[tuple[int, str]]:
    """Yield line and id of each item that a page shows."""
    for call in page.calls:
        if call.name in ("quiz", "item"):
            for arg in call.args or ():
                if isinstance(arg, str):
                    yield call.line, arg


def suggest_page(path: str, guide: Guide) -> str:
    """A closing clause for a message about an unknown page: the page with the most similar name, wherever it is."""
    by_name = {slug(known): known for known in guide.pages}
    close = get_close_matches(slug(path), list(by_name), n=1, cutoff=0.75)
    return f"; did you mean docs/{by_name[close[0]]}?" if close else "; correct the path or write the page"


def suggest(name: str, known: Iterator[str] | list[str] | dict[str, object]) -> str:
    """A closing clause for a message about an unknown name."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.75)
    return f"; did you mean `{close[0]}`?" if close else ""
