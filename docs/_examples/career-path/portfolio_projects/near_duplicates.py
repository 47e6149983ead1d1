"""Copies of one object on both sides of a split: how much they flatter a classifier.

`python docs/_examples/career-path/portfolio_projects/near_duplicates.py`; the digits come with scikit-learn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.datasets import load_digits
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupShuffleSplit
from sklearn.neighbors import KNeighborsClassifier


@dataclass(frozen=True)
class Pictures:
    """Pixels, class, and which object the picture shows."""

    pixels: np.ndarray
    label: np.ndarray
    thing: np.ndarray


def five_photos_each(things: int = 300, seed: int = 0) -> Pictures:
    """300 handwritten digits, each photographed five times with a noisy camera."""
    rng = np.random.default_rng(seed)
    digits = load_digits()
    thing = np.repeat(np.arange(things), 5)
    chosen = rng.permutation(len(digits.target))[:things][thing]
    return Pictures(digits.data[chosen] + rng.normal(0, 2.5, (len(thing), 64)), digits.target[chosen], thing)


# --8<-- [start:split]
SPLIT = GroupShuffleSplit(5, test_size=0.3, random_state=0)


def on_both_sides(data: Pictures, groups: np.ndarray) -> int:
    """The check: objects with pictures in training and in test."""
    train, test = next(SPLIT.split(data.pixels, groups=groups))
    return len(np.intersect1d(data.thing[train], data.thing[test]))


def by_picture(data: Pictures) -> np.ndarray:
    """Each picture is a group of its own: siblings get parted."""
    return np.arange(len(data.label))


def by_object(data: Pictures) -> np.ndarray:
    """All pictures of an object stay together."""
    return data.thing
# --8<-- [end:split]


def macro_f1(model: ClassifierMixin, data: Pictures, groups: np.ndarray) -> float:
    """Mean over five repeats; each class counts the same."""
    scores = []
    for train, test in SPLIT.split(data.pixels, groups=groups):
        model.fit(data.pixels[train], data.label[train])
        forecast = model.predict(data.pixels[test])
        scores.append(f1_score(data.label[test], forecast, average="macro"))
    return float(np.mean(scores))


def table(data: Pictures) -> dict[str, tuple[float, float]]:
    """Macro F1 of each model: pictures split, objects split."""
    models = {
        "most frequent class": DummyClassifier(strategy="most_frequent"),
        "logistic regression": LogisticRegression(max_iter=2000),
        "nearest neighbor": KNeighborsClassifier(n_neighbors=1),
    }
    return {
        name: (macro_f1(model, data, by_picture(data)), macro_f1(model, data, by_object(data)))
        for name, model in models.items()
    }


def main() -> None:
    """Print the scores under both splits, and what the check counts."""
    data = five_photos_each()
    print("macro F1              by picture  by object")
    for name, (pictures, objects) in table(data).items():
        print(f"{name:20s}{pictures:12.2f}{objects:11.2f}")
    counts = [on_both_sides(data, groups(data)) for groups in (by_picture, by_object)]
    print(f"objects on both sides{counts[0]:11d}{counts[1]:11d}")


if __name__ == "__main__":
    main()
