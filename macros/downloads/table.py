"""The bank as a table: one row a question, its texts as the Markdown in which they were written."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from .entry import Entry

OPTIONS = 5
"""Most options of a question; rows with fewer leave the last columns empty."""
COLUMNS = (
    *("id", "revision", "form", "kind", "section", "consideration", "subject", "stem"),
    *(f"{what}_{number}" for number in range(1, OPTIONS + 1) for what in ("option", "right", "reason")),
    *("teaches", "sources"),
)


def rows(entries: Sequence[Entry]) -> bytes:
    """Comma-separated values in UTF-8 with the mark that spreadsheets look for."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for entry in entries:
        writer.writerow(_row(entry))
    return text.getvalue().encode("utf-8-sig")


def _row(entry: Entry) -> dict[str, str]:
    item = entry.item
    by_id = {option.id: option for option in item.options}
    row = {"id": item.id, "revision": str(item.revision), "form": item.form, "kind": item.kind}
    row |= {"section": entry.section.ref if entry.section else "", "subject": item.subject or ""}
    row |= {"consideration": entry.consideration.ref if entry.consideration else "", "stem": item.stem.strip()}
    for number, shown in enumerate(entry.options, start=1):
        option = by_id[shown.id]
        row[f"option_{number}"] = option.text.strip()
        row[f"right_{number}"] = "yes" if option.key else "no"
        row[f"reason_{number}"] = option.rationale.strip()
    return row | {"teaches": item.teaches, "sources": " ".join(item.sources)}
