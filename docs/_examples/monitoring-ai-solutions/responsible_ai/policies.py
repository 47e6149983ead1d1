"""One calibrated score, 450 seats, four policies: what each equalizes, what it breaks, what it costs.

Run it with `python docs/_examples/monitoring-ai-solutions/responsible_ai/policies.py`; it needs no package.
Nothing is random: entrants are evenly spaced quantiles, and a score of 0.4 counts as 0.4 of a person who would pass.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from statistics import NormalDist

SEATS = 450
ENTRANTS = {"city": (1000, 0.0), "village": (500, -0.9)}  # entrants, center of the scores in log-odds


def scores(group: str) -> list[float]:
    """The calibrated scores of a group, highest first."""
    count, center = ENTRANTS[group]
    curve = NormalDist(center, 1.4)
    return [1 / (1 + exp(-curve.inv_cdf(1 - (i + 0.5) / count))) for i in range(count)]


# --8<-- [start:rates]
def rates(group: str, seats: int) -> dict[str, float]:
    """What a group gets when its best `seats` entrants are heard."""
    every = scores(group)
    would_pass, heard = sum(every), sum(every[:seats])
    return {
        "share": seats / len(every),
        "recall": heard / would_pass,
        "false": (seats - heard) / (len(every) - would_pass),
        "precise": heard / seats,
        "last": every[seats - 1],  # score of the last one in
    }


def seats_for_village(gap: Callable[[int], float]) -> int:
    """The number of seats at which a gap is closest to zero."""
    return min(range(20, 300), key=lambda seats: abs(gap(seats)))
# --8<-- [end:rates]


def gap_in(key: str) -> Callable[[int], float]:
    """City minus village in one rate, as a function of the seats for the village."""
    return lambda seats: rates("city", SEATS - seats)[key] - rates("village", seats)[key]


POLICIES = {"one threshold": "last", "equal precision": "precise", "equal recall": "recall", "equal shares": "share"}


def village_seats() -> dict[str, int]:
    """The seats for the village under each policy."""
    return {name: seats_for_village(gap_in(key)) for name, key in POLICIES.items()}


def passing(seats: int) -> float:
    """How many of the 450 would pass the live round."""
    return sum(scores("city")[: SEATS - seats]) + sum(scores("village")[:seats])


def table() -> list[str]:
    """All policies as lines of text."""
    lines = [f"{'':17}share recall false precise last"]
    for name, seats in village_seats().items():
        lines.append(f"{name}: {passing(seats):.0f} of {SEATS} would pass")
        for group, places in (("city", SEATS - seats), ("village", seats)):
            got = rates(group, places)
            shown = f"{got['share']:5.0%} {got['recall']:6.0%} {got['false']:5.0%} {got['precise']:7.0%}"
            lines.append(f"  {group:8} {places:4}  {shown} {got['last']:4.2f}")
    return lines


def main() -> None:
    """Print base rates and policies."""
    for group, (count, _) in ENTRANTS.items():
        print(f"{group}: {sum(scores(group)):.0f} of {count} would pass")
    print("\n".join(table()))


if __name__ == "__main__":
    main()
