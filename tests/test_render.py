"""Items on a page: one well-formed shape in every container, and nothing after them is lost."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown

from macros.extension import Shared
from macros.load import Guide, load
from macros.model import Status
from macros.order import shuffled
from macros.render import Renderer
from macros.terms import TermIndex

ROOT = Path(__file__).parent.parent
SITE = [
    "admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.arithmatex", "pymdownx.details",
    "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.superfences", "pymdownx.tabbed",
]  # fmt: skip
SETTINGS = {"pymdownx.arithmatex": {"generic": True}, "pymdownx.tabbed": {"alternate_style": True}}
VOID = {"input", "br", "hr", "img", "meta", "link", "wbr"}
PAGE = "certification/serving-and-scaling-models/packaging.md"

CONTAINERS = {
    "top level": "{}\n",
    "admonition": '!!! note "N"\n\n    before\n\n    {}\n\n    after\n',
    "collapsed block": '??? note "N"\n\n    {}\n',
    "tab": '=== "A"\n\n    {}\n\n=== "B"\n\n    b\n',
    "list": "- a\n\n    {}\n\n- b\n",
    "tight list": "- a\n- {}\n- b\n",
    "table cell": "| a | b |\n| - | - |\n| {} | x |\n",
    "quote": "> a\n>\n> {}\n",
}


class Nesting(HTMLParser):
    """Collects end tags that do not close the element opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            if self.open and self.open[-1] == "p" and tag in {"div", "form", "ul", "p", "table", "details"}:
                self.wrong.append(f"<{tag}> inside <p>")
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


def nesting(html: str) -> list[str]:
    parser = Nesting()
    parser.feed(html)
    parser.close()
    return parser.wrong + parser.open


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(ROOT)


@pytest.fixture
def renderer(guide: Guide) -> Renderer:
    Shared.start(guide.source_by_id, {}, TermIndex.of(guide))
    parser = Markdown(
        extensions=[*SITE, "macros.extension"], extension_configs={**SETTINGS, "macros.extension": {"terms": False}}
    )
    return Renderer(guide, parser, ROOT / "docs/_figures", "https://example.org/o/r")


def page(text: str) -> str:
    return Markdown(extensions=[*SITE, "macros.extension"], extension_configs=SETTINGS).convert(text)


def test_the_nesting_check_can_fail() -> None:
    assert nesting("<p><div></div></p>") == ["<div> inside <p>"]
    assert nesting("<div><p></div>") == ["</div>", "div"]


@pytest.mark.parametrize("name", CONTAINERS)
def test_a_quiz_is_well_formed_wherever_it_stands(name: str, guide: Guide, renderer: Renderer) -> None:
    place = Shared.hold(renderer.quiz(list(guide.item_by_id.values())[:2], PAGE))
    html = page(CONTAINERS[name].format(place) + "\n## After { #after }\n\nText.\n")
    assert nesting(html) == []
    assert html.count('class="fg-item"') == 2
    assert html.rstrip().endswith('<h2 id="after">After</h2>\n<p>Text.</p>')


def test_every_item_of_the_bank_is_well_formed(guide: Guide, renderer: Renderer) -> None:
    wrong = {i.id: nesting(renderer.quiz([i], PAGE)) for i in guide.item_by_id.values()}
    assert wrong and {name: problems for name, problems in wrong.items() if problems} == {}


def test_an_item_carries_all_that_the_browser_needs(guide: Guide, renderer: Renderer) -> None:
    item = guide.item_by_id["healthy-while-loading"]
    html = renderer.quiz([item], PAGE)
    assert f'data-item="{item.id}" data-revision="{item.revision}"' in html
    assert re.findall(r'class="fg-option[^"]*" data-option="([^"]+)"', html) == [o.id for o in shuffled(item)]
    assert re.findall(r'class="fg-why" data-option="([^"]+)" data-key>', html) == [o.id for o in item.keys]
    assert 'href="../../../certification/serving-and-scaling-models/packaging/#prebuilt-and-custom-containers"' in html
    assert "https://example.org/o/r/issues/new?template=item.yml&amp;title=Item%20healthy-while-loading" in html
    assert "data-pagefind-ignore" in html


def test_a_draft_says_so(guide: Guide, renderer: Renderer) -> None:
    item = guide.item_by_id["healthy-while-loading"]
    assert "(draft" not in renderer.quiz([item], PAGE)
    draft = item.model_copy(update={"id": "a-draft", "status": Status.DRAFT})
    assert "revision 1 (draft: its sources are still being checked)</p>" in renderer.quiz([draft], PAGE)


def test_without_a_repository_there_is_no_report_link(guide: Guide, renderer: Renderer) -> None:
    renderer.repository = ""
    assert "issues/new" not in renderer.quiz(list(guide.item_by_id.values())[:1], PAGE)


def test_math_is_mathml_with_its_source_as_alternative(renderer: Renderer) -> None:
    assert '<math alttext="x^2 &lt; 3"' in page("So $x^2 < 3$.")
    block = page("$$\n\\frac{a}{b}\n$$")
    assert 'class="fg-math"' in block and "<mfrac>" in block and "arithmatex" not in block


@pytest.mark.parametrize(
    ("tex", "parts"),
    [
        ("a = b", ["a = b"]),
        ("(1326 \\times 32 + 134 \\times 93) / 1460 = 37.8", ["(1326 \\times 32 + 134 \\times 93) / 1460", "= 37.8"]),
        ("\\sqrt{x = 0.2205 \\times 0.7795} = 0.0131 = y", ["\\sqrt{x = 0.2205 \\times 0.7795}", "= 0.0131", "= y"]),
    ],
)  # fmt: skip
def test_a_long_formula_in_a_line_may_break_at_its_equals_signs(tex: str, parts: list[str], renderer: Renderer) -> None:
    html = page(f"So ${tex}$ here.")
    assert re.findall(r'alttext="([^"]*)"', html) == parts
    assert nesting(html) == []


def test_the_first_mention_of_a_term_in_a_section_is_a_link(guide: Guide, renderer: Renderer) -> None:
    term = next(e.value for e in guide.terms if e.value.id == "rollback")
    html = page(
        f"## A\n\nA {term.term}, a `{term.term}`, a {term.term}.\n\n## B\n\nA {term.term} and [{term.term}](x).\n"
    )
    assert html.count('class="fg-term"') == 2
    assert f"<code>{term.term}</code>" in html


def test_terms_in_formulas_are_left_alone(guide: Guide, renderer: Renderer) -> None:
    html = page("$$\\text{rollback} = 1$$\n\nThe $\\text{rollback}$ of a version.\n")
    assert html.count("<math") == 2
    assert "fg-term" not in html
    assert nesting(html) == []


def test_the_inputs_of_tabs_have_no_slash(guide: Guide, renderer: Renderer) -> None:
    html = page('=== "A"\n\n    a\n\n=== "B"\n\n    b <br/>\n')
    assert html.count("<input") == 2
    assert "/>" not in html.partition("tabbed-labels")[0]


def test_a_source_id_is_a_link_reference_on_every_page(guide: Guide, renderer: Renderer) -> None:
    source = guide.source_by_id["custom-container-requirements"]
    assert f'<a href="{source.url}"' in page("[the port][custom-container-requirements]")


def test_a_figure_is_drawn_inline_with_its_text(renderer: Renderer) -> None:
    html = renderer.figure("container-contract", "Health & predict.", "The contract")
    assert nesting(re.sub(r"<svg.*</svg>", "", html, flags=re.S)) == []
    assert '<svg aria-hidden="true"' in html and "Health &amp; predict." in html and "<?xml" not in html
