"""Rules about glossary and product register: names without doubles, references that exist, whole sentences."""

from __future__ import annotations

from collections.abc import Iterator

from .context import Context, suggest
from .references import missing_heading, source_hint
from .registry import Found, rule


@rule("G001")
def names_differ(context: Context) -> Iterator[Found]:
    """A name leads to one entry: it stands once among the terms, products, and other spellings of both."""
    seen: dict[str, str] = {}
    for path, line, owner, name in _names(context):
        key = " ".join(name.casefold().split())
        if key in seen:
            what = f'`{owner}`: the name "{name}" belongs to `{seen[key]}` already; a tooltip can only have one meaning'
            yield Found(path, line, f"{what}, so remove it from one")
        seen.setdefault(key, owner)


def _names(context: Context) -> Iterator[tuple[str, int, str, str]]:
    """Yield file, line, entry and name of all current names."""
    for product in context.guide.products:
        yield product.path, product.line("name"), product.id, product.value.name
        for index, name in enumerate(product.value.aka):
            yield product.path, product.line("aka", index), product.id, name
    for term in context.guide.terms:
        yield term.path, term.line("term"), term.id, term.value.term
        for index, name in enumerate(term.value.aka):
            yield term.path, term.line("aka", index), term.id, name


@rule("G002")
def former_is_not_current(context: Context) -> Iterator[Found]:
    """A former name of a product is not a current name of any product or term."""
    current = {" ".join(name.casefold().split()): owner for _, _, owner, name in _names(context)}
    for entry in context.guide.products:
        for index, name in enumerate(entry.value.former):
            if owner := current.get(" ".join(name.casefold().split())):
                what = f'`{entry.id}`: the former name "{name}" is a current name of `{owner}`; remove it from one'
                yield Found(entry.path, entry.line("former", index), what)


@rule("G003")
def tooltips_are_sentences(context: Context) -> Iterator[Found]:
    """The `short` of a term and the `what` of a product end with a full stop."""
    places = [(e.path, e.line("short"), e.id, "short", e.value.short) for e in context.guide.terms]
    places += [(e.path, e.line("what"), e.id, "what", e.value.what) for e in context.guide.products]
    for path, line, owner, field, text in places:
        if not text.endswith("."):
            yield Found(path, line, f"`{owner}`: `{field}` does not end with a full stop; add it")


@rule("G004")
def related_terms_exist(context: Context) -> Iterator[Found]:
    """The terms that a term names in `see` exist, and a term does not name itself."""
    known = {entry.id for entry in context.guide.terms}
    for entry in context.guide.terms:
        for index, wanted in enumerate(entry.value.see):
            if wanted == entry.id:
                yield Found(entry.path, entry.line("see", index), f"`{wanted}` names itself in `see`; remove it")
            elif (
                wanted not in known and wanted not in context.guide.refused and "glossary" not in context.guide.partial
            ):
                hint = suggest(wanted, sorted(known)) or "; add it to a file in docs/_data/glossary"
                yield Found(entry.path, entry.line("see", index), f"`{entry.id}`: no term is called `{wanted}`{hint}")


@rule("G005")
def register_sources_exist(context: Context) -> Iterator[Found]:
    """The sources of a term or product are in the list of sources."""
    places = [
        (e.path, e.line("sources", i), e.id, s) for e in context.guide.terms for i, s in enumerate(e.value.sources)
    ]
    places += [
        (e.path, e.line("sources", i), e.id, s) for e in context.guide.products for i, s in enumerate(e.value.sources)
    ]
    for path, line, owner, wanted in places:
        if not context.knows_source(wanted):
            yield Found(path, line, f"`{owner}`: no source is called `{wanted}`{source_hint(context, wanted)}")


@rule("G006")
def term_headings_exist(context: Context) -> Iterator[Found]:
    """The page and the heading in `teaches` of a term exist, and the heading has an explicit id."""
    for entry in context.guide.terms:
        if entry.value.teaches and (problem := missing_heading(context, entry.value.teaches)):
            yield Found(entry.path, entry.line("teaches"), f"`{entry.id}`: {problem}")
