"""Rules about links to other pages of the guide."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from html import unescape

from ..assessment import area_id
from ..load import Guide
from ..pages import Page
from .context import Context, suggest, suggest_page
from .registry import Found, rule

_LINK = re.compile(
    r"(?<!!)(?<!\\)\[((?:[^\[\]]|\[[^\[\]]{0,500}\]){0,500})\]"
    r"\(\s{0,9}<?([^()\s<>]{0,500}(?:\([^()\s]{0,500}\)[^()\s<>]{0,500})?)>?(?:\s[^()]{0,500})?\)"
)
_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_ID = re.compile(r"""\{:?[^{}\n]*#([A-Za-z][\w:.-]*)[^{}\n]*\}|\bid\s*=\s*["']([^"']+)["']""")
_SAYS_NOTHING = re.compile(
    r"(?:click )?(?:here|this|link|this link|this page|page|more|read more|see here|source|docs?)|https?://\S+|www\.\S+"
)


@rule("P028")
def links_lead_somewhere(context: Context) -> Iterator[Found]:
    """A link to another page names its `.md` file and a heading that exist."""
    anchors = cache(lambda path: _anchors(context.guide, context.guide.pages[path]))
    unsure = context.guide.refused
    for passage in context.passages:
        if passage.kind not in ("page", "item"):
            continue
        for found in _LINK.finditer(passage.prose):
            target = unescape(found[2])
            if not target or _SCHEME.match(target):
                continue
            if passage.kind == "item" and not target.startswith("/"):
                what = "items stand on several pages; begin the link with / for docs, such as `/folder/page.md#id`"
                yield Found(passage.path, passage.line_at(found.start()), f"`{target}`: {what}")
                continue
            file, _, anchor = target.partition("#")
            path = _resolve(passage.page, file)
            if not path.endswith(".md"):
                if "." not in posixpath.basename(path):
                    what = f"`{target}` is no page; link its file, such as `folder/page.md`"
                    yield Found(passage.path, passage.line_at(found.start()), what)
            elif not context.knows_page(path):
                what = f"`{target}` leads to docs/{path}, which does not exist{suggest_page(path, context.guide)}"
                yield Found(passage.path, passage.line_at(found.start()), what)
            elif anchor and _is_complete(context.guide, path) and anchor not in anchors(path) | unsure:
                hint = suggest(anchor, sorted(anchors(path))) or "; give a heading that id or link another"
                what = f"docs/{path} has no heading `#{anchor}`{hint}"
                yield Found(passage.path, passage.line_at(found.start()), what)


def _is_complete(guide: Guide, path: str) -> bool:
    """Whether all data that the macros of a page write could be read, so that its anchors are known."""
    page = guide.pages.get(path)
    return page is not None and not any(call.name in guide.partial for call in page.calls)


def _resolve(page: str, file: str) -> str:
    """The path inside docs that a link leads to."""
    if not file:
        return page
    if file.startswith("/"):
        return posixpath.normpath(file.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), file))


def _anchors(guide: Guide, page: Page) -> frozenset[str]:
    """Every id that a link to a page can name: of headings, of other elements, and of what macros write."""
    found = {a or b for a, b in _ID.findall(page.body)}
    for heading in page.headings:
        found.add(heading.id or _slug(heading.text))
    for call in page.calls:
        first = call.args[0] if call.args and isinstance(call.args[0], str) else ""
        if call.name in ("quiz", "item"):
            found |= {f"item-{name}" for name in call.args or () if isinstance(name, str)}
        elif call.name == "figure":
            found.add("figure-" + first.replace("/", "-"))
        elif call.name == "glossary":
            found |= {entry.id for entry in guide.terms}
            found |= {f"letter-{entry.value.term[0].lower()}" for entry in guide.terms}
        elif call.name == "products":
            found |= {entry.id for entry in guide.products}
        elif call.name == "tools":
            found |= {entry.id for entry in guide.tools}
        elif call.name == "self_assessment":
            found |= {f"skill-{entry.id}" for entry in guide.skills} | {area_id(e.value.area) for e in guide.skills}
        elif call.name == "blueprint" and guide.outline:
            for section in guide.outline.value.sections:
                found |= {section.id, *(o.id for o in section.objectives), *(c.id for c in section.considerations())}
    return frozenset(found)


def _slug(text: str) -> str:
    """The id that the generator gives a heading without one."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[`*]", "", text)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


@rule("P029")
def links_say_where(context: Context) -> Iterator[Found]:
    """The words of a link say where it leads."""
    for page in context.guide.pages.values():
        for found in re.finditer(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])+)\](?=[(\[])", page.prose):
            said = " ".join(found[1].split()).strip(" .*_").lower()
            if _SAYS_NOTHING.fullmatch(said):
                line = page.body_line + page.prose.count("\n", 0, found.start())
                yield Found(page.file, line, f'the link "{said}" does not say where it leads; link words that do')
