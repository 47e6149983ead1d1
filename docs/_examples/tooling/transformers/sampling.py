"""Temperature and top-p on five candidate tokens.

Standard library only. Run it with `python docs/_examples/tooling/transformers/sampling.py`.
"""

from __future__ import annotations

import math

SCORES = {"summer": 4.0, "winter": 3.0, "lovely": 2.0, "clock": 1.0, "tiger": 0.0}


# --8<-- [start:sampling]
def probabilities(scores, temperature=1.0):
    """Softmax of the scores divided by the temperature."""
    e = {t: math.exp(s / temperature) for t, s in scores.items()}
    total = sum(e.values())
    return {t: x / total for t, x in e.items()}


def top_p(p, share):
    """The smallest set of likeliest tokens that reaches share."""
    kept, reached = {}, 0.0
    for token, x in sorted(p.items(), key=lambda pair: -pair[1]):
        kept[token] = x
        reached += x
        if reached >= share:
            break
    return {t: x / reached for t, x in kept.items()}
# --8<-- [end:sampling]


def main() -> None:
    print("temperature ", *(f"{t:>7}" for t in SCORES))
    for temperature in (0.5, 1.0, 2.0):
        p = probabilities(SCORES, temperature)
        print(f"{temperature:>11} ", *(f"{x:>7.2f}" for x in p.values()))
    for temperature in (1.0, 2.0):
        kept = top_p(probabilities(SCORES, temperature), 0.9)
        print(f"top-p 0.9 at {temperature}:", ", ".join(f"{t} {x:.2f}" for t, x in kept.items()))


if __name__ == "__main__":
    main()
