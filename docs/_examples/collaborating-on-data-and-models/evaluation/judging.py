"""Ratings of a museum chatbot: do two people agree, does the judge agree with them, and does order decide?

Usage: python docs/_examples/collaborating-on-data-and-models/evaluation/judging.py
"""

import csv
import math
from pathlib import Path

HERE = Path(__file__).parent


def read(name):
    with open(HERE / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# --8<-- [start:kappa]
def kappa(one, two):
    """Agreement beyond what the two habits alone would give."""
    n = len(one)
    seen = sum(a == b for a, b in zip(one, two, strict=True)) / n
    chance = sum((one.count(k) / n) * (two.count(k) / n)
                 for k in set(one) | set(two))
    return seen, chance, (seen - chance) / (1 - chance)
# --8<-- [end:kappa]


# --8<-- [start:pairs]
def side_by_side(pairs):
    """Count a win only if both orders name the same answer."""
    wins = sum(a == b == "new" for a, b in pairs)
    losses = sum(a == b == "old" for a, b in pairs)
    first = sum((a == "new") + (b == "old") for a, b in pairs)
    z = (wins - losses) / math.sqrt(wins + losses)
    return wins, losses, first / (2 * len(pairs)), z
# --8<-- [end:pairs]


def main():
    rows = read("ratings.csv")
    good = {who: [int(row[who]) for row in rows] for who in ("ana", "tomas", "judge")}
    print("80 answers       agree  chance  kappa")
    for one, two in (("ana", "tomas"), ("ana", "judge"), ("tomas", "judge")):
        seen, chance, value = kappa(good[one], good[two])
        print(f"{one + ', ' + two:15}  {seen:5.1%}   {chance:5.1%}   {value:.2f}")
    always = [1] * len(rows)
    seen, chance, value = kappa(good["ana"], always)
    print(f"{'ana, all good':15}  {seen:5.1%}   {chance:5.1%}   {value:.2f}")
    print()
    print("both people say bad    answers  judge says good")
    bad = [row for row in rows if row["ana"] == row["tomas"] == "0"]
    for name, chosen in (("up to 120 words", [r for r in bad if int(r["words"]) <= 120]),
                         ("over 120 words", [r for r in bad if int(r["words"]) > 120])):
        print(f"{name:21}  {len(chosen):7}  {sum(r['judge'] == '1' for r in chosen):15}")
    print()
    pairs = [(r["new_shown_first"], r["old_shown_first"]) for r in read("pairs.csv")]
    wins, losses, first, z = side_by_side(pairs)
    one_order = sum(a == "new" for a, _ in pairs)
    print(f"new shown first:  new wins {one_order} of {len(pairs)}")
    print(f"old shown first:  new wins {sum(b == 'new' for _, b in pairs)} of {len(pairs)}")
    print(f"both orders:      new {wins}, old {losses}, order decides {len(pairs) - wins - losses}")
    print(f"first place wins {first:.0%}, z {z:.1f}")


if __name__ == "__main__":
    main()
