"""Near-duplicate stems: as exact as comparing all pairs, and much faster."""

import random
import time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from macros.rules.duplicates import ALIKE, near_duplicates

SETS = st.lists(st.frozensets(st.sampled_from("abcdefghijklmn"), max_size=12), max_size=14)


@given(SETS)
def test_finds_what_comparing_all_pairs_finds(sets):
    slow = {
        (later, earlier)
        for earlier, later in combinations(range(len(sets)), 2)
        if sets[later] | sets[earlier] and len(sets[later] & sets[earlier]) / len(sets[later] | sets[earlier]) > ALIKE
    }
    assert {(later, earlier) for later, earlier, _ in near_duplicates(sets)} == slow


def test_five_thousand_stems_take_seconds():
    chance = random.Random(7)
    words = [f"word{n}" for n in range(8000)]
    weights = [1 / (n + 5) for n in range(8000)]
    sets = [frozenset(chance.choices(words, weights, k=95)) for _ in range(5000)]
    sets.append(sets[0] | {"another"})
    start = time.process_time()
    found = list(near_duplicates(sets))
    assert [(later, earlier) for later, earlier, _ in found] == [(5000, 0)]
    assert time.process_time() - start < 10
