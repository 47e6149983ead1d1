"""From how many calls on an explicit cache pays for its storage. All prices are assumed."""

from __future__ import annotations

from math import floor

STORE = 1.00  # per million tokens and hour
OFF = 0.9  # discount on cached tokens


# --8<-- [start:cache]
def calls_to_pay(price_in, hours, implicit=0.0):
    """Calls from which an explicit cache is cheaper.

    implicit: share of the calls that the free, implicit
    cache would hit anyway.
    """
    spent = price_in + STORE * hours  # write once, then store
    saved = price_in * OFF * (1 - implicit)  # per call
    return floor(spent / saved) + 1
# --8<-- [end:cache]


def bill(price_in: float, hours: float, calls: int, tokens: int) -> tuple[float, float]:
    """Price of the fixed tokens without and with an explicit cache."""
    millions = tokens / 1e6
    return calls * price_in * millions, millions * (price_in + STORE * hours + calls * price_in * (1 - OFF))


def report() -> list[str]:
    lines = ["price in   kept   implicit hits: none    60%    90%"]
    for price_in in (1.50, 0.30):
        for hours in (1, 9, 24):
            counts = "".join(f"{calls_to_pay(price_in, hours, share):7,}" for share in (0, 0.6, 0.9))
            lines.append(f"    {price_in:.2f}  {hours:3} h               {counts}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
