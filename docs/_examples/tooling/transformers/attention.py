"""Attention on three tokens, as on paper; heads, positions, the causal mask, and a test that finds a leak.

Run it with `python docs/_examples/tooling/transformers/attention.py`; it needs numpy.
"""

from __future__ import annotations

from functools import partial

import numpy as np

np.set_printoptions(precision=2, suppress=True)

Q = np.array([[2.0, 0.0], [0.0, 2.0], [2.0, 2.0]])
K = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
V = np.array([[10.0, 0.0], [0.0, 10.0], [5.0, 5.0]])


# --8<-- [start:attention]
def softmax(x):
    x = np.exp(x - x.max(axis=-1, keepdims=True))
    return x / x.sum(axis=-1, keepdims=True)


def attention(q, k, v, causal=False):
    """Each row of the result is a mix of the rows of v."""
    scores = q @ k.T / np.sqrt(q.shape[-1])
    if causal:  # a place sees itself and what came before
        later = np.triu(np.ones(scores.shape, bool), 1)
        scores = np.where(later, -np.inf, scores)
    weights = softmax(scores)
    return weights @ v, weights


def heads(x, wq, wk, wv, wo, n, causal=False):
    """Split the width into n parts; each attends by itself."""
    parts = [np.split(x @ w, n, axis=1) for w in (wq, wk, wv)]
    mixed = [attention(*qkv, causal)[0] for qkv in zip(*parts)]
    return np.concatenate(mixed, axis=1) @ wo
# --8<-- [end:attention]


# --8<-- [start:leak]
def looks_ahead(layer, x):
    """Change the last token: does an earlier output move?"""
    changed = x.copy()
    changed[-1] += 1
    before, after = layer(x)[:-1], layer(changed)[:-1]
    return not np.allclose(before, after)
# --8<-- [end:leak]


def main() -> None:
    for causal in (False, True):
        mixed, weights = attention(Q, K, V, causal)
        print("with the mask" if causal else "every token sees every token")
        for w, m in zip(weights, mixed):
            print("  weights", " ".join(f"{x:.2f}" for x in w), "  output", " ".join(f"{x:.1f}" for x in m))

    rng = np.random.default_rng(0)
    x = rng.normal(size=(5, 8))
    w = [rng.normal(size=(8, 8)) for _ in range(4)]
    out = heads(x, *w, n=2)
    print("\nshape stays:", x.shape, "->", out.shape, "with", 4 * 8 * 8, "weights for 1, 2 or 4 heads")
    order = [4, 2, 0, 1, 3]
    print("no positions, tokens shuffled, same outputs shuffled:", np.allclose(heads(x[order], *w, n=2), out[order]))
    place = rng.normal(size=(5, 8))
    print("with positions added:", np.allclose(heads(x[order] + place, *w, n=2), heads(x + place, *w, n=2)[order]))
    for causal in (False, True):
        found = looks_ahead(partial(heads, wq=w[0], wk=w[1], wv=w[2], wo=w[3], n=2, causal=causal), x)
        print("looks ahead with the mask:" if causal else "looks ahead without the mask:", found)


if __name__ == "__main__":
    main()
