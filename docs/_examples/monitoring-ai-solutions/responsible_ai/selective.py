"""Selective labels: fairness measured on the people who were let in, and fairness among all.

Run it with `python docs/_examples/monitoring-ai-solutions/responsible_ai/selective.py`; it needs numpy.
Last year people screened the recordings, and only those whom they let in got a mark from the jury. A model that hears
the same bad microphones is now judged with these marks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Floats = np.ndarray
YEARS = 400


@dataclass(frozen=True)
class Year:
    """All entrants of one simulated year, the truth included."""

    village: Floats
    good: Floats
    heard: Floats  # let in by the screeners last year
    model: Floats  # would be let in by the model


def best_quarter(score: Floats) -> Floats:
    """Whom the upper quarter of a score lets in."""
    return score >= np.quantile(score, 0.75)


# --8<-- [start:world]
def year(rng: np.random.Generator, entrants: int = 3000) -> Year:
    """Ability is equal in both groups; only the microphones differ."""
    village = rng.random(entrants) < 1 / 3
    ability = rng.normal(size=entrants)
    defect = np.where(village, 1.6, 0.4) * rng.random(entrants)
    people = ability - defect + rng.normal(0, 0.5, entrants)
    model = ability - defect + rng.normal(0, 0.5, entrants)
    return Year(village, ability > 0.8, best_quarter(people), best_quarter(model))


def recall(data: Year, weight: Floats, group: bool) -> float:
    """Of the good ones in a group, the share that the model lets in."""
    rows = data.good & (data.village == group)
    return float((weight * data.model)[rows].sum() / weight[rows].sum())
# --8<-- [end:world]


# --8<-- [start:weights]
def weights(data: Year, slots: int, rng: np.random.Generator) -> Floats:
    """1 for those let in, and for drawn others how many they stand for."""
    weight = data.heard.astype(float)
    out = np.flatnonzero(~data.heard)
    weight[rng.choice(out, slots, replace=False)] = len(out) / slots
    return weight
# --8<-- [end:weights]


def gaps(slots: int, years: int = YEARS, seed: int = 7, equal: bool = False) -> Floats:
    """Recall of city, village and their gap in each year, estimated with so many random slots (-1: the truth)."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(years):
        data = year(rng)
        if slots < 0:
            weight = np.ones(len(data.good))
        elif slots == 0:
            weight = data.heard.astype(float)
        else:
            weight = weights(data, slots, rng)
        if equal:
            weight = (weight > 0).astype(float)
        city, village = recall(data, weight, False), recall(data, weight, True)
        rows.append((city, village, city - village))
    return np.array(rows)


def lines() -> list[str]:
    """The table that the lesson prints."""
    cases = [
        ("truth, all entrants", gaps(-1)),
        ("marks of those let in", gaps(0)),
        ("+ 300 drawn, as they are", gaps(300, equal=True)),
        ("+ 300 drawn, weighted", gaps(300)),
        ("+ 100 drawn, weighted", gaps(100)),
    ]
    text = [f"{'':26}city village   gap  95% of years"]
    for name, rows in cases:
        city, village, gap = rows.mean(axis=0)
        low, high = np.quantile(rows[:, 2], [0.025, 0.975])
        text.append(f"{name:26}{city:4.0%} {village:7.0%} {100 * gap:5.0f}  {100 * low:4.0f} to {100 * high:.0f}")
    return text


def main() -> None:
    """Print the table."""
    print("\n".join(lines()))


if __name__ == "__main__":
    main()
