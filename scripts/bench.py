"""Measure builds: our pages with 10 items against the same pages with none, and against mkdocs-quiz.

Usage: python -m scripts.bench                     50 and 200 pages, and a rebuild after one edit
       python -m scripts.bench --full              also 1,000 pages, and the time to the first search result
       python -m scripts.bench --sizes 50,100 --rounds 5

All variants run in turn, in one run, on the same seeded pages of about 1,500 words; the median is shown.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import rival, sample
from scripts.bench_runs import BenchError, build_seconds, index_seconds, questions, rebuild_seconds, search_seconds
from scripts.command import Parser
from scripts.machine import MissingTool, ensure_chromium
from scripts.pages_server import PagesServer, running
from scripts.sample import Shape, page_path

ITEMS = 10
SERVED = 200
SEARCHED = 1000
Writer = Callable[[Path, Shape], Path]
VARIANTS: dict[str, tuple[Writer, int]] = {
    "guide, no items": (sample.write, 0),
    "guide, 10 items": (sample.write, ITEMS),
    "Material, no items": (rival.write, 0),
    "mkdocs-quiz, 10 items": (rival.write, ITEMS),
}


def sizes(text: str) -> list[int]:
    """Read `50,200` as numbers."""
    return sorted({int(part) for part in text.split(",")})


def measure(folder: Path, pages: int, rounds: int) -> dict[str, float]:
    """The median build time of every variant at one size, and the part of it that Pagefind takes."""
    pythons = {
        name: rival.python() if writer is rival.write else Path(sys.executable)
        for name, (writer, _) in VARIANTS.items()
    }
    projects = {
        name: writer(folder / str(pages) / name.replace(", ", "-").replace(" ", "-"), Shape(pages, items))
        for name, (writer, items) in VARIANTS.items()
    }
    times: dict[str, list[float]] = {name: [] for name in VARIANTS}
    for turn in range(rounds):
        # The order turns round each time, so that no variant always follows the same one.
        names = list(VARIANTS) if turn % 2 == 0 else list(reversed(VARIANTS))
        for name in names:
            times[name].append(build_seconds(pythons[name], projects[name], projects[name] / "site"))
    for name, (_, items) in VARIANTS.items():
        shown = questions(projects[name] / "site")
        if shown != pages * items:
            raise BenchError(f"{name}: {shown} questions on the pages instead of {pages * items}")
    found = {name: statistics.median(values) for name, values in times.items()}
    site = projects["guide, 10 items"] / "site"
    found["of which Pagefind"] = statistics.median(index_seconds(site) for _ in range(rounds))
    return found


def table(results: dict[int, dict[str, float]]) -> list[str]:
    """The builds side by side, one line a variant, with the growth per page and the ratios."""
    columns = list(results)
    lines = [f"{'seconds a build':24}" + "".join(f"{f'{pages} pages':>14}" for pages in columns)]
    if len(columns) > 1:
        lines[0] += f"{'ms each page':>16}"
    for name in results[columns[0]]:
        row = f"{name:24}" + "".join(f"{results[pages][name]:14.2f}" for pages in columns)
        if len(columns) > 1:
            first, last = columns[0], columns[-1]
            row += f"{1000 * (results[last][name] - results[first][name]) / (last - first):16.1f}"
        lines.append(row)
    ratios = [
        ("items / no items, guide", "guide, 10 items", "guide, no items"),
        ("items / no items, quiz", "mkdocs-quiz, 10 items", "Material, no items"),
        ("guide / mkdocs-quiz", "guide, 10 items", "mkdocs-quiz, 10 items"),
    ]
    for label, one, other in ratios:
        lines.append(f"{label:24}" + "".join(f"{results[n][one] / results[n][other]:13.2f}x" for n in columns))
    return lines


def search(folder: Path, rounds: int) -> float:
    """The median time to the first search result at 1,000 pages, on a processor four times slower."""
    built = folder / str(SEARCHED) / "guide-10-items" / "site"
    with running(PagesServer(built.parent, "/site/")) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_chromium(), args=["--no-sandbox", "--disable-gpu"])
        times = [search_seconds(browser, server.url, "monitoring") for _ in range(rounds)]
        browser.close()
    return statistics.median(times)


def main(arguments: list[str]) -> int:
    """Print the table; 1 when something could not be measured, 2 on a wrong call."""
    parser = Parser(prog="python -m scripts.bench", description="Measure builds with and without items.")
    parser.add_argument("--sizes", type=sizes, help="numbers of pages, such as 50,200")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each variant at each size")
    parser.add_argument("--full", action="store_true", help="also 1,000 pages and the time to the first search result")
    options = parser.parse_args(arguments)
    chosen = options.sizes or [50, SERVED]
    if options.full:
        chosen = sorted({*chosen, SEARCHED})
    if options.rounds < 1 or chosen[0] < 1:
        parser.error("--rounds and every size must be at least 1")
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        try:
            results = {pages: measure(folder, pages, options.rounds) for pages in chosen}
            print("\n".join(table(results)))
            if SERVED in chosen:
                project = folder / str(SERVED) / "guide-10-items"
                times = rebuild_seconds(project, project / "docs" / page_path(3), options.rounds)
                print(
                    f"{'rebuild after one edit':24}{statistics.median(times):14.2f} s at {SERVED} pages, mkdocs serve"
                )
            if SEARCHED in chosen:
                print(
                    f"{'first search result':24}{search(folder, options.rounds):14.2f} s at {SEARCHED} pages, 4x slower"
                )
        except (BenchError, MissingTool, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
