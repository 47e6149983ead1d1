"""How far is a survey from the truth? Five ways to take it, each 2,000 times.

Run it with `python docs/_examples/tooling/statistics/sampling.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np

SHARES = np.array([0.40, 0.35, 0.20, 0.05])  # rental, private, barge, tour boat
WANTS = np.array([0.10, 0.30, 0.70, 0.90])  # share of each that wants locks open at night
PIER = np.array([0.70, 0.25, 0.03, 0.02])  # who sits at the pier of one lock in the afternoon


# --8<-- [start:population]
def population(seed=4):
    """20,000 skippers at 100 locks; each lock has its own mix."""
    rng = np.random.default_rng(seed)
    mixes = rng.dirichlet(4 * SHARES, size=100)
    kind = np.array([rng.choice(4, 200, p=mix) for mix in mixes])
    return kind, rng.random(kind.shape) < WANTS[kind]
# --8<-- [end:population]


# --8<-- [start:methods]
def random_rows(rng, kind, wants):
    picked = rng.choice(wants.size, 200, replace=False)
    return wants.ravel()[picked].mean()


def stratified(rng, kind, wants):
    share = np.bincount(kind.ravel()) / kind.size
    groups = [wants[kind == k] for k in range(4)]
    picked = [rng.choice(g, round(200 * s)).mean()
              for g, s in zip(groups, share)]
    return np.dot(share, picked)


def whole_locks(rng, kind, wants):
    """Ten locks, 20 skippers at each."""
    locks = rng.choice(100, 10, replace=False)
    return np.mean([rng.choice(wants[lock], 20) for lock in locks])


def at_the_pier(rng, kind, wants, n=2_000):
    """Whoever is there: ten times the rows, the wrong mix."""
    return (rng.random(n) < WANTS[rng.choice(4, n, p=PIER)]).mean()
# --8<-- [end:methods]


def reweighted(rng, kind, wants, n=2_000):
    """The same people at the pier; each kind counts with its share in the population."""
    share = np.bincount(kind.ravel()) / kind.size
    seen = rng.choice(4, n, p=PIER)
    said = rng.random(n) < WANTS[seen]
    return np.dot(share, [said[seen == k].mean() for k in range(4)])


METHODS = {
    "random rows": (200, random_rows),
    "stratified": (200, stratified),
    "whole locks": (200, whole_locks),
    "at the pier": (2_000, at_the_pier),
    "pier, reweighted": (2_000, reweighted),
}


def estimates(method, repeats=2_000, seed=8):
    """The answers of many surveys."""
    rng = np.random.default_rng(seed)
    kind, wants = population()
    return np.array([method(rng, kind, wants) for _ in range(repeats)])


def main() -> None:
    print(f"truth: {population()[1].mean():.1%} want it")
    print("survey              rows   mean   spread  within 5 points")
    for name, (rows, method) in METHODS.items():
        found = estimates(method)
        close = (abs(found - population()[1].mean()) < 0.05).mean()
        print(f"{name:<18}{rows:>6}  {found.mean():.1%}  {100 * found.std():>5.1f} pt  {close:>15.0%}")


if __name__ == "__main__":
    main()
