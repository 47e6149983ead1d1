"""Measure practice: what opening a mock exam transfers, and how fast pages respond on a processor four times slower.

Usage: python -m scripts.bench_practice                       450 and 5,000 items, no answers and 5,000 answers
       python -m scripts.bench_practice --items 450 --answers 0,20000 --rounds 9

Each size of the bank is a generated guide that is served under a sub-path. The median of all rounds is shown; the last
column is the slowest of a row against its limit, where it has one. How it is measured: scripts/practice_runs.py.
"""

import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.bench import sizes
from scripts.budgets import Download
from scripts.building import build
from scripts.command import Parser
from scripts.machine import MissingTool, ensure_chromium
from scripts.pages_server import PagesServer, running
from scripts.practice_runs import PARTS, Found, Place, reader, weight
from scripts.sample_practice import bank, log, write_guide

BASE = "/guide/"
BYTES = 150_000
RESPONDS = 100
WITHOUT_LIMIT = ("page ready", "to compare")
Column = dict[str, float]


def place(folder: Path, items: int, server: PagesServer) -> Place:
    """Build a guide of so many items where the server finds it."""
    project = write_guide(folder / "project", items)
    built = build(server.root / BASE.strip("/"), server.url, project)
    if built.status != 0:
        raise subprocess.CalledProcessError(built.status, "mkdocs build", built.output)
    return Place(built.folder, server.url, BASE, [])


def measure(browser: Browser, where: Place, rounds: int) -> Column:
    """The median of every response with the records of one learner."""
    found: Found = defaultdict(list)
    for _ in range(rounds):
        for part in PARTS:
            with reader(browser, where) as page:
                part(page, where, found)
    return {name: statistics.median(values) for name, values in found.items()}


def table(columns: dict[tuple[int, int], Column]) -> list[str]:
    """The responses side by side, one line each, with the limit and what the slowest is of it."""
    heads = [f"{items:,} items" for items, _ in columns], [f"{answers:,} answers" for _, answers in columns]
    lines = [f"{'milliseconds':34}" + "".join(f"{head:>16}" for head in heads[0])]
    lines.append(f"{'':34}" + "".join(f"{head:>16}" for head in heads[1]) + f"{'limit':>9}{'slowest':>9}")
    for name in next(iter(columns.values())):
        values = [column[name] for column in columns.values()]
        row = f"{name:34}" + "".join(f"{value:16.0f}" for value in values)
        if not name.endswith(WITHOUT_LIMIT):
            row += f"{RESPONDS:9}{max(values) / RESPONDS:8.2f}x"
        lines.append(row)
    return lines


def weighed(items: int, downloads: list[Download]) -> str:
    """One line about what opening a mock exam transfers."""
    size = sum(download.size for download in downloads)
    parts = {"bank": "practice/bank/", "scripts": "assets/javascripts/", "styles": "assets/stylesheets/"}
    split = ", ".join(
        f"{name} {sum(d.size for d in downloads if d.path.startswith(start)):,}" for name, start in parts.items()
    )
    return f"{f'opening a mock exam, {items:,} items':34}{size:16,} bytes of {BYTES:,} ({size / BYTES:.2f}x): {split}"


def main(arguments: list[str]) -> int:
    """Print the tables; 1 when something could not be measured, 2 on a wrong call."""
    parser = Parser(prog="python -m scripts.bench_practice", description="Measure how fast practice responds.")
    parser.add_argument("--items", type=sizes, default=[450, 5000], help="sizes of the bank, such as 450,5000")
    parser.add_argument("--answers", type=sizes, default=[0, 5000], help="answers in the log, such as 0,5000")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is opened")
    options = parser.parse_args(arguments)
    if options.rounds < 1 or options.items[0] < 100 or options.answers[0] < 0:
        parser.error("--rounds must be at least 1, --items at least 100, --answers at least 0")
    columns: dict[tuple[int, int], Column] = {}
    lines = []
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as name, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=ensure_chromium(), args=["--no-sandbox", "--disable-gpu"]
            )
            for items in options.items:
                folder = Path(name) / str(items)
                with running(PagesServer(folder / "root", BASE)) as server:
                    where = place(folder, items, server)
                    lines.append(weighed(len(bank(where.folder)), weight(browser, where)))
                    for answers in options.answers:
                        learned = Place(where.folder, where.url, BASE, log(where.folder, answers))
                        columns[items, answers] = measure(browser, learned, options.rounds)
            browser.close()
    except (MissingTool, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join([*lines, "", *table(columns)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
