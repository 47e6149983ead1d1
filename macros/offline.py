"""Use without a network: the list of all files with their digests, and the worker that keeps what a reader opens.

The worker stands at the root of the site, since it serves nothing above the folder it lies in. Should it ever do harm,
`offline: false` in mkdocs.yml publishes one in its place that removes itself and all that was kept.
"""

from __future__ import annotations

import json
import re
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

SEARCH = "pagefind"
SCRIPTS = "assets/javascripts/offline"
WORKER, LIST, STAND_IN = "sw.js", "offline.json", "offline.html"
NOT_SAVED = ("404.html", "sitemap.xml", "sitemap.xml.gz", "practice/downloads/")
"""What no page asks for, what carries the day of the build, and files that readers save by themselves."""
NOT_CORE = re.compile(
    r"assets/(javascripts/(practice/|offline/(amounts|save|words)|vendor/ts-fsrs)|stylesheets/practice|.*\.(txt|json)$)"
)
"""Assets that only practice needs; the others are on the reader's device already when the worker asks for them."""
_TEXT = {".css", ".html", ".js", ".json", ".md", ".svg", ".txt", ".xml"}
_MODULE = re.compile(r'\bimport\s*\{[^}]*\}\s*from\s*"[^"]*";?|\bexport\s+(?=(?:async|const|function)\b)')


def measure(site: Path) -> None:
    """Measure what is finished already, while the search index is being written; `publish` then need not."""
    for path in site.rglob("*"):
        if SEARCH not in path.parts and path.is_file():
            _measured(path.read_bytes(), path.suffix in _TEXT)


def publish(site: Path) -> None:
    """Finish a built site by its list of files and the worker; nothing may be written after that."""
    script = _script(site, "worker")
    files = _files(site)
    edition = sha256(json.dumps([script, files], sort_keys=True).encode()).hexdigest()[:12]
    core = [path for path in files if path == STAND_IN or path.startswith("assets/") and not NOT_CORE.match(path)]
    _write(site / LIST, _packed({"edition": edition, "files": files}) + "\n")
    _write(site / WORKER, f"self.published={_packed({'edition': edition, 'core': core})};\n{script}")


def retire(site: Path) -> None:
    """Finish a built site that keeps nothing: its worker only takes the place of an earlier one."""
    _write(site / LIST, "null\n")
    _write(site / WORKER, _script(site, "retired"))


def _script(site: Path, name: str) -> str:
    """One plain script of a module and what it imports, since not every browser takes a module as its worker."""
    folder = site / SCRIPTS
    parts = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in ("kept", name)]
    for only_here in ("worker", "retired"):
        (folder / f"{only_here}.js").unlink()
    return "\n".join(_MODULE.sub("", part).strip() for part in parts) + "\n"


def _files(site: Path) -> dict[str, tuple[str, int, int]]:
    """Digest, size on the device and size on the way of every file to save, by its address from the site's root."""
    found = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if not name.startswith(NOT_SAVED):
            address = name.removesuffix("index.html") if path.name == "index.html" else name
            found[address] = _measured(path.read_bytes(), path.suffix in _TEXT)
    return found


@cache
def _measured(body: bytes, is_text: bool) -> tuple[str, int, int]:
    """Digest, size on the device, and size on the way at the fastest compression: a server does a little better."""
    return sha256(body).hexdigest()[:12], len(body), len(zlib.compress(body, 1)) if is_text else len(body)


def _packed(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
