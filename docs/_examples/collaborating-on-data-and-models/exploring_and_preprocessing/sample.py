"""How many rows to look at, and why rows that lie together count for less.

Run it with `python docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing/sample.py`; it needs
numpy. The table is simulated.
"""

from __future__ import annotations

from math import ceil, log

import numpy as np


# --8<-- [start:size]
def half_width(share, rows):
    """Of the 95 % interval of a share; rows drawn one by one."""
    return 1.96 * (share * (1 - share) / rows) ** 0.5


def rows_needed(share, width):
    return ceil(1.96**2 * share * (1 - share) / width**2 - 1e-9)


def rows_to_see_one(share):
    """So that a fault is missed in 5 of 100 samples only."""
    return ceil(log(0.05) / log(1 - share))
# --8<-- [end:size]


def size_table() -> str:
    lines = ["share   rows for +-2 points   +- a quarter of it   to see one"]
    for share in (0.5, 0.1, 0.01, 0.001):
        points = f"{rows_needed(share, 0.02):,}" if share > 0.02 else "-"
        lines.append(f"{share:6.1%} {points:>17} {rows_needed(share, share / 4):>19,} {rows_to_see_one(share):>12,}")
    return "\n".join(lines)


def spread_by_way(repeats: int = 500, seed: int = 5) -> dict[str, float]:
    """Standard deviation of an estimated share, for 10,000 of 500,000 rows drawn in three ways."""
    rng = np.random.default_rng(seed)
    blocks, size = 200, 2_500  # stored in the order of arrival
    busy = rng.beta(2, 14, blocks)  # share of broken photos, different in each block
    table = rng.random((blocks, size)) < busy[:, None]
    ways: dict[str, list[float]] = {"row by row": [], "4 whole blocks": [], "50 rows in each block": []}
    flat = table.ravel()
    for _ in range(repeats):
        ways["row by row"].append(flat[rng.integers(0, flat.size, 10_000)].mean())
        ways["4 whole blocks"].append(table[rng.choice(blocks, 4, replace=False)].mean())
        columns = rng.integers(0, size, (blocks, 50))
        ways["50 rows in each block"].append(np.take_along_axis(table, columns, axis=1).mean())
    return {name: float(np.std(values)) for name, values in ways.items()}


def spread_table() -> str:
    spread = spread_by_way()
    base = spread["row by row"]
    lines = ["10,000 rows drawn        spread, points   worth rows"]
    for name, value in spread.items():
        lines.append(f"{name:24} {100 * value:14.2f} {round(10_000 * (base / value) ** 2, -1):>12,.0f}")
    return "\n".join(lines)


def main() -> None:
    print(size_table())
    print()
    print(spread_table())


if __name__ == "__main__":
    main()
