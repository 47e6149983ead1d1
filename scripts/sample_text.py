"""Seeded text for generated pages: the words are those of the exam outline, so that an index behaves as with ours."""

import random
import re
from functools import cache
from pathlib import Path

from scripts.building import ROOT

CODE = '''def evaluate(rows: list[dict[str, float]], threshold: float = {number}) -> float:
    """Return the share of rows at or above the threshold."""
    chosen = [row for row in rows if row["score"] >= threshold]
    return len(chosen) / max(1, len(rows))


print(evaluate([{{"score": {number}}}, {{"score": 0.2}}]))
'''


@cache
def vocabulary(folder: Path = ROOT / "docs" / "_data") -> list[str]:
    """The words of the blueprint and the product register, in order of first use."""
    words: dict[str, None] = {}
    for name in ("blueprint.yml", "products.yml"):
        text = (folder / name).read_text(encoding="utf-8")
        for word in re.findall(r"\b[A-Za-z]{2,14}\b", text):
            words[word.lower()] = None
    return list(words)


class Writer:
    """Writes sentences, tables and code from a seed; the same seed gives the same text."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 - text, not secrets
        self.words = vocabulary()
        # A few words are frequent and most are rare, as in any text.
        self.weights = [1 / (rank + 8) for rank in range(len(self.words))]

    def phrase(self, count: int) -> str:
        """Some words."""
        return " ".join(self.random.choices(self.words, self.weights, k=count))

    def sentence(self, count: int = 0) -> str:
        """One sentence of 8 to 20 words, or of a given number."""
        return self.phrase(count or self.random.randint(8, 20)).capitalize() + "."

    def paragraph(self, count: int) -> str:
        """About so many words in sentences."""
        sentences = []
        while count > 0:
            sentences.append(self.sentence())
            count -= len(sentences[-1].split())
        return " ".join(sentences)

    def table(self, rows: int = 5) -> str:
        """A table with three columns."""
        lines = ["| Choose | When | Not when |", "| --- | --- | --- |"]
        lines += [f"| {self.phrase(2)} | {self.phrase(6)} | {self.phrase(6)} |" for _ in range(rows)]
        return "\n".join(lines)

    def code(self) -> str:
        """A short Python sample in a fence."""
        return f"```python\n{CODE.format(number=round(self.random.random(), 3))}```"
