"""Recommending ten items: what popularity alone reaches, and what a random split does to the comparison.

`python docs/_examples/career-path/portfolio_projects/popularity.py`; the events are synthetic.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

USERS, ITEMS, DAYS = 600, 300, 180
LAST_WEEKS = 28
TOP = 10


@dataclass(frozen=True)
class Events:
    """Who took which item on which day."""

    user: np.ndarray
    item: np.ndarray
    day: np.ndarray

    def where(self, keep: np.ndarray) -> Events:
        """Some of the events."""
        return Events(self.user[keep], self.item[keep], self.day[keep])


def synthetic(seed: int = 5) -> Events:
    """Users with a taste; items that appear during the half year, are fashionable, and fade."""
    rng = np.random.default_rng(seed)
    taste, genre = rng.integers(0, 6, USERS), rng.integers(0, 6, ITEMS)
    appeal = rng.lognormal(0, 1.0, ITEMS)
    born = rng.integers(-120, DAYS, ITEMS)
    user, item, day = [], [], []
    for today in range(DAYS):
        age = today - born
        pull = np.where(age >= 0, appeal * (0.08 + np.exp(-np.maximum(age, 0) / 25)), 0)
        for someone in rng.choice(USERS, 90, replace=False):
            weight = pull * np.where(genre == taste[someone], 3.0, 1.0)
            user.append(someone)
            item.append(rng.choice(ITEMS, p=weight / weight.sum()))
            day.append(today)
    return Events(np.array(user), np.array(item), np.array(day))


# --8<-- [start:popular]
def popular(train: Events, since: int = 0) -> np.ndarray:
    """One ranking for everybody: events per item, from a day on."""
    recent = train.item[train.day >= since]
    counts = np.bincount(recent, minlength=ITEMS).astype(float)
    return np.tile(counts, (USERS, 1))
# --8<-- [end:popular]


def neighbors(train: Events) -> np.ndarray:
    """Item-to-item: items taken by the users who took yours."""
    taken = np.zeros((USERS, ITEMS))
    taken[train.user, train.item] = 1
    length = np.linalg.norm(taken, axis=0) + 1e-9
    similar = (taken.T @ taken) / np.outer(length, length)
    np.fill_diagonal(similar, 0)
    return taken @ similar


# --8<-- [start:hit-rate]
def hit_rate(
    scores: np.ndarray, train: Events, test: Events
) -> float:
    """Share of new test items among the user's ten best."""
    seen = np.zeros((USERS, ITEMS), dtype=bool)
    seen[train.user, train.item] = True
    ranked = np.argsort(
        -np.where(seen, -np.inf, scores), axis=1, kind="stable"
    )
    new = ~seen[test.user, test.item]
    ten_best = ranked[test.user[new], :TOP]
    return float(np.mean((test.item[new] == ten_best.T).any(axis=0)))
# --8<-- [end:hit-rate]


def split_by_time(events: Events) -> tuple[Events, Events]:
    """The last four weeks are the test."""
    late = events.day >= DAYS - LAST_WEEKS
    return events.where(~late), events.where(late)


def split_at_random(events: Events, seed: int = 0) -> tuple[Events, Events]:
    """As many test events, drawn from the whole half year."""
    late = np.random.default_rng(seed).permutation(events.day >= DAYS - LAST_WEEKS)
    return events.where(~late), events.where(late)


def table(events: Events) -> dict[str, tuple[float, float]]:
    """Hit rate at ten of each method: split by time, split at random."""
    result: dict[str, list[float]] = {}
    for train, test in (split_by_time(events), split_at_random(events)):
        last = int(train.day.max()) + 1 - LAST_WEEKS
        for name, scores in {
            "ten random items": np.random.default_rng(1).random((USERS, ITEMS)),
            "popular, all time": popular(train),
            "popular, last 28 days": popular(train, since=last),
            "item-to-item": neighbors(train),
        }.items():
            result.setdefault(name, []).append(hit_rate(scores, train, test))
    return {name: (rates[0], rates[1]) for name, rates in result.items()}


def main() -> None:
    """Print the comparison."""
    print("hit rate at 10          by time  at random")
    for name, (by_time, at_random) in table(synthetic()).items():
        print(f"{name:23s}{by_time:8.0%}{at_random:11.0%}")


if __name__ == "__main__":
    main()
