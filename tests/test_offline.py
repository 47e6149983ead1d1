"""The list of files names what readers can save; the worker is plain; both are the same for the same site."""

from __future__ import annotations

import gzip
import json
import subprocess
from hashlib import sha256
from pathlib import Path

import click
import pytest

import macros
from macros import offline

SCRIPTS = Path(__file__).parent.parent / "overrides" / offline.SCRIPTS
FILES = {
    "index.html": "home",
    "404.html": "gone",
    "sitemap.xml": "<day/>",
    "sitemap.xml.gz": "x",
    "offline.html": "not saved",
    "tooling/index.html": "tooling " * 100,
    "practice/bank/index.json": "{}",
    "practice/downloads/field-guide.apkg": "deck",
    "assets/stylesheets/guide.css": "a{}",
    "assets/stylesheets/practice.css": "a{}",
    "assets/javascripts/practice/main.js": "1",
    "assets/javascripts/vendor/idb.LICENSE.txt": "free",
}


def build(site: Path, files: dict[str, str] = FILES) -> Path:
    scripts = {f"{offline.SCRIPTS}/{path.name}": path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js")}
    for name, text in {**files, **scripts}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return build(tmp_path / "site")


def listed(site: Path) -> dict:
    return json.loads((site / offline.LIST).read_text(encoding="utf-8"))


def published(site: Path) -> dict:
    first = (site / offline.WORKER).read_text(encoding="utf-8").split("\n")[0]
    return json.loads(first.removeprefix("self.published=").removesuffix(";"))


def test_every_file_that_a_page_asks_for_is_listed_with_its_digest_and_sizes(site: Path) -> None:
    offline.publish(site)
    files = listed(site)["files"]
    own = {name for name in files if name.startswith(offline.SCRIPTS)}
    assert {name.rpartition("/")[2] for name in own} >= {"kept.js", "not-saved.js"}
    assert set(files) - own == {
        "",
        "offline.html",
        "tooling/",
        "practice/bank/index.json",
        "assets/stylesheets/guide.css",
        "assets/stylesheets/practice.css",
        "assets/javascripts/practice/main.js",
        "assets/javascripts/vendor/idb.LICENSE.txt",
    }
    digest, size, sent = files["tooling/"]
    body = FILES["tooling/index.html"].encode()
    assert (digest, size) == (sha256(body).hexdigest()[:12], len(body))
    assert len(gzip.compress(body, 9)) - 25 < sent < size


def test_the_worker_is_a_plain_script_and_no_longer_beside_the_modules(site: Path) -> None:
    offline.publish(site)
    text = (site / offline.WORKER).read_text(encoding="utf-8")
    assert not any(line.startswith(("import", "export")) for line in text.splitlines())
    assert not (site / offline.SCRIPTS / "worker.js").exists() and not (site / offline.SCRIPTS / "retired.js").exists()
    subprocess.run(["node", "--check", str(site / offline.WORKER)], check=True)


def test_a_worker_brings_what_every_page_needs_and_nothing_else(site: Path) -> None:
    offline.publish(site)
    core = published(site)["core"]
    assert {"offline.html", "assets/stylesheets/guide.css", f"{offline.SCRIPTS}/kept.js"} <= set(core)
    assert not [path for path in core if "practice" in path or path.endswith(".txt") or path.endswith("/save.js")]


def test_the_same_site_gives_the_same_bytes_on_another_day(tmp_path: Path) -> None:
    sites = [build(tmp_path / "one"), build(tmp_path / "two", {**FILES, "sitemap.xml": "<another-day/>"})]
    for site in sites:
        offline.publish(site)
    for name in (offline.LIST, offline.WORKER):
        one, two = ((site / name).read_bytes() for site in sites)
        assert one == two


@pytest.mark.parametrize("name", ["tooling/index.html", f"{offline.SCRIPTS}/worker.js", f"{offline.SCRIPTS}/kept.js"])
def test_another_page_or_another_worker_is_another_edition(tmp_path: Path, name: str) -> None:
    editions = []
    for text in ("", "\n"):
        site = build(tmp_path / f"site{len(text)}")
        (site / name).write_text((site / name).read_text(encoding="utf-8") + f"/* {text!r} */", encoding="utf-8")
        offline.publish(site)
        editions.append(listed(site)["edition"])
        assert published(site)["edition"] == editions[-1]
    assert editions[0] != editions[1]


def test_a_site_that_keeps_nothing_has_a_worker_that_removes_itself(site: Path) -> None:
    offline.retire(site)
    text = (site / offline.WORKER).read_text(encoding="utf-8")
    assert "unregister()" in text and '"fetch"' not in text
    assert listed(site) is None
    subprocess.run(["node", "--check", str(site / offline.WORKER)], check=True)


@pytest.mark.parametrize(("command", "keeps_nothing"), [("serve", True), ("build", False)])
def test_what_is_shown_while_it_is_written_is_not_kept(command: str, keeps_nothing: bool) -> None:
    with click.Context(click.Command(command), info_name=command):
        assert macros._serving() is keeps_nothing
