"""How anonymous is a table without names? k-anonymity and l-diversity of six rows.

Run it with `python docs/_examples/responsibilities/responsible_ai/anonymity.py`; it needs the standard library only.
"""

from __future__ import annotations

from collections import defaultdict

Row = tuple[str, str, str]  # postcode, born, why the person left

ROWS: list[Row] = [
    ("48151", "1987", "found a job"),
    ("48155", "1984", "back injury"),
    ("48159", "1981", "moved"),
    ("48231", "1962", "back injury"),
    ("48236", "1968", "back injury"),
    ("48238", "1965", "back injury"),
]


# --8<-- [start:groups]
Groups = dict[tuple[str, str], list[str]]


def groups(rows: list[Row]) -> Groups:
    """Sensitive values, grouped by what an outsider can know."""
    found: Groups = defaultdict(list)
    for postcode, born, reason in rows:
        found[postcode, born].append(reason)
    return found


def k(rows: list[Row]) -> int:
    """Rows in the smallest group: 1 means that one stands alone."""
    return min(len(group) for group in groups(rows).values())


def diversity(rows: list[Row]) -> int:
    """Different values in the poorest group: 1 gives them away."""
    return min(len(set(group)) for group in groups(rows).values())


def coarser(row: Row) -> Row:
    """Three digits of the postcode, and the decade of birth."""
    postcode, born, reason = row
    return postcode[:3] + "**", born[:3] + "0s", reason
# --8<-- [end:groups]


def main() -> None:
    """Print the table before and after, with its k and its diversity."""
    for name, rows in (("as stored", ROWS), ("coarser", [coarser(row) for row in ROWS])):
        print(f"{name}: k = {k(rows)}, diversity = {diversity(rows)}")
        for (postcode, born), reasons in groups(rows).items():
            print(f"  {postcode}  {born:5}  {', '.join(sorted(set(reasons)))} ({len(reasons)})")


if __name__ == "__main__":
    main()
