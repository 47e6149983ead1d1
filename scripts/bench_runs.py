"""The single measurements of the bench: a build, a rebuild under `mkdocs serve`, an index, a first search result."""

import os
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from macros import publish

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "http://127.0.0.1/guide/", "REPO_URL": ""}
WATCHER_PAUSE = 3
"""Seconds that the file watcher may need until it has seen every file once; an edit before that is not noticed."""
QUESTION = re.compile(r'class="(?:fg-item|quiz)"')


class BenchError(Exception):
    """A measurement could not be made."""


def build_seconds(python: Path, project: Path, site: Path) -> float:
    """The time of a clean build, from the start of the process to its end."""
    command = [str(python), "-m", "mkdocs", "build", "--quiet", "--clean", "--site-dir", str(site)]
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begin
    if done.returncode != 0:
        raise BenchError(f"the build of {project.name} failed:\n{done.stderr or done.stdout}")
    return seconds


def questions(site: Path) -> int:
    """How many questions a built site really shows, so that no empty site is measured."""
    return sum(len(QUESTION.findall(path.read_text(encoding="utf-8"))) for path in site.rglob("topic-*/index.html"))


def index_seconds(site: Path) -> float:
    """The time that Pagefind alone takes."""
    begin = time.perf_counter()
    publish.index(site)
    return time.perf_counter() - begin


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(project: Path) -> Iterator["queue.Queue[str]"]:
    """Run `mkdocs serve`; what it says arrives line by line."""
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{free_port()}"]
    process = subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    lines: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.put(line)

    threading.Thread(target=listen, daemon=True).start()
    try:
        yield lines
    finally:
        process.terminate()
        process.wait(timeout=30)


def heard(lines: "queue.Queue[str]", text: str, seconds: float = 300) -> None:
    """Wait until a line with this text is said."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if text in lines.get(timeout=1):
                return
        except queue.Empty:
            continue
    raise BenchError(f"mkdocs serve did not say `{text}` within {seconds:.0f} s")


def rebuild_seconds(project: Path, page: Path, rounds: int) -> list[float]:
    """How long a writer waits, from saving one page until `mkdocs serve` shows it."""
    found = []
    with serving(project) as lines:
        heard(lines, "Serving on")
        for number in range(rounds):
            time.sleep(WATCHER_PAUSE)
            begin = time.perf_counter()
            with page.open("a", encoding="utf-8") as file:
                file.write(f"\nEdited {number}.\n")
            heard(lines, "Documentation built in")
            found.append(time.perf_counter() - begin)
    return found


def search_seconds(browser: Browser, url: str, word: str, slower: int = 4) -> float:
    """From the first key to the first result, in a browser whose processor is so many times slower."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.keyboard.press("/")
    field = page.get_by_role("dialog").get_by_role("textbox")
    field.wait_for()
    begin = time.perf_counter()
    field.press_sequentially(word)
    page.get_by_role("dialog").get_by_role("link").first.wait_for(timeout=120_000)
    seconds = time.perf_counter() - begin
    context.close()
    return seconds
