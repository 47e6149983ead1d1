"""What a table needs in memory, estimated and measured, and what a query reads.

Run it with `python docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing/memory.py`; it needs
numpy and pandas. Sizes of text columns depend on the versions of Python and pandas.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

# --8<-- [start:estimate]
BYTES = {"number": 8, "small number": 4, "category": 1, "text": 60}


def gigabytes(rows, columns, working=4):
    """Table in memory, and the peak while you work on it."""
    table = rows * sum(BYTES[kind] for kind in columns) / 1e9
    return table, table * working


def most_rows(memory_gb, columns, working=4):
    row = sum(BYTES[kind] for kind in columns)
    return memory_gb * 1e9 / working / row
# --8<-- [end:estimate]


def read_gb(table_gb, columns, days, all_columns, all_days):
    """Of a table stored by columns and partitioned by day."""
    return table_gb * columns / all_columns * days / all_days


def boardings(rows: int = 200_000, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    line = rng.choice(["red line", "blue line", "night line", "harbor line"], rows)
    return pd.DataFrame(
        {
            "ticket": [f"T{n:09}" for n in rng.integers(0, 10**9, rows)],
            "line": line,
            "stop": np.char.add("stop ", rng.integers(1, 90, rows).astype(str)),
            "waited_s": rng.integers(0, 1_500, rows),
            "fare": rng.integers(4, 80, rows) / 2,
            "temp": rng.normal(16, 7, rows).round(1),
        }
    )


def measure(rows: int = 200_000) -> dict[str, float]:
    """Megabytes: the file, the table with text as Python strings, the slim table, a matrix with a column per stop."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "boardings.csv"
        boardings(rows).to_csv(path, index=False)
        file = path.stat().st_size
        read = pd.read_csv(path, dtype={"ticket": object, "line": object, "stop": object})
        slim = pd.read_csv(
            path,
            usecols=["line", "stop", "waited_s", "fare"],
            dtype={"line": "category", "stop": "category", "waited_s": "int16", "fare": "float32"},
        )
    matrix = pd.get_dummies(slim, columns=["line", "stop"], dtype=float)
    sizes = {"csv": file, "read": read, "slim": slim, "matrix": matrix}
    return {
        name: (size if isinstance(size, int) else int(size.memory_usage(deep=True).sum())) / 1e6
        for name, size in sizes.items()
    }


def measured_text() -> str:
    words = {
        "csv": "file, 6 columns",
        "read": "read, text as Python strings",
        "slim": "4 columns, small types",
        "matrix": "the 4, one column per stop",
    }
    sizes = measure()
    lines = ["200,000 boardings             MB   of the file"]
    lines += [f"{words[name]:28} {size:5.1f} {size / sizes['csv']:10.1f}" for name, size in sizes.items()]
    return "\n".join(lines)


def estimate_text() -> str:
    wide = ["number"] * 30 + ["text"] * 6 + ["category"] * 4
    slim = ["small number"] * 8 + ["category"] * 4
    lines = ["40 million rows         table   peak    most rows in 64 GB"]
    for name, columns in (("40 columns as read", wide), ("12 columns, slim", slim)):
        table, peak = gigabytes(40e6, columns)
        lines.append(f"{name:20} {table:5.1f} GB {peak:4.0f} GB {most_rows(64, columns) / 1e6:13.0f} million")
    return "\n".join(lines)


def scan_text(price: float = 6.0) -> str:
    lines = ["2,000 GB, 50 columns, 730 days      GB read   cost"]
    for name, columns, days in (
        ("all columns, all days", 50, 730),
        ("4 columns, all days", 4, 730),
        ("4 columns, 30 days", 4, 30),
    ):
        gb = read_gb(2_000, columns, days, 50, 730)
        lines.append(f"{name:30} {gb:12,.1f} {gb / 1000 * price:6.2f}")
    return "\n".join(lines)


def main() -> None:
    print(measured_text())
    print()
    print(estimate_text())
    print()
    print(scan_text())


if __name__ == "__main__":
    main()
