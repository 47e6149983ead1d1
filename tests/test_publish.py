"""What is written behind a rebuild is there before the next build begins, and its failures are said."""

import logging
import threading
from pathlib import Path

import pytest
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from macros import publish


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("assets/app.js", "pagefind/pagefind-highlight.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("// a comment\nlet a = 1;\n", encoding="utf-8")
    return tmp_path


def names(site: Path) -> set[str]:
    return {path.name for path in site.rglob("*") if path.is_file()}


def test_pages_are_shown_while_the_index_is_still_being_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(publish, "index", lambda folder: go_on.wait(30))
    publish.finish_behind(site, lambda: None)
    assert (site / "assets/app.js").read_text(encoding="utf-8") == "let a=1;"
    assert "pagefind-highlight.js" in names(site)
    go_on.set()
    publish.settle()
    assert names(site) == {"app.js"}


def test_a_failure_behind_is_logged_and_stops_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(folder: Path) -> None:
        raise publish.PublishError("the search index was not written: no room")

    monkeypatch.setattr(publish, "index", fail)
    with caplog.at_level(logging.ERROR, "mkdocs"):
        publish.finish_behind(site, lambda: None)
        publish.settle()
    assert caplog.messages == ["search shows what it knew before: the search index was not written: no room"]


def test_a_failure_of_a_single_build_is_raised(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(folder: Path) -> None:
        raise publish.PublishError("the search index was not written: no room")

    monkeypatch.setattr(publish, "index", fail)
    with pytest.raises(publish.PublishError):
        publish.finish(site, lambda: None)


def test_the_rest_is_written_while_the_pages_are_indexed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = threading.Event()
    seen: list[bool] = []
    monkeypatch.setattr(publish, "index", lambda folder: seen.append(written.wait(30)))
    publish.finish(site, written.set)
    assert seen == [True]
    assert names(site) == {"app.js"}


def test_what_no_page_asks_for_is_not_copied(tmp_path: Path) -> None:
    names = [
        "assets/javascripts/bundle.1234abcd.min.js", "assets/javascripts/bundle.1234abcd.min.js.map",
        "assets/javascripts/lunr/min/lunr.da.min.js", "assets/javascripts/vendor/idb.d.ts",
        "assets/javascripts/vendor/idb.js", "assets/stylesheets/palette.1234abcd.min.css", "lesson/index.md",
    ]  # fmt: skip
    plugins = PluginCollection()
    publish.leave_out(plugins)
    left = plugins.on_files(Files([File(name, str(tmp_path), str(tmp_path), True) for name in names]), config=None)
    assert [file.src_uri for file in left] == [names[0], names[4], names[6]]


def test_an_indexer_that_fails_says_why(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "get_executable", lambda: "false")
    with pytest.raises(publish.PublishError, match="the search index was not written"):
        publish.index(site)
