"""Rules about the revision lock: published items keep their id, and change their meaning only under a new revision."""

from __future__ import annotations

from collections.abc import Iterator

from ..lock import current, is_locked_kind
from .context import Context
from .registry import Found, rule

LOCK_IT = "run `python -m scripts.lock_items`"


@rule("I030")
def changes_have_revisions(context: Context) -> Iterator[Found]:
    """A locked item changes stem, options or keys only together with a higher `revision`."""
    for entry in context.guide.items:
        locked = context.lock.get(entry.id)
        if locked is None:
            continue
        now = current(entry.value)
        where = entry.line("revision")
        if now.revision < locked.revision:
            what = f"`{now.id}` was published as revision {locked.revision}; a revision never goes back"
            yield Found(entry.path, where, f"{what}, so set {locked.revision} or higher")
        elif now.revision == locked.revision and now.fingerprint != locked.fingerprint:
            what = f"`{now.id}` was changed after it was published as revision {locked.revision}"
            yield Found(entry.path, where, f"{what}; set `revision: {locked.revision + 1}` and {LOCK_IT}")


@rule("I031")
def ids_never_vanish(context: Context) -> Iterator[Found]:
    """An item that was published is never deleted or renamed."""
    if "items" in context.guide.partial:
        return
    for locked in context.lock.values():
        if not context.knows_item(locked.id):
            what = f"the published item `{locked.id}` is gone; retire it instead"
            yield Found(context.lock_path, locked.line, f"{what}: `status: retired` with a `reason`, under its old id")


@rule("I032")
def lock_is_current(context: Context) -> Iterator[Found]:
    """Every active or retired item is in the revision lock, as it is now."""
    for entry in context.guide.items:
        item, locked = entry.value, context.lock.get(entry.id)
        if not is_locked_kind(item):
            continue
        if locked is None:
            what = f"`{item.id}` is {item.status} and not in the revision lock; {LOCK_IT}"
            yield Found(entry.path, entry.line("id"), what)
        elif item.revision > locked.revision:
            what = f"the revision lock still holds revision {locked.revision} of `{item.id}`; {LOCK_IT}"
            yield Found(entry.path, entry.line("revision"), what)
