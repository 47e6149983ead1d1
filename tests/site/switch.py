"""A copy of the built site on a server that can fall silent, slow down and publish another edition."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from macros import offline
from scripts.budgets import transferred
from scripts.pages_server import PagesHandler, PagesServer, running
from tests.site.site import Site


class SwitchedHandler(PagesHandler):
    """Answers as Pages does while the server is up, and hangs up without a word while it is down."""

    server: "Switch"

    def do_GET(self) -> None:
        time.sleep(self.server.delay)
        if self.server.down:
            self.close_connection = True  # also a connection that was kept alive
            return
        self.server.asked.append(self.path)
        del self.headers["Accept-Encoding"]  # compressing a thousand answers is most of the time of a test
        if self.server.failing:
            self._send(503, b"down for repairs", "text/html", with_body=True)
        else:
            super().do_GET()


class Switch(PagesServer):
    """Set `down`, and no request is answered; `failing`, and each gets an error; `delay`, and each is answered late."""

    def __init__(self, root: Path, base: str) -> None:
        super().__init__(root, base)
        self.RequestHandlerClass = SwitchedHandler
        self.down = self.failing = False
        self.delay = 0.0
        self.asked: list[str] = []  # every path that was answered


class Copy(Site):
    """The copy of a site, which a test may change and publish again."""

    def change(self, path: str, edit: Callable[[str], str]) -> None:
        """Edit a file as the next edition has it."""
        file = self.folder / path
        file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")

    def sent(self, path: str) -> int:
        """The size of an answer on its way."""
        file = self.folder.parent / path.lstrip("/")
        return transferred(file / "index.html" if path.endswith("/") else file)

    def publish(self, sources: Path, close: Callable[[Path], None] = offline.publish) -> None:
        """Write list and worker anew, as a build does; the sources of the worker come from an unfinished site."""
        for name in ("worker.js", "retired.js"):
            target = self.folder / offline.SCRIPTS / name
            shutil.copyfile(sources / name, target)
        for name in (offline.LIST, offline.WORKER):
            (self.folder / name).unlink(missing_ok=True)
        close(self.folder)


@contextmanager
def copied(site: Site, folder: Path) -> Iterator[tuple[Copy, Switch]]:
    """Serve a copy of the site; its sitemap, which instant navigation reads, names the new address."""
    shutil.copytree(site.folder, folder / "guide")
    with running(Switch(folder, "/guide/")) as server:
        copy = Copy(folder / "guide", server.url)
        copy.change("sitemap.xml", lambda text: text.replace(site.url, server.url))
        yield copy, server
