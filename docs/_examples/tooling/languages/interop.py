"""What it costs to cross from Python into C++ and back, and what it costs to send rows as text.

Run `python interop.py`; it needs NumPy and g++. Only ratios of times are printed: seconds depend on the machine.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
DOUBLES = ctypes.POINTER(ctypes.c_double)


def build(folder):
    library = Path(folder) / "kernel.so"
    subprocess.run(
        ["g++", "-O2", "-shared", "-fPIC", str(HERE / "kernel.cpp"), "-o", str(library)], check=True
    )
    return ctypes.CDLL(str(library)).scores


def pointer(array):
    return array.ctypes.data_as(DOUBLES)


# --8<-- [start:ways]
def python_loop(rows, weights):
    rows, weights = rows.tolist(), weights.tolist()
    return [sum(map(float.__mul__, row, weights)) for row in rows]


def one_call_a_row(kernel, rows, weights):
    out = np.empty(len(rows))
    for i in range(len(rows)):
        kernel(pointer(rows[i:]), ctypes.c_long(1),
               ctypes.c_long(rows.shape[1]), pointer(weights),
               pointer(out[i:]))
    return out


def one_call(kernel, rows, weights):
    out = np.empty(len(rows))
    kernel(pointer(rows), ctypes.c_long(len(rows)),
           ctypes.c_long(rows.shape[1]), pointer(weights),
           pointer(out))
    return out
# --8<-- [end:ways]


def example(n=20_000, width=30):
    draw = np.random.default_rng(0)
    return draw.normal(size=(n, width)), draw.normal(size=width)


def payload(rows):
    """Bytes for the same rows in four forms."""
    return {
        "JSON, all digits": len(json.dumps(rows.tolist())),
        "JSON, 4 digits": len(json.dumps(rows.round(4).tolist())),
        "float64": len(rows.tobytes()),
        "float32": len(rows.astype("float32").tobytes()),
    }


def best(work, runs=5):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def main():
    rows, weights = example()
    with tempfile.TemporaryDirectory() as folder:
        kernel = build(folder)
        ways = {
            "one C++ call for all rows": lambda: one_call(kernel, rows, weights),
            "NumPy, rows @ weights": lambda: rows @ weights,
            "Python loop": lambda: python_loop(rows, weights),
            "one C++ call for each row": lambda: one_call_a_row(kernel, rows, weights),
        }
        times = {name: best(work) for name, work in ways.items()}
    least = min(times.values())
    for name, seconds in times.items():
        print(f"{name:<26} {seconds / least:6.0f} x")
    for name, size in payload(rows[:1000]).items():
        print(f"1,000 rows as {name:<17} {size:>8,} bytes")


if __name__ == "__main__":
    main()
