"""How old is a served feature, and what does its age cost the model?

A ring of loan desks: the feature is the number of loans in the last hour, the target the loans of the next 30 minutes.
Run: python docs/_examples/serving-and-scaling-models/online_features/freshness.py
"""

from __future__ import annotations

import numpy as np

JOB, DELAY = 4, 3  # minutes a sync takes; minutes until an event is in the warehouse
INTERVALS = (5, 15, 60, 240, 1_440)
DESKS, DAYS, MEMORY = 40, 28, 150


# --8<-- [start:age]
def last_sync(now, interval, job=JOB):
    """Start minute of the newest sync that has finished."""
    return np.floor((now - job) / interval) * interval


def age(now, interval, job=JOB, delay=DELAY):
    """Minutes from the newest event in the value to the request."""
    return now - last_sync(now, interval, job) + delay


def worst_age(interval, job=JOB, delay=DELAY):
    return interval + job + delay
# --8<-- [end:age]


def loans(seed: int = 3) -> np.ndarray:
    """Loans per desk and minute, with busy and quiet spells that fade over about two and a half hours."""
    rng = np.random.default_rng(seed)
    keep = np.exp(-1 / MEMORY)
    spell = np.zeros((DESKS, DAYS * 1_440))
    noise = rng.normal(size=spell.shape) * np.sqrt(1 - keep**2)
    for t in range(1, spell.shape[1]):
        spell[:, t] = keep * spell[:, t - 1] + noise[:, t]
    return rng.poisson(0.15 * np.exp(0.8 * spell))


def setting(seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Running totals of the loans, and the minutes at which a request comes."""
    totals = np.concatenate([np.zeros((DESKS, 1)), loans(seed).cumsum(axis=1)], axis=1)
    rng = np.random.default_rng(seed + 1)
    return totals, np.sort(rng.choice(np.arange(3 * 1_440, DAYS * 1_440 - 31), 6_000, replace=False))


# --8<-- [start:feature]
def last_hour(totals: np.ndarray, now: np.ndarray) -> np.ndarray:
    """Loans of the 60 minutes before now, for each desk."""
    now = now.astype(int)
    return totals[:, now] - totals[:, now - 60]


def served(totals, now, interval, job=JOB, delay=DELAY):
    """The same feature as a lookup at that moment returns it."""
    return last_hour(totals, now - age(now, interval, job, delay))
# --8<-- [end:feature]


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.polyfit(x.ravel(), y.ravel(), 1)


def mean_error(line: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.abs(np.polyval(line, x) - y).mean())


def results() -> list[tuple[int, float, int, float, float, float]]:
    """Per interval: mean and worst age, error of the value, error of two models."""
    totals, now = setting()
    train, test = now[: len(now) // 2], now[len(now) // 2 :]
    ahead = {k: totals[:, t + 30] - totals[:, t] for k, t in (("train", train), ("test", test))}
    fresh_model = fit(last_hour(totals, train), ahead["train"])
    rows = []
    for interval in INTERVALS:
        x = served(totals, test, interval)
        truth = last_hour(totals, test)
        replayed = fit(served(totals, train, interval), ahead["train"])
        rows.append(
            (
                interval,
                float(age(test, interval).mean()),
                worst_age(interval),
                float(np.abs(x - truth).mean()),
                mean_error(fresh_model, x, ahead["test"]),
                mean_error(replayed, x, ahead["test"]),
            )
        )
    return rows


def anchors() -> tuple[float, float]:
    """Error with fresh values everywhere, as in a notebook, and without the feature."""
    totals, now = setting()
    train, test = now[: len(now) // 2], now[len(now) // 2 :]
    y, y_test = totals[:, train + 30] - totals[:, train], totals[:, test + 30] - totals[:, test]
    model = fit(last_hour(totals, train), y)
    return mean_error(model, last_hour(totals, test), y_test), float(np.abs(np.mean(y) - y_test).mean())


def main() -> None:
    fresh_everywhere, without = anchors()
    print(f"fresh values everywhere: error {fresh_everywhere:.2f}; no feature at all: {without:.2f}")
    print()
    print("sync      age (min)     feature   model trained on")
    print("every    mean  worst      error   fresh   as served")
    for interval, mean, worst, wrong, fresh, replayed in results():
        print(f"{interval:>5,}{mean:>8.0f}{worst:>7,}{wrong:>11.1f}{fresh:>8.2f}{replayed:>12.2f}")


if __name__ == "__main__":
    main()
