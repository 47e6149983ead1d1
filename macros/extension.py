"""The Markdown extension: source references, term links, MathML, and the HTML of items in place of comments."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape, unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert as to_mathml
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from .terms import TermIndex, link_terms

if TYPE_CHECKING:
    from .model import Source

# Begins with a character that is always there: thirty times as fast as with a paragraph that may be missing.
_PLACE = re.compile(r"<(?:p>\s*<)?!--fg:([0-9a-f]{16})-->(?:\s*</p>)?")
SHORT_FORMULA = 30
"""Characters of TeX that fit into a line at any width."""
_VOID = re.compile(r"(<input\b[^<>]*?)\s*/>")
_MATH = re.compile(r'<(span|div) class="arithmatex">(?:\\\((.+?)\\\)|\s*\\\[(.+?)\\\]\s*)</\1>', re.S)


class Shared:
    """What the macros of a build hand to the extension; one build runs at a time in a process."""

    blocks: dict[str, str] = {}
    references: dict[str, tuple[str, str]] = {}
    index: TermIndex = TermIndex()
    to_root: str = "./"
    own_page: str = "/"

    @classmethod
    def start(cls, sources: dict[str, Source], exam: dict[str, tuple[str, str]], index: TermIndex) -> None:
        """Begin a build."""
        cls.blocks = {}
        cls.references = exam | {s.id: (s.url, f"{s.title} ({s.publisher})") for s in sources.values()}
        cls.index = index

    @classmethod
    def hold(cls, html: str) -> str:
        """Keep finished HTML aside and return the comment that stands for it in Markdown."""
        name = sha256(html.encode()).hexdigest()[:16]
        cls.blocks[name] = html
        return f"<!--fg:{name}-->"


class _TermLinks(Treeprocessor):
    """Link the first mention of terms and products."""

    def run(self, root: Element) -> None:
        link_terms(root, Shared.index, Shared.to_root, Shared.own_page)


class _Blocks(Postprocessor):
    """Put finished HTML in place of its comment, and of the paragraph that Markdown made around it."""

    def run(self, text: str) -> str:
        return _PLACE.sub(lambda found: Shared.blocks.get(found[1], ""), text)


class _Math(Postprocessor):
    """Turn TeX into MathML, which needs neither script nor font; the TeX stays as alternative text."""

    def run(self, text: str) -> str:
        return _MATH.sub(_mathml, text) if "arithmatex" in text else text


class _Void(Postprocessor):
    """Write the inputs of tabs as HTML has them, without a slash at the end."""

    def run(self, text: str) -> str:
        return _VOID.sub(r"\1>", text) if "tabbed-set" in text else text


def _mathml(found: re.Match[str]) -> str:
    if found[2] is not None:
        return " ".join(_element(part, "inline") for part in _parts(unescape(found[2]).strip()))
    math = _element(unescape(found[3]).strip(), "block")
    return f'<div class="fg-math" tabindex="0" role="group" aria-label="Formula">{math}</div>'


def _element(tex: str, display: str) -> str:
    math: str = to_mathml(tex, display=display)
    return math.replace("<math ", f'<math alttext="{escape(tex)}" ', 1)


def _parts(tex: str) -> list[str]:
    """A formula in running text, cut before each outer equals sign when it is too long for a line of a phone."""
    if len(tex) <= SHORT_FORMULA or "\\left" in tex:
        return [tex]
    parts = [""]
    for piece in re.split(r"(?= = )", tex):
        closed = parts[-1].count("{") == parts[-1].count("}")
        if closed and parts[-1]:
            parts.append(piece.strip())
        else:
            parts[-1] += piece
    return parts


class FieldGuideExtension(Extension):
    """Registers our processors; `terms` is off for the text of items."""

    def __init__(self, **kwargs: object) -> None:
        self.config = {"terms": [True, "link the first mention of terms and products"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors after all others."""
        md.registerExtension(self)
        self.md = md
        if self.getConfig("terms"):
            md.treeprocessors.register(_TermLinks(md), "fg-terms", -1)
        md.postprocessors.register(_Math(md), "fg-math", -10)
        md.postprocessors.register(_Void(md), "fg-void", -15)
        md.postprocessors.register(_Blocks(md), "fg-blocks", -20)

    def reset(self) -> None:
        """Define sources and considerations as link references, so that `[text][source-id]` works on each page."""
        self.md.references.update(Shared.references)


def makeExtension(**kwargs: object) -> FieldGuideExtension:
    """Python-Markdown's entry point."""
    return FieldGuideExtension(**kwargs)
