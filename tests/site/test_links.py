"""No broken link is published; and the checkers that say so find every fault when there is one."""

from configparser import RawConfigParser

import pytest
from linkcheck.configuration import Configuration

from scripts.building import ROOT, build
from scripts.linkcheck import EXTERNAL, Fault, crawl, fragments
from scripts.links import report
from scripts.pages_server import PagesServer, running
from scripts.sample import Shape, page_path, write

# What stands in the page, what LinkChecker reports of it, and what lychee reports of it (nothing where it is blind).
FAULTS = [
    ('<a href="../missing-page/">x</a>', "../missing-page/", "/missing-page"),
    ('<a href="/guide/missing-absolute/">x</a>', "/guide/missing-absolute/", "/guide/missing-absolute"),
    ('<a href="/outside-the-base/">x</a>', "/outside-the-base/", "/outside-the-base"),
    ('<a href="../../Reference/glossary/">x</a>', "../../Reference/glossary/", "/guide/Reference/glossary"),
    ('<img src="../../assets/missing.png" alt="x">', "../../assets/missing.png", "/guide/assets/missing.png"),
    (
        '<img srcset="../../assets/missing-2x.png 2x" src="" alt="x">',
        "../../assets/missing-2x.png",
        "/guide/assets/missing-2x.png",
    ),
    ('<script src="../../assets/missing.js"></script>', "../../assets/missing.js", ""),
    ('<iframe src="../missing-frame/" title="x"></iframe>', "../missing-frame/", "/missing-frame"),
    ('<a href="../../missing.zip" download>x</a>', "../../missing.zip", "/guide/missing.zip"),
    ('<a href="../topic-1">x</a>', "../topic-1", ""),
    ('<a href="#missing-here">x</a>', "", "#missing-here"),
    ('<a href="../topic-1/#missing-there">x</a>', "", "#missing-there"),
]


def test_linkchecker_finds_no_broken_link(site):
    result = crawl(site.url)
    assert "\n".join(map(str, result.faults)) == ""
    assert result.status == 0, result.messages
    # A crawl that stopped early, or whose output was lost, has not seen every page.
    unseen = [path for path in site.paths if site.url + path not in result.checked]
    assert unseen == []
    assert len(result.checked) > len(site.paths)


def test_lychee_finds_no_broken_link_or_anchor(site, server):
    result = fragments(server.root, server.base)
    assert "\n".join(map(str, result.faults)) == ""
    assert result.status == 0, result.messages
    assert len(result.checked) > len(site.paths)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """A small project in which one page has every fault that the build itself cannot see."""
    folder = tmp_path_factory.mktemp("faulty")
    project = write(folder / "project", Shape(pages=3, items=1, words=160))
    page = project / "docs" / page_path(0)
    page.write_text(page.read_text() + "\n<div>" + "\n".join(html for html, _, _ in FAULTS) + "</div>\n")
    with running(PagesServer(folder / "root", "/guide/")) as server:
        built = build(folder / "root" / "guide", server.url, project)
        assert built.status == 0, built.output
        yield crawl(server.url), fragments(server.root, server.base), server.url


def test_both_checkers_fail_on_a_faulty_site(faulty):
    crawled, anchored, _ = faulty
    assert crawled.status == 1
    assert anchored.status == 2


@pytest.mark.parametrize("link", [link for _, link, _ in FAULTS if link])
def test_linkchecker_reports_each_fault_with_its_page(faulty, link):
    crawled, _, url = faulty
    assert [fault.page for fault in crawled.faults if fault.link == link] == [f"{url}part-0/topic-0/"]


@pytest.mark.parametrize("link", [link for _, _, link in FAULTS if link])
def test_lychee_reports_each_fault_with_its_page(faulty, link):
    _, anchored, _ = faulty
    pages = [fault.page for fault in anchored.faults if fault.link.endswith(link)]
    assert pages == ["guide/part-0/topic-0/index.html"]


def test_the_checkers_report_nothing_else(faulty):
    crawled, anchored, _ = faulty
    assert len(crawled.faults) == sum(bool(link) for _, link, _ in FAULTS)
    assert len(anchored.faults) == sum(bool(link) for _, _, link in FAULTS)


@pytest.mark.parametrize(
    "markdown",
    ["[x](missing.md)", "![x](missing.png)", "[x](#missing)", "[x](topic-1.md#missing)", "[x](Topic-1.md)"],
)
def test_the_build_refuses_wrong_markdown_links(tmp_path, markdown):
    project = write(tmp_path / "project", Shape(pages=2, items=0, words=160))
    page = project / "docs" / page_path(0)
    page.write_text(f"{page.read_text()}\n{markdown}\n")
    built = build(tmp_path / "site", "http://127.0.0.1/guide/", project)
    assert built.status == 1
    assert any("topic-0.md" in line for line in built.complaints), built.output


def test_a_crawl_of_nothing_is_no_success(tmp_path):
    with running(PagesServer(tmp_path, "/guide/")) as server:
        result = crawl(server.url)
    assert result.status == 1
    assert fragments(tmp_path, "/guide/").checked == frozenset()


@pytest.mark.parametrize("name", ["linkcheckerrc", "linkcheckerrc-external"])
def test_the_checker_knows_every_setting(name):
    """LinkChecker ignores keys that it does not know, without a word."""
    known = set(Configuration()) | {"ignore"}
    parser = RawConfigParser()
    parser.read(ROOT / ".github" / name)
    assert {key for section in parser.sections() for key in parser.options(section)} <= known


def test_the_weekly_settings_can_crawl(tmp_path):
    (tmp_path / "guide").mkdir()
    page = '<title>x</title><a href="other.html">x</a><a href="https://github.com/example/guide/issues/new?a=b">x</a>'
    (tmp_path / "guide" / "index.html").write_text(page)
    with running(PagesServer(tmp_path, "/guide/")) as server:
        result = crawl(server.url, EXTERNAL)
    assert [(fault.link, fault.reason) for fault in result.faults] == [("other.html", "404 Not Found")]


def test_the_weekly_report_names_each_address_once_with_its_pages():
    faults = [
        Fault("http://127.0.0.1:1/guide/b/", "https://example.com/gone", "404 Not Found"),
        Fault("http://127.0.0.1:1/guide/", "https://example.com/gone", "404 Not Found"),
    ]
    assert report(faults) == "- <https://example.com/gone>: 404 Not Found; on b/, home page"
    assert report([]) == ""
