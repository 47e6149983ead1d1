"""The rule about links to the considerations of the exam guide."""

from __future__ import annotations

from collections.abc import Iterator

from ..exam import LABEL
from .context import Context, suggest
from .registry import Found, rule


@rule("P031")
def exam_links_exist(context: Context) -> Iterator[Found]:
    """A link such as `[words][exam:id]` names a consideration of the blueprint."""
    for passage in context.passages:
        if passage.kind not in ("page", "item"):
            continue
        for found in LABEL.finditer(passage.prose):
            wanted = found[1]
            if not context.knows_consideration(wanted):
                hint = suggest(wanted, list(context.considerations)) or "; take an id from docs/_data/blueprint.yml"
                what = f"`exam:{wanted}`: no consideration is called `{wanted}`{hint}"
                yield Found(passage.path, passage.line_at(found.start(1)), what)
