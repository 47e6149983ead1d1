"""What the browser tests share: the harness site, one reader's tab, records, sizes."""

import gzip
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import material
import rcssmin
import rjsmin
from playwright.sync_api import Locator, Page

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "overrides" / "assets"

READ = """(name) => new Promise((resolve, reject) => {
  const open = indexedDB.open(name);
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const base = open.result;
    try {
      const all = base.transaction("events", "readwrite").objectStore("events").getAll();
      all.onsuccess = () => { base.close(); resolve(all.result.sort((a, b) => a.at - b.at)); };
    } catch (error) {
      base.close();
      reject(error);
    }
  };
})"""
WRITE = """([name, records]) => new Promise((resolve, reject) => {
  const open = indexedDB.open(name);
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const write = open.result.transaction("events", "readwrite");
    for (const record of records) write.objectStore("events").put(record);
    write.oncomplete = () => { open.result.close(); resolve(); };
    write.onabort = () => reject(write.error);
  };
})"""


def publish(folder: Path) -> None:
    """The harness pages with our assets as readers get them: comments and spaces stripped."""
    shutil.copytree(Path(__file__).parent / "pages", folder)
    shutil.copytree(ASSETS, folder / "assets")
    theme = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    for name in ("main", "palette"):
        target = "material.css" if name == "main" else "palette.css"
        shutil.copy(next(theme.glob(f"{name}.*.min.css")), folder / "assets" / "stylesheets" / target)
    for path in (folder / "assets").rglob("*.js"):
        path.write_text(str(rjsmin.jsmin(path.read_text())))
    for path in (folder / "assets").rglob("*.css"):
        path.write_text(str(rcssmin.cssmin(path.read_text())))


@dataclass
class Reader:
    """One tab of one reader, with the words that the tests use."""

    page: Page
    home: str
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to a page and wait until its scripts have read the log."""
        self.page.goto(self.home + path)
        self.page.wait_for_function("Boolean(window.mount)")
        self.page.evaluate(f"({READ})('fg:/' + location.pathname.split('/')[1] + '/').catch(() => [])")

    def item(self, name: str) -> Locator:
        return self.page.locator(f"#item-{name}")

    def choose(self, name: str, *options: str) -> None:
        for option in options:
            self.item(name).locator(f'input[value="{option}"]').check()

    def check(self, name: str) -> None:
        self.item(name).get_by_role("button", name="Check").click()

    def answer(self, name: str, *options: str) -> None:
        """Choose, check, and wait until the verdict is shown."""
        self.choose(name, *options)
        self.check(name)
        self.page.locator(f"#item-{name}[data-state=checked]").wait_for()

    def status(self, name: str) -> Locator:
        return self.item(name).get_by_role("status")

    def notice(self) -> Locator:
        return self.page.locator(".fg-notice p")

    def stored(self, name: str = "fg:/guide/") -> list[dict]:
        """Every record in the database, oldest first, after the writes under way."""
        return self.page.evaluate(READ, name)

    def settled(self, number: int, name: str = "fg:/guide/") -> list[dict]:
        """The records, once there are so many of them."""
        self.page.wait_for_function(
            f"async ([name, number]) => (await ({READ})(name)).length === number", arg=[name, number]
        )
        return self.stored(name)

    def store(self, *records: object, name: str = "fg:/guide/") -> None:
        """Put records into the database as they are, sound or not."""
        self.page.evaluate(WRITE, [name, list(records)])


def compressed(path: Path) -> int:
    """The size of one of our files as it travels."""
    text = path.read_text()
    shrink = rjsmin.jsmin if path.suffix == ".js" else rcssmin.cssmin
    return len(gzip.compress(str(shrink(text)).encode(), 9, mtime=0))


def record(**fields: object) -> dict:
    """A sound answer, as the database holds it."""
    base = {"v": 2, "id": "e1", "at": 1_700_000_000_000, "day": "2023-11-14", "type": "answer", "revision": 1}
    rest = {"item": "canary-first-share", "chosen": ["five"], "right": True, "confidence": None, "mode": "lesson"}
    return {**base, **rest, **fields}
