"""Two sums before you open a notebook: idle time, and a data frame in memory.

Run it with `python docs/_examples/collaborating-on-data-and-models/notebooks/costs.py`; it needs nothing else.
All prices are assumed. Put your own in.
"""

from __future__ import annotations

# --8<-- [start:idle]
WORK = 5 * (2.5 + 2.25 + 1.0)      # hours a week at the keyboard
GAPS = 5 * [1.5, 0.75] + 4 * [16.0] + [64.0]   # between sessions
WAIT = 10 / 60 * 60           # 10 minutes to reload, 60 an hour


def week(timeout: float, price: float) -> tuple[float, int, float]:
    """Paid hours, restarts, and money with the waiting people."""
    paid = WORK + sum(min(gap, timeout) for gap in GAPS)
    restarts = sum(gap > timeout for gap in GAPS)
    return paid, restarts, paid * price + restarts * WAIT
# --8<-- [end:idle]


TIMEOUTS = (("10 min", 1 / 6), ("90 min", 1.5), ("3 hours", 3.0), ("24 hours", 24.0), ("never", float("inf")))


# --8<-- [start:frame]
def frame_gb(rows: int, columns: int, bytes_each: int = 8) -> float:
    return rows * columns * bytes_each / 1e9


def half_width(share: float, rows: int) -> float:
    """Half of a 95 % interval around a share."""
    return 1.96 * (share * (1 - share) / rows) ** 0.5
# --8<-- [end:frame]


def idle_report() -> list[str]:
    lines = [
        "                          machine + waiting, a week",
        "timeout   paid h  restarts     at 2.40    at 20.00",
    ]
    for name, timeout in TIMEOUTS:
        paid, restarts, cheap = week(timeout, 2.40)
        dear = week(timeout, 20.0)[2]
        lines.append(f"{name:<9}{paid:>7.1f}{restarts:>10}{cheap:>12.0f}{dear:>12.0f}")
    return lines


def frame_report() -> list[str]:
    lines = ["rows          float64    float32    3.0 % is known to"]
    for rows in (180_000_000, 1_800_000, 18_000):
        wide, narrow = frame_gb(rows, 24), frame_gb(rows, 24, 4)
        points = 100 * half_width(0.03, rows)
        lines.append(f"{rows:>11,}{wide:>7.3f} GB{narrow:>8.3f} GB  +- {points:.3f} points")
    return lines


if __name__ == "__main__":
    print("\n".join([*idle_report(), "", *frame_report()]))
