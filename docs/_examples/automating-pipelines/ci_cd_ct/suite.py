"""Seven tests, eight faults: which test notices which fault?

Usage: python docs/_examples/automating-pipelines/ci_cd_ct/suite.py
"""

import numpy as np

STANDS = ["Dom", "Neude", "Station", "Wed"]


# --8<-- [start:model]
def encode(row, rain_unit=1.0):
    """An unknown stand sets none of the stand columns."""
    rain = row["rain_mm"] * rain_unit / 10
    stand = [float(row["stand"] == name) for name in STANDS]
    return [rain, row["wind"] / 10, *stand]


def fit(rows, rented, rate=0.1, steps=800):
    x = np.array([encode(r) for r in rows])
    y, w, b = np.array(rented, float), np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        error = x @ w + b - y
        w = w - rate * x.T @ error / len(y)
        b = b - rate * error.mean()
    return w, b


def answer(model, row, rain_unit=1.0):
    w, b = model
    return max(0.0, float(np.array(encode(row, rain_unit)) @ w + b))
# --8<-- [end:model]


def world(n, seed):
    rng = np.random.default_rng(seed)
    rows = [
        {
            "id": int(i),
            "stand": STANDS[rng.integers(4)],
            "rain_mm": float(rng.gamma(0.8, 6)),
            "wind": float(rng.uniform(0, 20)),
        }
        for i in range(n)
    ]
    busy = {"Dom": 4, "Neude": 7, "Station": 14, "Wed": 2}
    mean = [busy[r["stand"]] + 1.5 * r["rain_mm"] - 0.1 * r["wind"] for r in rows]
    return rows, np.maximum(0, np.array(mean) + rng.normal(0, 2, n))


ROW = {"id": 1, "stand": "Neude", "rain_mm": 4.0, "wind": 8.0}


# --8<-- [start:tests]
def unit(s):
    """10 mm of rain is 1.0 in the first column."""
    return s.encode({**ROW, "rain_mm": 10})[0] == 1.0


def overfit(s):
    """Five rows, as loaded, can be learned by heart."""
    rows, y = s.load(5, 8)
    model = s.fit(rows, y, steps=6000)
    got = np.array([s.answer(model, r) for r in rows])
    return np.abs(got - y).max() < 0.3


def smoke(s):
    """The model beats the mean on rows checked by hand."""
    rows, y = world(300, 2)
    got = np.array([s.answer(s.model, r) for r in rows])
    guess = np.abs(y - y.mean()).mean()
    return np.abs(got - y).mean() < 0.7 * guess


def invariance(s):
    """The request id changes nothing."""
    one = s.answer(s.model, ROW)
    two = s.answer(s.model, {**ROW, "id": 900})
    return abs(one - two) < 0.01


def direction(s):
    """More rain does not mean fewer umbrellas."""
    wetter = [{**ROW, "rain_mm": mm} for mm in range(0, 40, 4)]
    got = [s.answer(s.model, row) for row in wetter]
    return got == sorted(got)


def minimum(s):
    """A cloudburst at the station: at least 40."""
    storm = {**ROW, "stand": "Station", "rain_mm": 30.0}
    return s.answer(s.model, storm) >= 40


def contract(s):
    """A stand opened today gets a number, not an error."""
    try:
        return s.answer(s.model, {**ROW, "stand": "Ledig Erf"}) >= 0
    except (KeyError, ValueError):
        return False
# --8<-- [end:tests]


TESTS = [unit, overfit, smoke, invariance, direction, minimum, contract]
SHORT = ["unit", "over", "smoke", "inv", "dir", "min", "contr"]


class System:
    """Code and model as released, with one fault built in."""

    def __init__(self, fault="none"):
        self.fault = fault
        rows, y = self.load(400, 0)
        if fault == "rainy days missing":
            keep = [i for i, r in enumerate(rows) if r["rain_mm"] < 1]
            rows, y = [rows[i] for i in keep], y[keep]
        self.model = self.fit(rows, y)

    def load(self, n, seed):
        """Rows joined with their labels."""
        rows, y = world(n, seed)
        return rows, np.roll(y, 1) if self.fault == "labels one row off" else y

    def encode(self, row):
        return encode(row, self.unit())

    def unit(self):
        return 0.1 if self.fault == "rain in cm" else 1.0

    def fit(self, rows, rented, steps=800):
        rate = 1e-6 if self.fault == "rate too small" else 0.1
        return fit(rows, rented, rate, steps)

    def answer(self, model, row):
        if self.fault == "unknown stand":
            STANDS.index(row["stand"])  # raises for a stand it has never seen
        if self.fault == "id leaks in":
            return answer(model, row) + row["id"] / 300
        if self.fault == "rain capped":
            row = {**row, "rain_mm": min(row["rain_mm"], 12)}
        if self.fault == "dip at 15 to 22 mm" and 15 < row["rain_mm"] < 22:
            row = {**row, "rain_mm": row["rain_mm"] - 10}
        return answer(model, row, self.unit())


FAULTS = [
    "none", "rain in cm", "rate too small", "labels one row off", "rainy days missing",
    "rain capped", "dip at 15 to 22 mm", "id leaks in", "unknown stand",
]


def main():
    print(f"{'fault':<19}" + " ".join(f"{name:<5}" for name in SHORT).rstrip())
    for fault in FAULTS:
        system = System(fault)
        marks = ["." if test(system) else "FAIL" for test in TESTS]
        print(f"{fault:<19}" + " ".join(f"{m:<5}" for m in marks).rstrip())


if __name__ == "__main__":
    main()
