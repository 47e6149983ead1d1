"""A rebuild in the same process gives the very site that a first build gives, and repeats every warning."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from macros import publish
from scripts.sample import Shape, page_path, write
from tests.projects import edit


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "http://127.0.0.1/guide/", "REPO_URL": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Page, "render", original())
    monkeypatch.setattr("macros.publish.index", lambda site: None)  # the index is made of the pages compared here
    monkeypatch.chdir(write(tmp_path / "project", Shape(pages=4, items=3)))
    return tmp_path / "project"


def original() -> Callable[..., None]:
    """The generator's own method, whatever a build in this process put before it."""
    memo = getattr(Page.render, "memo", None)
    return memo._render if memo else Page.render


def built(project: Path) -> dict[str, str]:
    """Every page of the site and every fragment of the bank, once all is written."""
    site = project.parent / "site"
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=False)
    build(config)
    publish.settle()
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in site.rglob("*.html")}


def afresh(project: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The same, as a new process would build it."""
    with monkeypatch.context() as patch:
        patch.setattr(Page, "render", original())
        return built(project)


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are really rendered from here on."""
    memo, paths = Page.render.memo, []

    def note(page: Page, config: object, files: object) -> None:
        paths.append(page.file.src_uri)
        original_render(page, config, files)

    original_render = memo._render
    monkeypatch.setattr(memo, "_render", note)
    return paths


def an_item(project: Path) -> Path:
    return sorted((project / "docs/_data/items").rglob("*.yml"))[0]


EDITS = {
    "nothing": lambda project: None,
    "a page": lambda project: append(project / "docs" / page_path(2), "\n\nA new sentence.\n"),
    "a heading": lambda project: append(
        project / "docs" / page_path(2), "\n\n## More of it { #more-of-it }\n\nText.\n"
    ),
    "an item": lambda project: raise_revision(an_item(project)),
    "a source": lambda project: swap(project / "docs/_data/sources/sample.yml", "https://", "https://www."),
    "a setting": lambda project: edit(project, "mkdocs.yml", "permalink_title: Link to", "permalink_title: A link to"),
}


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def raise_revision(path: Path) -> None:
    swap(path, "revision: 1", "revision: 2")


@pytest.mark.parametrize("what", EDITS)
def test_a_rebuild_is_the_site_that_a_first_build_gives(what, project, monkeypatch):
    first = built(project)
    EDITS[what](project)
    paths = rendered(monkeypatch)
    again = built(project)
    again_rendered = list(paths)
    assert again == afresh(project, monkeypatch)
    assert (again == first) == (what == "nothing")
    if what == "nothing":
        assert again_rendered == []
    if what in ("a page", "a heading"):
        assert again_rendered == [page_path(2)]


def test_code_taken_from_a_file_is_taken_again_when_the_file_changes(project, monkeypatch):
    code = project / "docs/_examples/sum.py"
    code.parent.mkdir(exist_ok=True)
    code.write_text("total = 1 + 1\n", encoding="utf-8")
    append(project / "docs" / page_path(1), '\n\n```text\n--8<-- "docs/_examples/sum.py"\n```\n')
    built(project)
    code.write_text("total = 2 + 2\n", encoding="utf-8")
    paths = rendered(monkeypatch)
    pages = built(project)
    assert paths == [page_path(1)]
    assert any("total = 2 + 2" in text for text in pages.values())


def test_a_warning_is_given_in_every_build(project, caplog):
    append(project / "docs" / page_path(1), "\n\nSee [the other](nowhere.md) and [below](#nothing-below).\n")
    said = []
    for _ in range(3):
        caplog.clear()
        with caplog.at_level(logging.WARNING, "mkdocs"):
            built(project)
        said.append(sorted(record.getMessage() for record in caplog.records))
    assert len(said[0]) == 2
    assert said[0] == said[1] == said[2]


def test_a_link_to_a_heading_that_went_away_is_noticed_in_a_page_that_did_not_change(project, caplog):
    append(project / "docs" / page_path(2), "\n\n## Leaving { #leaving }\n\nText.\n")
    name = Path(page_path(2)).name
    append(project / "docs" / page_path(1), f"\n\nSee [what leaves]({name}#leaving).\n")
    built(project)
    swap(project / "docs" / page_path(2), "{ #leaving }", "{ #left }")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        built(project)
    assert [("#leaving" in record.getMessage()) for record in caplog.records] == [True]


def test_only_a_rebuild_is_indexed_behind(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr("macros.publish.finish", lambda site, write: calls.append("at once"))
    monkeypatch.setattr("macros.publish.finish_behind", lambda site, write: calls.append("behind"))
    built(project)
    built(project)
    assert calls == ["at once", "behind"]


def test_the_bank_is_written_when_a_page_asks_for_practice_and_at_each_rebuild(project: Path) -> None:
    def fragments() -> list[str]:
        return [name for name in built(project) if name.startswith("practice/bank/")]

    assert fragments() == []
    with (project / "docs" / page_path(1)).open("a", encoding="utf-8") as page:
        page.write('\n{{ practice("topic") }}\n')
    assert len(fragments()) == 12
    assert len(fragments()) == 12
