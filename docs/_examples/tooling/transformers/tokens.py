"""A byte-pair tokenizer in thirty lines, trained on sixteen sonnets, and what the wrong one does.

Standard library only. Run it with `python docs/_examples/tooling/transformers/tokens.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

TEXT = Path(__file__).with_name("sonnets.txt").read_text(encoding="utf-8")


# --8<-- [start:tokens]
def words(text):
    """Words with the space before them, as lists of bytes."""
    found = re.findall(r"\s?\w+|[^\w]", text)
    return [[bytes([b]) for b in word.encode()] for word in found]


def merge(word, pair):
    out, i = [], 0
    while i < len(word):
        both = tuple(word[i : i + 2]) == pair
        out.append(pair[0] + pair[1] if both else word[i])
        i += 2 if both else 1
    return out


def learn(text, merges):
    """Join the most frequent neighbors, again and again."""
    corpus, learned = words(text), []
    for _ in range(merges):
        pairs = Counter(p for w in corpus for p in zip(w, w[1:]))
        pair = max(pairs, key=lambda p: (pairs[p], p))
        learned.append(pair)
        corpus = [merge(w, pair) for w in corpus]
    return learned


def encode(text, learned):
    pieces = words(text)
    for pair in learned:
        pieces = [merge(w, pair) for w in pieces]
    return [token for w in pieces for token in w]
# --8<-- [end:tokens]


def vocabulary(learned):
    """Token by number: 256 bytes, then the merges in the order in which they were learned."""
    return [bytes([b]) for b in range(256)] + [a + b for a, b in learned]


def main() -> None:
    learned = learn(TEXT, 300)
    for merges in (0, 50, 300):
        print(f"{256 + merges} tokens in the vocabulary: the text takes {len(encode(TEXT, learned[:merges])):,}")
    for text in ("thy sweet beauty", "GPU memory size", "Größe"):
        tokens = encode(text, learned)
        shown = "|".join(t.decode(errors="backslashreplace") for t in tokens)
        print(f"{text}: {len(tokens)} for {len(text)} characters: {shown}")
    number = {t: i for i, t in enumerate(vocabulary(learned))}
    ids = [number[t] for t in encode("thy sweet beauty", learned)]
    other = vocabulary(learn(TEXT[: len(TEXT) // 2], 300))
    shown = b"".join(other[i] for i in ids).decode(errors="backslashreplace")
    print("read with the tokenizer of half the text:", shown)


if __name__ == "__main__":
    main()
