"""Toys of what a model gives away: a planted number, its members, and itself."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression


# --8<-- [start:exposure]
def exposure(rank: int, candidates: int) -> float:
    """How high the secret ranks, in bits; chance averages 1.4."""
    return math.log2(candidates) - math.log2(rank)


def pairs(codes, smooth=0.01):
    """A toy text model: the chance of a digit after two others."""
    seen, after = Counter(), Counter()
    for code in codes:
        text = "^^" + code
        for i in range(2, len(text)):
            seen[text[i - 2 : i + 1]] += 1
            after[text[i - 2 : i]] += 1

    def surprise(code):
        text = "^^" + code
        return -sum(
            math.log2(
                (seen[text[i - 2 : i + 1]] + smooth)
                / (after[text[i - 2 : i]] + 10 * smooth)
            )
            for i in range(2, len(text))
        )

    return surprise
# --8<-- [end:exposure]


def planted(copies: int, canary: str = "703914", others: int = 4000) -> tuple[int, float]:
    """Rank of the canary among 20,000 candidates, and its exposure."""
    rng = np.random.default_rng(3)
    codes = [f"{n:06d}" for n in rng.integers(0, 10**6, others)]
    surprise = pairs(codes + [canary] * copies)
    rivals = {f"{n:06d}" for n in rng.integers(0, 10**6, 20_500)} - {canary}
    mine = surprise(canary)
    rank = 1 + sum(surprise(code) < mine for code in sorted(rivals)[:19_999])
    return rank, exposure(rank, 20_000)


def people(count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    x = rng.normal(size=(count, 12))
    y = (x[:, :4].sum(axis=1) + rng.normal(0, 1.6, count) > 0).astype(int)
    return x, y


def attack(model, inside, outside, digits=None):
    """Best balanced accuracy of 'certain, so a member'."""
    scores = []
    for x, y in (inside, outside):
        p = model.predict_proba(x)[np.arange(len(y)), y]
        scores.append(p if digits is None else p.round(digits))
    cuts = np.unique(np.concatenate(scores))
    hit = [(scores[0] >= c).mean() for c in cuts]
    wrong = [(scores[1] >= c).mean() for c in cuts]
    return max((h + 1 - w) / 2 for h, w in zip(hit, wrong))


def members() -> list[tuple[str, float, float, float, float, float]]:
    rng = np.random.default_rng(8)
    inside, outside = people(300, rng), people(3000, rng)
    rows = []
    for name, model in (
        ("forest, full depth", RandomForestClassifier(200, random_state=0)),
        ("forest, depth 3", RandomForestClassifier(200, max_depth=3, random_state=0)),
        ("logistic", LogisticRegression()),
    ):
        model.fit(*inside)
        train, test = model.score(*inside), model.score(*outside)
        best, rounded = attack(model, inside, outside), attack(model, inside, outside, 1)
        rows.append((name, train, test, best, rounded, 0.5 + (train - test) / 2))
    return rows


def right_share(hit: float, wrong: float, base: float) -> float:
    """Of those named as members, the share that are."""
    return hit * base / (hit * base + wrong * (1 - base))


def copies() -> list[tuple[str, int, float]]:
    """Agreement of a copy with a logistic model of 20 inputs, by what an answer tells."""
    rng = np.random.default_rng(21)
    weights, bias = rng.normal(size=20), 0.4
    check = rng.normal(size=(20_000, 20))
    truth = check @ weights + bias > 0
    rows = []
    for name, digits in (("probability", None), ("two digits", 2)):
        for count in (21,) if digits is None else (21, 200):
            x = rng.normal(size=(count, 20)) * 0.3
            p = 1 / (1 + np.exp(-(x @ weights + bias)))
            p = p if digits is None else p.round(digits).clip(0.005, 0.995)
            logit = np.log(p / (1 - p))
            solved = np.linalg.lstsq(np.column_stack([x, np.ones(count)]), logit, rcond=None)[0]
            rows.append((name, count, ((check @ solved[:20] + solved[20] > 0) == truth).mean()))
    for count in (21, 200, 2000, 20_000):
        x = rng.normal(size=(count, 20))
        copy = LogisticRegression(C=100, max_iter=500).fit(x, x @ weights + bias > 0)
        rows.append(("label only", count, (copy.predict(check) == truth).mean()))
    return rows


def main() -> None:
    print("copies   rank  exposure")
    for count in (0, 1, 4, 16, 64):
        rank, bits = planted(count)
        print(f"{count:>6} {rank:>6,} {bits:>6.1f} bits")
    print()
    print("model               train  test  attack  rounded  label only")
    for name, train, test, best, rounded, label in members():
        print(f"{name:<19} {train:>5.0%} {test:>5.0%} {best:>7.0%} {rounded:>8.0%} {label:>11.0%}")
    print()
    print("answer       queries  agrees")
    for name, count, agrees in copies():
        print(f"{name:<12} {count:>7,} {agrees:>7.1%}")


if __name__ == "__main__":
    main()
