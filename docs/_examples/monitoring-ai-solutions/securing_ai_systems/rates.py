"""Arithmetic of screening: alarms at a low base rate, layers that miss together, attackers who try again."""

from __future__ import annotations

import math


# --8<-- [start:rates]
def alarms(
    requests: float, attacks_per: float, recall: float, false: float
) -> tuple[float, float]:
    """Right and wrong alarms; one request in `attacks_per` attacks."""
    bad = requests / attacks_per
    return bad * recall, (requests - bad) * false


def missed(rates: list[float], blind: float = 0.0) -> float:
    """Share that passes all layers; a share `blind` passes any.

    Each layer keeps its own miss rate. Only the overlap changes.
    """
    seen = [(rate - blind) / (1 - blind) for rate in rates]
    return blind + (1 - blind) * math.prod(seen)


def tries(miss: float, chance: float = 0.5) -> int:
    """Attempts until an attacker has passed with this chance."""
    return math.ceil(math.log(1 - chance) / math.log(1 - miss))
# --8<-- [end:rates]


def main() -> None:
    print("threshold  recall  wrong  right/day  wrong/day  right share")
    for name, recall, false in (("low", 0.95, 0.02), ("medium", 0.85, 0.004), ("high", 0.60, 0.0005)):
        right, wrong = alarms(200_000, 10_000, recall, false)
        print(f"{name:<9} {recall:>7.0%} {false:>6.2%} {right:>10.0f} {wrong:>10,.0f} {right / (right + wrong):>12.1%}")
    print()
    print("layers miss 20%, 15%, 10%   pass all   tries for 50%")
    for blind in (0.0, 0.02, 0.08):
        share = missed([0.20, 0.15, 0.10], blind)
        print(f"unseen by all {blind:>10.0%} {share:>12.1%} {tries(share):>14}")


if __name__ == "__main__":
    main()
