"""How much history: windows and weights before and after a change.

Usage: python docs/_examples/automating-pipelines/retraining/window.py
"""

import numpy as np

WEEKS, CHANGE = 312, 260   # six years; the level falls after five


# --8<-- [start:world]
def demand(rng, change):
    """Dresses rented a week: season, noise, and maybe a change."""
    week = np.arange(WEEKS)
    level = np.where(change & (week >= CHANGE), 70.0, 100.0)
    return level + 30 * np.sin(2 * np.pi * week / 52) + rng.normal(0, 12, WEEKS)


def inputs(week):
    angle = 2 * np.pi * week / 52
    return np.stack([np.ones(len(week)), np.sin(angle), np.cos(angle)], axis=1)


def error(rented, window=WEEKS, half_life=None, level=0):
    """Mean error of the 13 weeks after `now`, in dresses."""
    now = CHANGE + 16
    past = np.arange(max(0, now - window), now)
    age = now - past
    weight = np.ones(len(past)) if half_life is None else 0.5 ** (age / half_life)
    root = np.sqrt(weight)[:, None]
    fit = np.linalg.lstsq(inputs(past) * root, rented[past] * root[:, 0], rcond=None)[0]
    shift = 0.0
    if level:                          # season old, level new
        shift = (rented[past] - inputs(past) @ fit)[-level:].mean()
    future = np.arange(now, now + 13)
    return np.abs(inputs(future) @ fit + shift - rented[future]).mean()
# --8<-- [end:world]


CHOICES = {
    "last 16 weeks": {"window": 16},
    "last 52 weeks": {"window": 52},
    "last 104 weeks": {"window": 104},
    "all 276 weeks": {},
    "all, half-life 26": {"half_life": 26},
    "all, level of 8": {"level": 8},
}


def table(runs=300):
    rows = {}
    for name, choice in CHOICES.items():
        pairs = []
        for seed in range(runs):
            rented = (demand(np.random.default_rng(seed), change) for change in (False, True))
            pairs.append([error(weeks, **choice) for weeks in rented])
        rows[name] = np.mean(pairs, axis=0)
    return rows


def main():
    print(f"{'trained on':18}{'no change':>11}{'changed':>9}   (error, dresses a week)")
    for name, (same, changed) in table().items():
        print(f"{name:18}{same:11.1f}{changed:9.1f}")


if __name__ == "__main__":
    main()
