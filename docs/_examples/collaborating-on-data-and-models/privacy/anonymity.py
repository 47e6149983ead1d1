"""k, diversity and what is left to learn, for one small table at four levels of detail."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np

Row = dict[str, str]
Key = tuple[str, ...]


def people() -> list[Row]:
    with (Path(__file__).parent / "clinic.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --8<-- [start:levels]
def band(year: str, width: int) -> str:
    start = int(year) // width * width
    return f"{start}-{start + width - 1}"

def coarse(row: Row, years: int, digits: int) -> Key:
    area = (row["postcode"][:digits],) if digits else ()
    return (band(row["birth_year"], years), *area, row["sex"])

LEVELS: dict[str, Callable[[Row], Key]] = {
    "as stored": lambda row: coarse(row, 1, 5),
    "5 years, area": lambda row: coarse(row, 5, 3),
    "10 years, area": lambda row: coarse(row, 10, 3),
    "30 years": lambda row: coarse(row, 30, 0),
    "nothing": lambda row: ("1970-1999",),
}
# --8<-- [end:levels]


# --8<-- [start:measure]
def groups(rows: list[Row], level: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    found = defaultdict(list)
    for row in rows:
        found[level(row)].append(row)
    return found


def risk(rows: list[Row], level: Callable[[Row], Key]) -> tuple[int, int, int]:
    """k, people who stand alone, and people in groups where all have the same reason."""
    sizes = groups(rows, level).values()
    alone = sum(len(g) == 1 for g in sizes)
    alike = sum(len(g) for g in sizes if len({r["reason"] for r in g}) == 1)
    return min(len(g) for g in sizes), alone, alike
# --8<-- [end:measure]


def middle(year_or_band: str) -> float:
    ends = [int(part) for part in year_or_band.split("-")]
    return sum(ends) / len(ends)


def error(rows: list[Row], level: Callable[[Row], Key]) -> float:
    """Leave-one-out error of a straight line from the year that is left to the number of sessions."""
    x = np.array([middle(level(row)[0]) for row in rows])
    y = np.array([float(row["sessions"]) for row in rows])
    design = np.column_stack([np.ones(len(x)), x - x.mean()])
    if np.ptp(x) == 0:
        design = design[:, :1]
    hat = design @ np.linalg.pinv(design)
    return float(np.abs((y - hat @ y) / (1 - np.diag(hat))).mean())


def main() -> None:
    rows = people()
    print(f"{len(rows)} people    k  alone  same reason  groups  error")
    for name, level in LEVELS.items():
        k, alone, alike = risk(rows, level)
        print(f"{name:14} {k:2}  {alone:5}  {alike:11}  {len(groups(rows, level)):6}  {error(rows, level):5.2f}")
    print()
    for key, members in sorted(groups(rows, LEVELS["10 years, area"]).items()):
        if len({row["reason"] for row in members}) == 1:
            print(*key, "->", members[0]["reason"], f"({len(members)} people)")


if __name__ == "__main__":
    main()
