"""Copies that a checksum misses: pictures by difference hash, texts by shared word triples.

Run it with `python docs/_examples/collaborating-on-data-and-models/exploring_and_preprocessing/copies.py`; it needs
numpy. Pictures and reports are made up.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

import numpy as np


def picture(seed: int, height: int = 120, width: int = 160) -> np.ndarray:
    """Gray tones of a smooth scene with a few dark and bright shapes."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    scene = np.full((height, width), 120.0)
    for _ in range(9):
        cy, cx, size = rng.random() * height, rng.random() * width, 12 + 30 * rng.random()
        scene += rng.normal(0, 60) * np.exp(-((y - cy) ** 2 + (x - cx) ** 2) / (2 * size**2))
    return scene.clip(0, 255).astype(np.uint8)


def saved_again(image: np.ndarray, seed: int) -> np.ndarray:
    """What weak compression does: coarser tones and a little noise."""
    noise = np.random.default_rng(seed).normal(0, 2, image.shape)
    return ((image // 6 * 6) + noise).clip(0, 255).astype(np.uint8)


# --8<-- [start:picture]
def difference_hash(image, size=8):
    """64 bits: is each cell of a 9 x 8 thumbnail brighter than
    its left neighbor?"""
    rows = np.array_split(image.astype(float), size, axis=0)
    small = np.array([
        [c.mean() for c in np.array_split(row, size + 1, axis=1)]
        for row in rows
    ])
    return (small[:, 1:] > small[:, :-1]).ravel()


def bits_apart(one, two):
    return int((difference_hash(one) != difference_hash(two)).sum())
# --8<-- [end:picture]


def turned(image: np.ndarray, tag: int) -> np.ndarray:
    """Apply an orientation tag; 6 means: turn a quarter clockwise to see it upright."""
    return np.rot90(image, -1) if tag == 6 else image


def picture_table() -> str:
    car = picture(3)
    lying = np.rot90(car, 1)  # the camera stored it lying, with tag 6
    pairs = {
        "the same file": (car, car.copy()),
        "saved again": (car, saved_again(car, 1)),
        "brighter by 15": (car, (car.astype(int) + 15).clip(0, 255).astype(np.uint8)),
        "a border cut off": (car, car[12:-12, 16:-16]),
        "lying, tag ignored": (car, lying),
        "lying, tag applied": (car, turned(lying, 6)),
        "another car": (car, picture(4)),
    }
    lines = ["second picture      checksum  bits apart of 64"]
    for name, (one, two) in pairs.items():
        same = sha256(one.tobytes()).digest() == sha256(np.ascontiguousarray(two).tobytes()).digest()
        lines.append(f"{name:19} {'same' if same else 'other':8} {bits_apart(one, two):>10}")
    return "\n".join(lines)


HEADER = "incident report form b please fill in every field and sign below thank you for your help"
REPORTS = [
    "child fell from the rope net and hurt one wrist on the rubber floor",
    "child fell from the rope net and hurt the left wrist on the rubber floor",
    "swing chain open at the third link nobody was hurt ranger closed it at noon",
]


def triples(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


# --8<-- [start:text]
def alike(one, two, known=frozenset()):
    """Jaccard: shared word triples over all triples."""
    a, b = triples(one) - known, triples(two) - known
    return len(a & b) / len(a | b)


def template(texts, share=0.5):
    """Triples that stand in more than half of all texts."""
    counts = Counter(t for text in texts for t in triples(text))
    return {t for t, n in counts.items() if n > share * len(texts)}
# --8<-- [end:text]


def text_table() -> str:
    filler = [f"report {n} about bench {n * 7} and gate {n * 13} left open" for n in range(20)]
    texts = [f"{HEADER} {text}".split() for text in REPORTS + filler]
    known = template(texts)
    lines = ["pair of reports       whole text  without template"]
    for name, one, two in (("one fall, told twice", 0, 1), ("a fall and a chain", 0, 2)):
        lines.append(f"{name:21} {alike(texts[one], texts[two]):10.2f}  {alike(texts[one], texts[two], known):16.2f}")
    return "\n".join(lines)


def main() -> None:
    print(picture_table())
    print()
    print(text_table())


if __name__ == "__main__":
    main()
