"""Provisioned Throughput against pay-as-you-go, hour by hour. Rates and prices are assumed."""

from __future__ import annotations

from math import ceil

UNIT = 650  # tokens a second that one unit carries, counted as input
OUT = 6  # one output token burns six input tokens
PRICE = 1.50  # pay-as-you-go, per million input tokens; output costs OUT times as much
UNIT_HOUR = 2.40

#: Calls per second, hour by hour. Both weeks have the same number of calls.
SCHOOL_DAY = [0] * 6 + [1.5, 3, 2.5] + [1.5] * 6 + [1.0] * 2 + [0.5] * 3 + [0.25] * 2 + [0] * 2
SCHOOL_WEEK = SCHOOL_DAY * 5 + [0.1] * 48
STEADY_WEEK = [sum(SCHOOL_WEEK) / 168] * 168
BURN = 6_600 + OUT * 270  # the call of "+ short answer", nothing cached


# --8<-- [start:units]
def units_for(calls_per_second, burn):
    return ceil(calls_per_second * burn / UNIT)


def week(loads, units, burn):
    """One week: units for every hour, the rest by the token."""
    bill = units * UNIT_HOUR * len(loads)
    for load in loads:
        over = max(0.0, load * burn - units * UNIT)
        bill += over * 3600 * PRICE / 1e6
    return bill


def busy_hours_to_pay(hours=168):
    """Full hours that one unit needs in them to pay."""
    return hours * UNIT_HOUR / (UNIT * 3600 * PRICE / 1e6)
# --8<-- [end:units]


def cheapest(loads: list[float]) -> int:
    return min(range(units_for(max(loads), BURN) + 1), key=lambda units: week(loads, units, BURN))


def report() -> list[str]:
    lines = [
        f"one call burns {BURN:,} tokens, one unit carries {UNIT} a second",
        f"a unit pays from {busy_hours_to_pay():.0f} full hours of 168",
        "week    units  covers      a week",
    ]
    for name, loads in (("school", SCHOOL_WEEK), ("steady", STEADY_WEEK)):
        best, peak = cheapest(loads), units_for(max(loads), BURN)
        for units in sorted({0, best, peak}):
            word = "nothing" if units == 0 else "every hour" if units == peak else "base only"
            mark = "  cheapest" if units == best else ""
            lines.append(f"{name:<7} {units:5}  {word:<10} {week(loads, units, BURN):7,.0f}{mark}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
