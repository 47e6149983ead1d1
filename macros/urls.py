"""Where a page of docs ends up on the site, and how to get there from another page."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlencode


def page_url(path: str) -> str:
    """The address of a page from the site's root: `a/b.md` is `a/b/`, `a/index.md` is `a/`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return stem + "/"


def to_root(path: str) -> str:
    """The relative way from a page's address to the site's root, such as `../../`."""
    return "../" * page_url(path).count("/") or "./"


def link_from(path: str, target: str) -> str:
    """A Markdown link target from one page's file to another's; `target` may carry an anchor."""
    file, _, anchor = target.partition("#")
    way = posixpath.relpath(file, posixpath.dirname(path) or ".")
    return f"{way}#{anchor}" if anchor else way


def report_url(repository: str, template: str, fields: dict[str, str]) -> str:
    """The address of a prefilled issue form, or an empty text where no repository is known."""
    if not repository:
        return ""
    query = urlencode({"template": template, **fields}, quote_via=quote)
    return f"{repository.rstrip('/')}/issues/new?{query}"


def file_url(repository: str, path: str) -> str:
    """The address of a file of the repository, as it is now."""
    return f"{repository.rstrip('/')}/blob/HEAD/{path}"
