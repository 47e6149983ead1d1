"""Recall of a search over toy embeddings, by vector length and by number of passages fetched.

Run it with `python docs/_examples/architecting-low-code/first_party_models/retrieval.py`; it needs numpy. The vectors
are random, with most of their meaning in the first dimensions, as in models whose vectors may be shortened.
"""

from __future__ import annotations

import numpy as np

PASSAGES, QUESTIONS, LENGTH = 600, 300, 64


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def toy(seed: int = 5) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    scale = 0.95 ** np.arange(LENGTH)
    passages = unit(rng.normal(size=(PASSAGES, LENGTH)) * scale)
    noise = unit(rng.normal(size=(QUESTIONS, LENGTH)) * scale)
    return passages, unit(passages[:QUESTIONS] + 1.1 * noise)


# --8<-- [start:recall]
def recall_at(k: int, passages, questions) -> float:
    """Share of questions whose passage is among the first k."""
    scores = questions @ passages.T
    own = scores[np.arange(len(questions)),
                 np.arange(len(questions))]
    rank = (scores > own[:, None]).sum(axis=1)
    return float((rank < k).mean())
# --8<-- [end:recall]


KS = (1, 3, 5, 10)


def rows() -> list[tuple[str, list[float]]]:
    passages, questions = toy()
    table = [("64 numbers", passages, questions)]
    for short in (16, 8):
        table.append((f"{short}, length 1 again", unit(passages[:, :short]), unit(questions[:, :short])))
        table.append((f"{short}, as cut", passages[:, :short], questions[:, :short]))
    return [(name, [recall_at(k, p, q) for k in KS]) for name, p, q in table]


def report() -> list[str]:
    lines = ["vectors               " + "".join(f"    @{k:<2}" for k in KS)]
    for name, values in rows():
        lines.append(f"{name:<20}" + "".join(f"{value:>7.2f}" for value in values))
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
