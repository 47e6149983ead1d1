"""The rule against asking the same question twice, fast enough for a bank of thousands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import ceil

from .context import Context
from .registry import Found, rule
from .words import tokens

ALIKE = 0.8
"""Share of common words (Jaccard) above which two stems are the same question."""


@rule("I021")
def stems_differ(context: Context) -> Iterator[Found]:
    """No two stems share more than 80 % of their different words."""
    entries = context.live
    for later, earlier, share in near_duplicates([tokens(entry.value.stem) for entry in entries]):
        entry, other = entries[later], entries[earlier]
        what = f"`{entry.id}` asks nearly the same as `{other.id}` ({share:.0%} of the words are common)"
        yield Found(entry.path, entry.line("stem"), f"{what}; merge them, or ask for another decision")


def near_duplicates(sets: list[frozenset[str]]) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of sets that are alike, with their likeness, the later one first.

    Prefix filter: with words in order of rarity, two alike sets share one of their rarest few, so only sets that do
    are compared; the comparison counts common bits of one whole number for each set.
    """
    frequency = Counter(word for words in sets for word in words)
    rank = {word: place for place, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}
    by_rare_word: dict[int, list[int]] = defaultdict(list)
    masks: list[int] = []
    for number, words in enumerate(sets):
        rare_first = sorted(rank[word] for word in words)
        prefix = rare_first[: len(words) - ceil(ALIKE * len(words)) + 1]
        mask = sum(1 << place for place in rare_first)
        for other in sorted({other for place in prefix for other in by_rare_word[place]}):
            common = (mask & masks[other]).bit_count()
            likeness = common / (len(words) + len(sets[other]) - common)
            if likeness > ALIKE:
                yield number, other, likeness
        masks.append(mask)
        for place in prefix:
            by_rare_word[place].append(number)
