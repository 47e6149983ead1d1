"""The order in which the options of an item are shown."""

from __future__ import annotations

from hashlib import sha256

from .model import Item, Option


def shuffled(item: Item) -> list[Option]:
    """The options in an order drawn from the item's id, so that it is the same in every build."""
    if item.pin_order:
        return list(item.options)
    return sorted(item.options, key=lambda option: sha256(f"{item.id}/{option.id}".encode()).digest())
