"""Compare two prompts on a small set of cases, and see what picking the best of many does to the score.

Run it with `python docs/_examples/collaborating-on-data-and-models/prototyping_with_model_garden/prompts.py`; it needs
nothing else. The case: a bell foundry reads old order letters. The verdicts are invented; 1 means that all fields were
right.
"""

from __future__ import annotations

from math import comb


# --8<-- [start:paired]
def paired(old: list[int], new: list[int]) -> tuple[int, int, float]:
    """Cases fixed, cases broken, two-sided chance of such a split."""
    fixed = sum(b > a for a, b in zip(old, new))
    broken = sum(a > b for a, b in zip(old, new))
    n, k = fixed + broken, max(fixed, broken)
    tail = sum(comb(n, i) for i in range(k, n + 1)) / 2**n
    return fixed, broken, min(1.0, 2 * tail)
# --8<-- [end:paired]


# --8<-- [start:best]
def best_of(prompts: int, cases: int, truth: float) -> float:
    """Expected score of the best of several equally good prompts."""
    chance = [comb(cases, i) * truth**i * (1 - truth) ** (cases - i)
              for i in range(cases + 1)]
    below = [sum(chance[:i]) ** prompts for i in range(cases + 2)]
    return sum(i * (below[i + 1] - below[i])
               for i in range(cases + 1)) / cases
# --8<-- [end:best]


def report() -> list[str]:
    lines = ["cases  right before, after  fixed  broken  chance"]
    for cases, both, fixed, broken in ((30, 18, 6, 2), (120, 72, 24, 8)):
        old = [1] * both + [0] * fixed + [1] * broken + [0] * (cases - both - fixed - broken)
        new = [1] * both + [1] * fixed + [0] * broken + [0] * (cases - both - fixed - broken)
        up, down, chance = paired(old, new)
        lines.append(f"{cases:>5}{sum(old) / cases:>13.0%}{sum(new) / cases:>7.0%}{up:>10}{down:>8}{chance:>8.3f}")
    lines.append("")
    lines.append("best of    20 cases   100 cases   (each truly 70 %)")
    lines += [f"{k:>7}{best_of(k, 20, 0.7):>12.0%}{best_of(k, 100, 0.7):>12.0%}" for k in (1, 2, 5, 10)]
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
