"""The strict build of the real site: silent, complete, and with every kind of wrong link switched on."""

import re

import yaml
from yaml import SafeLoader

from macros.files import NOT_PUBLISHED
from scripts.building import ROOT
from tests.site.site import Texts, read

TEMPLATE = re.compile(r"\{\{|\{%|\{#|#\}|Macro Rendering Error|Jinja2|<!--fg:")


class Loader(SafeLoader):
    """Reads mkdocs.yml; what its tags stand for does not matter here."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: suffix)


def test_the_strict_build_says_nothing(built):
    assert built.status == 0, built.output
    assert built.complaints == []


def test_every_kind_of_wrong_link_fails_the_build():
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    assert settings["strict"] is True
    assert settings["validation"]["nav"] == {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"}
    links = settings["validation"]["links"]
    assert {links[name] for name in ("not_found", "anchors", "unrecognized_links")} == {"warn"}
    assert links["absolute_links"] in {"warn", "relative_to_docs"}


def test_every_published_page_is_built(site):
    docs = ROOT / "docs"
    sources = [p for p in docs.rglob("*.md") if p.relative_to(docs).parts[0] not in NOT_PUBLISHED]
    assert len(site.paths) == len(sources) > 10


def test_what_is_not_for_readers_is_not_published(site):
    names = {path.name for path in site.folder.iterdir()}
    assert not names & set(NOT_PUBLISHED)
    assert not list(site.folder.rglob("*.py")) and not list(site.folder.rglob("*.yml"))


def test_no_template_syntax_is_left(site):
    left = {}
    for page in site.pages:
        found = TEMPLATE.findall(" ".join(read(page.read_text(encoding="utf-8")).text))
        if found:
            left[page.relative_to(site.folder).as_posix()] = found
    assert left == {}


def test_template_syntax_outside_code_is_seen():
    page = Texts()
    page.feed("<p>a {{ quiz('x') }}</p><pre><code>{{ fine }}<br></code></pre><p>{% raw %}</p>")
    assert TEMPLATE.findall(" ".join(page.text)) == ["{{", "{%"]


def test_ids_are_unique_on_every_page(site):
    twice = {}
    for page in site.pages:
        ids = read(page.read_text(encoding="utf-8")).ids
        doubled = sorted({name for name in ids if ids.count(name) > 1})
        if doubled:
            twice[page.relative_to(site.folder).as_posix()] = doubled
    assert twice == {}
