"""Measure what a page really makes a browser download, as a server would send it."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}
# Files of the theme carry a hash in their names; ours do not.
THEME = ("bundle.", "main.", "palette.")


@dataclass(frozen=True)
class Download:
    """One file that a page asked for, and what it weighs on the way."""

    path: str
    size: int

    @property
    def is_theme(self) -> bool:
        """Whether the file comes with the theme, unchanged."""
        return Path(self.path).name.startswith(THEME) and ".min." in self.path


def transferred(file: Path) -> int:
    """The size of a file as sent: text compressed, the rest as it is."""
    body = file.read_bytes()
    return len(gzip.compress(body, 9, mtime=0)) if file.suffix in TEXT else len(body)


def first_visit(browser: Browser, folder: Path, home: str, path: str) -> list[Download]:
    """Open a page in a fresh browser and weigh every file of the site that it asks for."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto(home + path, wait_until="networkidle")
    # A reader scrolls; what loads lazily belongs to the visit.
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    context.close()
    return downloads(urls, folder, home)


def quiet(page: Page, urls: list[str]) -> None:
    """Wait until a second has passed without a request more in the list that a listener fills."""
    known = -1
    while known != len(urls):
        known = len(urls)
        page.wait_for_timeout(1000)


def downloads(urls: list[str], folder: Path, home: str) -> list[Download]:
    """Weigh every file of the site among some addresses, once."""
    found = {}
    for url in urls:
        if url.startswith(home):
            name = unquote(urlsplit(url).path).removeprefix(urlsplit(home).path)
            file = folder / (f"{name}index.html" if name.endswith("/") or not name else name)
            found[name] = Download(name, transferred(file))
    return list(found.values())


def total(found: list[Download], suffix: str = "", *, own: bool = False) -> int:
    """The weight of some downloads together: of one kind of file, of ours alone."""
    chosen = [d for d in found if d.path.endswith(suffix) and not (own and d.is_theme)]
    return sum(download.size for download in chosen)
