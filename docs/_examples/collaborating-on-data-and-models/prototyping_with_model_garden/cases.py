"""Run a prompt over labeled cases, several times, and keep one row of a log that can be compared later.

Run it with `python docs/_examples/collaborating-on-data-and-models/prototyping_with_model_garden/cases.py`; it needs
nothing else. Letters and models are invented: a stand-in is right on some letters, and on others by the toss of a coin.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from random import Random

PROMPT = "Copy the note of the bell from this letter, as in 'a1'. Write null if it is not there.\n"
CASES = [(f"letter {number}", "c1 d1 e1 f1 g1".split()[number % 5]) for number in range(20)]


# --8<-- [start:run]
def run(cases: list, ask: Callable, prompt: str, times: int = 3) -> dict:
    """One row of the log."""
    right = [[ask(prompt, text) == wanted for text, wanted in cases]
             for _ in range(times)]
    each = [sum(row) for row in right]
    return {
        "prompt": sha256(prompt.encode()).hexdigest()[:8],
        "cases": len(cases),
        "lowest": min(each), "highest": max(each),
        "unsteady": sum(len(set(case)) > 1 for case in zip(*right)),
    }
# --8<-- [end:run]


def stand_in(sure: int, tossed: int, seed: int) -> Callable:
    """A model that is right on the first `sure` letters, and by a coin on the next `tossed`."""
    coin, wanted = Random(seed), dict(CASES)

    def ask(_prompt: str, text: str) -> str:
        number = int(text.split()[1])
        good = number < sure or (number < sure + tossed and coin.random() < 0.5)
        return wanted[text] if good else "null"

    return ask


def report() -> list[str]:
    lines = ["prompt    model  cases  right in 3 runs  unsteady"]
    for model, ask in (("one", stand_in(14, 0, 1)), ("two", stand_in(11, 6, 16))):
        row = run(CASES, ask, PROMPT)
        spread = f"{row['lowest']} to {row['highest']}"
        lines.append(f"{row['prompt']}  {model:<5}{row['cases']:>7}{spread:>17}{row['unsteady']:>10}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
