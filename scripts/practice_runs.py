"""The single measurements of the bench of practice, in a real browser whose processor is slowed.

A page *responds* in the time from the input, as the browser stamps the event, to the end of the frame that shows the
result: what the reader pressed is not yet answered when the handler ends, nor when an element is added, but when it is
painted. On each frame a test looks whether the result stands in the page (in the frame's callback, so before that frame
is painted); the first time it does, a message is posted, which the browser delivers once the frame has been laid out
and painted. The wait for the next frame, up to 17 ms, is part of the time, as it is for the reader. Input comes from
outside, through the browser's own event queue, so work that blocks it counts too.

A page is *ready* in the time from the begin of its loading to the same moment for its part. The files of the theme are
in the browser's cache by then, those of practice are not: a reader who has read lessons and comes to practice for the
first time.

The times are those of a wall clock, so anything else that the machine does is in them. The first row says how long a
fixed piece of work takes in the same tab: compare two runs only where it is alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from scripts.budgets import Download, downloads, quiet

SLOWER = 4
PLAIN = "about/privacy/"
ITEM = ".fg-practice .fg-item"
READS = 1500
"""Milliseconds before a reader answers the first question, in which the others are fetched."""
ANSWERED = 10
"""Questions that are answered in each series; every one is a measurement."""

WATCH = """
  window.painted = (test, since) => new Promise((resolve) => {
    const look = () => {
      const begin = since();
      if (begin === undefined || !test()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { port1.close(); resolve(performance.now() - begin); };
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  window.shows = (selector, text) =>
    [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text));
  window.work = () => {
    const begin = performance.now();
    Array.from({ length: 60000 }, (_, i) => String((i * 7919) % 60013)).sort();
    return performance.now() - begin;
  };
  window.ready = painted(() => document.querySelector(".fg-practice[data-state=ready]"), () => 0);
"""
ARM = """(expected) => {
  let begin;
  addEventListener("click", ({ timeStamp }) => { begin = timeStamp; }, { capture: true, once: true });
  window.response = Promise.all(expected.map(([selector, text]) => painted(() => shows(selector, text), () => begin)));
}"""
FILL = """([name, records]) => new Promise((resolve, reject) => {
  const open = indexedDB.open(name, 1);
  open.onupgradeneeded = () => open.result.createObjectStore("events", { keyPath: "id" });
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const write = open.result.transaction("events", "readwrite");
    for (const record of records) write.objectStore("events").put(record);
    write.oncomplete = () => { open.result.close(); resolve(); };
    write.onabort = () => reject(write.error);
  };
})"""

Found = dict[str, list[float]]


@dataclass(frozen=True)
class Place:
    """A built guide that is served, and what the learner's browser has stored."""

    folder: Path
    url: str
    base: str
    records: list[dict[str, Any]]


@contextmanager
def reader(browser: Browser, place: Place) -> Iterator[Page]:
    """A tab of a fresh browser with the records of the learner, which has seen a page without practice."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    page.goto(place.url + PLAIN, wait_until="networkidle")
    page.evaluate(FILL, [f"fg:{place.base}", place.records])
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page
    context.close()


def opened(page: Page, place: Place, path: str) -> float:
    """Milliseconds until the part of a practice page is ready."""
    page.goto(place.url + path, wait_until="commit")
    milliseconds = float(page.evaluate("window.ready"))
    page.wait_for_load_state("networkidle")  # what is fetched ahead is not part of the next measurement
    return milliseconds


def pressed(target: Locator, *expected: tuple[str, str]) -> list[float]:
    """Milliseconds from a click to the paint of each element that is expected: a selector, and a text in it."""
    page = target.page
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    page.evaluate(ARM, [list(pair) for pair in expected])
    # Not target.click(), whose check that the right element is hit runs inside the events that are measured.
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return [float(milliseconds) for milliseconds in page.evaluate("window.response")]


def work(page: Page, place: Place, found: Found) -> None:
    """A fixed piece of work, so that runs on different machines, or on a busy one, can be compared."""
    page.goto(place.url + PLAIN, wait_until="networkidle")
    found["fixed work, to compare"].append(float(page.evaluate("work()")))


def mock(page: Page, place: Place, found: Found) -> None:
    """Open a mock exam, answer some questions, hand it in."""
    found["mock: page ready"].append(opened(page, place, "practice/mock-exam/"))
    start = page.get_by_role("button", name="Start the mock exam")
    first, question = pressed(start, (".fg-mock__top", "of"), (".fg-mock .fg-item legend", "Question 1 of"))
    found["mock: start, first reaction"].append(first)
    found["mock: start, question"].append(question)
    page.wait_for_timeout(READS)
    for number in range(1, ANSWERED + 1):
        option = page.locator(".fg-mock .fg-option input").first
        found["mock: answer"] += pressed(option, (".fg-mock__top", f"{number} of"))
        button = page.get_by_role("button", name="Next question")
        found["mock: next question"] += pressed(button, (".fg-item legend", f"Question {number + 1} of"))
    submit = page.get_by_role("button", name="Hand in or stop")
    found["mock: check before handing in"] += pressed(submit, (".fg-mock h3", "questions have no answer"))
    hand = page.get_by_role("button", name="Hand in now")
    reaction = (".fg-mock .fg-quiz > p, .fg-mock__report h3", "")  # "Marking your answers", or at once the result
    first, result = pressed(hand, reaction, (".fg-mock__report h3", "Result"))
    found["mock: hand in, first reaction"].append(first)
    found["mock: hand in, result"].append(result)


def topic(page: Page, place: Place, found: Found) -> None:
    """Open practice by topic, answer some questions with feedback."""
    found["by topic: page ready"].append(opened(page, place, "practice/by-topic/"))
    series(page, found, "by topic", page.get_by_role("button", name="Start"))


def review(page: Page, place: Place, found: Found) -> None:
    """Open the reviews, answer some questions with feedback."""
    found["review: page ready"].append(opened(page, place, "practice/review/"))
    series(page, found, "review", page.get_by_role("button", name="Start the review"))


def series(page: Page, found: Found, name: str, start: Locator) -> None:
    """Start a series that gives feedback, and answer some of its questions."""
    first, question = pressed(start, ("button", "End this series"), (f"{ITEM} legend", "Question 1 of"))
    found[f"{name}: start, first reaction"].append(first)
    found[f"{name}: start, question"].append(question)
    page.wait_for_timeout(READS)
    for number in range(1, ANSWERED):
        page.locator(f"{ITEM} .fg-option input").first.click()
        button = page.get_by_role("button", name="Check")
        found[f"{name}: check an answer"] += pressed(button, (f"{ITEM} [role=status]", "."))
        button = page.get_by_role("button", name="Next question")
        found[f"{name}: next question"] += pressed(button, (f"{ITEM} legend", f"Question {number + 1} of"))


def progress(page: Page, place: Place, found: Found) -> None:
    """Open the page of progress."""
    found["progress: page ready"].append(opened(page, place, "practice/progress/"))


PARTS: tuple[Callable[[Page, Place, Found], None], ...] = (work, mock, topic, review, progress)


def weight(browser: Browser, place: Place) -> list[Download]:
    """What opening a mock exam transfers of ours, its questions included; not the page itself and not the theme."""
    urls: list[str] = []
    with reader(browser, place) as page:
        page.on("request", lambda request: urls.append(request.url))
        opened(page, place, "practice/mock-exam/")
        page.get_by_role("button", name="Start the mock exam").click()
        quiet(page, urls)
    found = downloads(urls, place.folder, place.url)
    return [download for download in found if not (download.is_theme or download.path.endswith("/"))]
