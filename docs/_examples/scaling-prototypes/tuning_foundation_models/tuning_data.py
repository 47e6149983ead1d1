"""Check a tuning set: format, personal data, and what leaks from the tuning part into the held-out part.

Run: python docs/_examples/scaling-prototypes/tuning_foundation_models/tuning_data.py
"""

from __future__ import annotations

import json
import random
import re
from hashlib import sha256

# --8<-- [start:line]
PERSONAL = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\+\d[\d ]{8,}\d")


def fault(line: str) -> str | None:
    """What is wrong with one line of a chat tuning set."""
    try:
        turns = json.loads(line)["contents"]
        roles = [turn["role"] for turn in turns]
        texts = [turn["parts"][0]["text"].strip() for turn in turns]
    except (ValueError, LookupError, TypeError, AttributeError):
        return "not the expected JSON"
    if roles != ["user", "model"] * (len(roles) // 2) or not roles:
        return "turns do not alternate"
    if not all(texts):
        return "empty text"
    if PERSONAL.search(line):
        return "personal data"
    return None
# --8<-- [end:line]


# --8<-- [start:leak]
def held_out(key: str, share: float = 0.2) -> bool:
    """The same key falls on the same side, today and next year."""
    number = int(sha256(key.encode()).hexdigest(), 16)
    return number % 1000 < 1000 * share


def shingles(text: str, size: int = 4) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    last = len(words) - size
    return {tuple(words[i : i + size]) for i in range(last + 1)}


def leaks(tuning: list[str], test: list[str], share=0.6) -> int:
    """Held-out texts that mostly repeat one of the tuning texts."""
    seen = [shingles(text) for text in tuning]

    def repeated(text: str) -> bool:
        own = shingles(text)
        return any(len(own & s) >= share * len(own | s) for s in seen)

    return sum(repeated(text) for text in test)
# --8<-- [end:leak]


COLORS = ["blue", "carmine", "olive", "violet", "sepia", "bistre", "indigo"]
PLACES = ["Macau", "Tonga", "Fiume", "Danzig", "Natal", "Sedang", "Tuva", "Obock"]


def sample(seed: int = 4) -> list[tuple[str, str]]:
    """Lines of a stamp auction house, with the collection that each lot came from."""
    rng = random.Random(seed)
    lines = []
    for number in range(60):
        collection = f"lot-{number}"
        base = (
            f"{rng.choice(PLACES)} {rng.randint(1850, 1935)} {rng.choice(COLORS)} {rng.randint(1, 90)} cents, "
            f"perforation {rng.randint(10, 15)}, {rng.choice(['hinged', 'mint', 'used'])}, margins "
            f"{rng.choice(['wide', 'close', 'even'])}, catalog number {rng.randint(100, 999)}, "
            f"cancelled {rng.choice(PLACES)} on day {rng.randint(1, 365)}"
        )
        for copy in range(rng.choice([2, 3, 4])):  # copies of one stamp, almost word for word
            note = f"{base}, copy {copy + 1}"
            turns = [("user", note), ("model", f"Lot. {base.capitalize()}. Fine.")]
            example = {"contents": [{"role": r, "parts": [{"text": t}]} for r, t in turns]}
            lines.append((json.dumps(example), collection))
    lines[17] = (lines[17][0][:-2], lines[17][1])
    lines[58] = (lines[58][0].replace('"model"', '"user"'), lines[58][1])
    lines[99] = (re.sub(r"copy \d", "write to ana@example.org", lines[99][0]), lines[99][1])
    lines[120] = (re.sub(r"copy \d", "call +351 210 000 000", lines[120][0]), lines[120][1])
    return lines


def note_of(line: str) -> str:
    return json.loads(line)["contents"][0]["parts"][0]["text"]


def split(clean: list[tuple[str, str]], by: str) -> tuple[list[str], list[str]]:
    tuning, test = [], []
    for line, collection in clean:
        key = line if by == "line" else collection
        (test if held_out(key) else tuning).append(note_of(line))
    return tuning, test


def main() -> None:
    lines = sample()
    clean = []
    for number, (line, collection) in enumerate(lines, start=1):
        what = fault(line)
        if what:
            print(f"line {number:>3}: {what}")
        else:
            clean.append((line, collection))
    print(f"{len(clean)} of {len(lines)} lines are usable")
    for by in ("line", "collection"):
        tuning, test = split(clean, by)
        print(f"split by {by + ':':<12}{len(tuning)} to tune, {len(test)} held out, {leaks(tuning, test)} leaked")


if __name__ == "__main__":
    main()
