"""Choose a model in two steps: hard constraints, then cost and quality on your own cases.

Run it with `python docs/_examples/architecting-low-code/model_garden_selection/choose.py`; it needs NumPy.
The case: a legal clinic summarizes interviews. Candidates, prices and results are invented; `results.csv` holds the
verdicts of two lawyers (1: usable as it is) on the same 150 interviews for each candidate that was left.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent


# --8<-- [start:filter]
@dataclass(frozen=True)
class Candidate:
    name: str
    license_ok: bool    # use, users, outputs, derived models
    eu: bool            # processing guaranteed there
    context: int        # tokens
    months: int         # until announced retirement
    first_token: float  # p95, seconds, measured


NEED = (
    ("license", lambda c: c.license_ok),
    ("residency", lambda c: c.eu),
    ("context", lambda c: c.context >= 40_000),
    ("retirement", lambda c: c.months >= 12),
    ("latency", lambda c: c.first_token <= 3),
)


def obstacle(candidate: Candidate) -> str:
    """Name the first constraint that fails, or `left`."""
    for name, holds in NEED:
        if not holds(candidate):
            return name
    return "left"
# --8<-- [end:filter]


CANDIDATES = (
    Candidate("first-party large", True, True, 1_000_000, 14, 1.8),
    Candidate("first-party small", True, True, 1_000_000, 14, 0.7),
    Candidate("partner, global", True, False, 200_000, 18, 1.6),
    Candidate("partner, older", True, True, 200_000, 5, 1.1),
    Candidate("open 24B, research", False, True, 128_000, 99, 1.2),
    Candidate("open 9B, own GPU", True, True, 8_000, 99, 0.4),
    Candidate("open 27B, own GPU", True, True, 128_000, 99, 1.3),
    Candidate("open 70B, own GPUs", True, True, 128_000, 99, 2.6),
)


# --8<-- [start:paired]
def interval(values, rng, rounds: int = 4_000) -> tuple[float, float]:
    """95 percent bootstrap interval of a mean, in points."""
    picks = rng.integers(0, len(values), (rounds, len(values)))
    means = 100 * values[picks].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def against(best, other, seed: int = 1) -> tuple[float, float, float]:
    """Paired: the difference case by case, then its mean."""
    difference = other - best
    rng = np.random.default_rng(seed)
    return 100 * difference.mean(), *interval(difference, rng)
# --8<-- [end:paired]


def unpaired(best, other, seed: int = 1, rounds: int = 4_000) -> tuple[float, float]:
    """What the interval of the difference would be if each had its own cases."""
    rng = np.random.default_rng(seed)
    n = len(best)
    means = [100 * rows[rng.integers(0, n, (rounds, n))].mean(axis=1) for rows in (best, other)]
    low, high = np.percentile(means[1] - means[0], [2.5, 97.5])
    return float(low), float(high)


def results() -> tuple[np.ndarray, dict[str, np.ndarray]]:
    with (HERE / "results.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name not in ("case", "language")]
    languages = np.array([row["language"] for row in rows])
    return languages, {name: np.array([float(row[name]) for row in rows]) for name in names}


# --8<-- [start:cost]
def call_price(tokens_in, tokens_out, price_in, price_out) -> float:
    """Prices in money for a million tokens."""
    return (tokens_in * price_in + tokens_out * price_out) / 1e6


def own_month(calls, replicas, per_replica, hourly, care) -> float:
    """Machines for a month; more replicas when they are full."""
    needed = max(replicas, -(-calls // per_replica))
    return needed * hourly * 730 + care


def break_even(price, replicas, per_replica, hourly, care):
    """Calls a month from which own machines are cheaper."""
    floor = hourly * 730 / per_replica  # of a full replica
    if price <= floor:
        return None
    for needed in range(replicas, 10_000):
        calls = (needed * hourly * 730 + care) / price
        if calls <= needed * per_replica:
            return calls
    return None
# --8<-- [end:cost]


CALLS = 9_000
SHAPE = (12_000, 900)  # tokens in, tokens out
PRICES = {"first-party large": (1.25, 10.0), "first-party small": (0.15, 0.60)}
OWN = {  # least replicas, interviews a month each at 50 % busy, money an hour, care a month
    "open 27B, own GPU": (2, 520_000, 3.0, 1_400),
    "open 70B, own GPUs": (2, 300_000, 12.0, 1_400),
}


def month(name: str, calls: int = CALLS) -> float:
    if name in PRICES:
        return calls * call_price(*SHAPE, *PRICES[name])
    return own_month(calls, *OWN[name])


def filter_report() -> list[str]:
    return [f"{candidate.name:<19} {obstacle(candidate)}" for candidate in CANDIDATES]


def quality_report() -> list[str]:
    languages, verdicts = results()
    best = max(verdicts, key=lambda name: verdicts[name].mean())
    lines = ["model               good  against best, paired   worst lang.   month"]
    for name, values in verdicts.items():
        gap = "best"
        if name != best:
            mean, low, high = against(verdicts[best], values)
            gap = f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"
        worst = min(set(languages), key=lambda one: (values[languages == one].mean(), one))
        rate = 100 * values[languages == worst].mean()
        lines.append(f"{name:<18} {100 * values.mean():>4.0f} %  {gap:<22} {worst} {rate:>3.0f} % {month(name):>8,.0f}")
    return lines


def break_even_report() -> list[str]:
    own = OWN["open 27B, own GPU"]
    lines = []
    for name, prices in PRICES.items():
        price = call_price(*SHAPE, *prices)
        calls = break_even(price, *own)
        verdict = "never" if calls is None else f"{calls:,.0f} a month"
        lines.append(f"against {name}, {price:.5f} a call: {verdict}")
    lines.append(f"floor of a full replica: {own[2] * 730 / own[1]:.5f} a call")
    return lines


if __name__ == "__main__":
    print("\n".join([*filter_report(), "", *quality_report(), "", *break_even_report()]))
