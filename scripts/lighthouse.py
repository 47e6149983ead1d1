"""Run Lighthouse on the home page and a lesson of the built site: the mobile preset, the median of three runs.

Usage: python -m scripts.lighthouse [--runs 3]
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.building import ROOT, build
from scripts.command import Parser
from scripts.machine import ensure_chromium
from scripts.pages_server import PagesServer, running

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


def run(url: str, folder: Path) -> tuple[dict[str, float], list[str]]:
    """One run: the score of each category, and the audits that are not passed."""
    output = folder / "report.json"
    command = ["node", str(ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"), url, "--quiet"]
    command += ["--output=json", f"--output-path={output}", f"--only-categories={','.join(CATEGORIES)}"]
    command += [f"--chrome-flags={FLAGS}"]
    environment = {**os.environ, "CHROME_PATH": ensure_chromium(), "NO_UPDATE_NOTIFIER": "1"}
    subprocess.run(command, check=True, env=environment, capture_output=True, cwd=folder)
    report = json.loads(output.read_text(encoding="utf-8"))
    scores = {name: 100.0 * (report["categories"][name]["score"] or 0.0) for name in CATEGORIES}
    failed = [
        audit["id"]
        for audit in report["audits"].values()
        if audit.get("scoreDisplayMode") == "binary" and audit.get("score") == 0
    ]
    return scores, failed


def lesson(folder: Path) -> str:
    """The page with the most questions, as a path below the site."""
    pages = sorted(folder.rglob("index.html"))
    most = max(pages, key=lambda page: page.read_text(encoding="utf-8").count('class="fg-item"'))
    return f"{most.parent.relative_to(folder).as_posix()}/"


def measure(runs: int) -> list[tuple[str, dict[str, float], list[str]]]:
    """Build, serve and measure; the median scores and the failed audits of each page."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(PagesServer(folder / "root", "/guide/")) as server:
            built = build(folder / "root" / "guide", server.url)
            if built.status != 0:
                raise RuntimeError(f"the strict build failed:\n{built.output}")
            for path in ("", lesson(built.folder)):
                results = [run(server.url + path, folder) for _ in range(runs)]
                scores = {name: statistics.median(scores[name] for scores, _ in results) for name in CATEGORIES}
                found.append((path or "(home)", scores, sorted({audit for _, failed in results for audit in failed})))
    return found


def main(arguments: list[str]) -> int:
    """Print one line for each page; 1 when something could not be measured, 2 on a wrong call."""
    parser = Parser(prog="python -m scripts.lighthouse", description="Run Lighthouse on two pages.")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args(arguments)
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    try:
        found = measure(options.runs)
    except (RuntimeError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    for path, scores, failed in found:
        shown = ", ".join(f"{name} {scores[name]:.0f}" for name in CATEGORIES)
        print(f"{path}: {shown}{'; not passed: ' + ', '.join(failed) if failed else ''}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
