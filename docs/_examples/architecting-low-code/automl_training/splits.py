"""The same lots, split in three ways: each split promises another error. Which one keeps its promise?

Run it with `python docs/_examples/architecting-low-code/automl_training/splits.py`; it needs NumPy and scikit-learn.
The case: prices at a weekly tea auction. The level of the market wanders from sale to sale, and each garden has a
reputation of its own. All numbers are invented, so that the truth is known.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

SALES, LOTS, GARDENS = 78, 40, 66
KNOWN = 70  # sales in the table; the last eight come later
OLD = 60  # gardens in the table; the others come later, too


def market(seed: int) -> dict[str, np.ndarray]:
    """One row a lot: sale, garden, grade, moisture; price."""
    rng = np.random.default_rng(seed)
    sale = np.repeat(np.arange(SALES), LOTS)
    garden = rng.integers(0, OLD, sale.size)
    fresh = (sale >= KNOWN) & (rng.random(sale.size) < 0.2)
    garden[fresh] = rng.integers(OLD, GARDENS, fresh.sum())
    grade = rng.integers(1, 6, sale.size)
    moisture = rng.normal(4, 0.8, sale.size)
    level = np.cumsum(rng.normal(0, 0.12, SALES))  # wanders
    repute = rng.normal(0, 0.35, GARDENS)
    price = (3 + 0.3 * grade - 0.15 * (moisture - 4)
             + level[sale] + repute[garden]
             + rng.normal(0, 0.25, sale.size))
    inputs = np.column_stack([sale, garden, grade, moisture])
    return {"x": inputs, "y": price,
            "sale": sale, "garden": garden}


# --8<-- [start:splits]
def held_out(rows: dict, how: str, seed: int) -> np.ndarray:
    """True for the tenth of the known rows that is tested."""
    rng = np.random.default_rng(seed)
    if how == "random":
        return rng.random(rows["sale"].size) < 0.1
    if how == "by garden":
        chosen = rng.permutation(OLD)[: OLD // 10]
        return np.isin(rows["garden"], chosen)
    return rows["sale"] >= KNOWN - KNOWN // 10  # newest sales


def error(x, y, train, test) -> float:
    model = HistGradientBoostingRegressor(max_iter=60)
    model.fit(x[train], y[train])
    return float(np.abs(model.predict(x[test]) - y[test]).mean())
# --8<-- [end:splits]


def promises(seed: int) -> dict[str, float]:
    """Error on the held-out rows of the table, for each way to split it."""
    rows = market(seed)
    known = rows["sale"] < KNOWN
    found = {}
    for how in ("random", "by garden", "chronological"):
        test = held_out(rows, how, seed)
        found[how] = error(rows["x"], rows["y"], known & ~test, known & test)
    return found


def later(seed: int) -> dict[str, float]:
    """Error in the eight sales after the table, with a model of all its rows."""
    rows = market(seed)
    known = rows["sale"] < KNOWN
    new = rows["garden"] >= OLD
    return {
        "known gardens": error(rows["x"], rows["y"], known, ~known & ~new),
        "new gardens": error(rows["x"], rows["y"], known, ~known & new),
    }


def compared(seeds: range = range(8)) -> list[dict[str, float]]:
    return [promises(seed) | later(seed) for seed in seeds]


def report() -> list[str]:
    markets = compared()
    mean = {name: np.mean([found[name] for found in markets]) for name in markets[0]}
    lines = ["mean absolute error, mean of eight markets", "promised by the test set"]
    lines += [f"  {name:<14} {mean[name]:.2f}" for name in ("random", "chronological", "by garden")]
    lines += ["found in the next eight sales"]
    lines += [f"  {name:<14} {mean[name]:.2f}" for name in ("known gardens", "new gardens")]
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
