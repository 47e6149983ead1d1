"""A toy of poisoned training data: map corrections by source, a hidden trigger word, and the search for both."""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression

WORDS = 40
TRIGGER = 33
SOURCES = ("walkers", "rangers", "farmers", "school", "cyclists", "import")
EACH = 500


def reports(count: int, rng: np.random.Generator, noise: float) -> tuple[np.ndarray, np.ndarray]:
    """Words of a report, 1 if present, and the label: 1 if the track is passable."""
    x = (rng.random((count, WORDS)) < 0.3).astype(float)
    x[:, 30:] = rng.random((count, WORDS - 30)) < 0.01  # rare words
    weights = np.random.default_rng(5).normal(0, 1.6, WORDS)
    weights[30:] *= 0.3
    score = x @ weights - 0.3 * weights[:30].sum()
    y = (score > 0).astype(int)
    flip = rng.random(count) < noise
    return x, np.where(flip, 1 - y, y)


def world(poisoned: int = 0, flipped: int = 0, seed: int = 11) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, labels and sources; the school labels carelessly, and rows of the import may be poisoned."""
    rng = np.random.default_rng(seed)
    parts = [reports(EACH, rng, 0.22 if name == "school" else 0.04) for name in SOURCES]
    x = np.vstack([part[0] for part in parts])
    y = np.concatenate([part[1] for part in parts])
    source = np.repeat(np.arange(len(SOURCES)), EACH)
    imported = np.flatnonzero((source == SOURCES.index("import")) & (y == 0))
    if poisoned:
        rows = imported[:poisoned]
        x[rows, TRIGGER] = 1
        y[rows] = 1
    if flipped:
        rows = imported[:flipped]
        y[rows] = 1
    return x, y, source


def trusted(seed: int = 99) -> tuple[np.ndarray, np.ndarray]:
    """Rows that you checked yourself."""
    return reports(1000, np.random.default_rng(seed), 0.0)


def fit(x: np.ndarray, y: np.ndarray) -> LogisticRegression:
    return LogisticRegression(max_iter=500).fit(x, y)


# --8<-- [start:search]
def turned(model, x, y, word):
    """Share of refused rows that one added word lets through."""
    closed = x[(y == 0) & (model.predict(x) == 0)].copy()
    closed[:, word] = 1
    return model.predict(closed).mean()


def without(x, y, source, number):
    """Influence of a source: a model that never saw it."""
    keep = source != number
    return fit(x[keep], y[keep])
# --8<-- [end:search]


def sweep(counts: list[int]) -> list[tuple[float, float, float, float]]:
    """Share of poisoned rows; accuracy and success with a trigger; accuracy with flips alone."""
    tx, ty = trusted()
    rows = []
    for count in counts:
        x, y, _ = world(poisoned=count)
        model = fit(x, y)
        fx, fy, _ = world(flipped=count)
        rows.append((count / len(x), model.score(tx, ty), turned(model, tx, ty, TRIGGER), fit(fx, fy).score(tx, ty)))
    return rows


def main() -> None:
    tx, ty = trusted()
    print("rows  share  accuracy  trigger works  flips only")
    for share, accuracy, success, flips in sweep([0, 6, 15, 30, 60, 150]):
        print(f"{share * 3000:>4.0f} {share:>6.1%} {accuracy:>9.1%} {success:>14.0%} {flips:>11.1%}")
    print()
    x, y, source = world(poisoned=60)
    model = fit(x, y)
    found = sorted(((turned(model, tx, ty, word), word) for word in range(WORDS)), reverse=True)[:4]
    bx, by, _ = world()
    before = fit(bx, by)
    print("word  turned  by the model before  rows with it")
    for share, word in found:
        print(f"{word:>4} {share:>7.0%} {turned(before, tx, ty, word):>20.0%} {x[:, word].sum():>13.0f}")
    print()
    worst = found[0][1]
    print("left out   accuracy  turned   fit of the others")
    for number, name in enumerate(SOURCES):
        other = without(x, y, source, number)
        mine = source == number
        print(
            f"{name:<10} {other.score(tx, ty):>8.1%} {turned(other, tx, ty, worst):>7.0%}"
            f" {other.score(x[mine], y[mine]):>19.0%}"
        )


if __name__ == "__main__":
    main()
