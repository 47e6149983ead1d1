"""Laplace noise on a count: how much, what it hides, and what repeated questions cost."""

from __future__ import annotations

import numpy as np


# --8<-- [start:noisy]
def noisy(count: float, epsilon: float, rng: np.random.Generator, changes: float = 1, size: int = 1) -> np.ndarray:
    """Counts with Laplace noise; one person changes the true count by at most `changes`."""
    return count + rng.laplace(0, changes / epsilon, size)


def margin(epsilon: float, changes: float = 1, share: float = 0.95) -> float:
    """The noise stays within plus or minus this in `share` of the answers."""
    return -np.log(1 - share) * changes / epsilon
# --8<-- [end:noisy]


def main() -> None:
    rng = np.random.default_rng(3)
    print("epsilon  95% within   4 people  400 people   odds at most")
    for epsilon in (0.1, 1.0, 3.0):
        m = margin(epsilon)
        small, large = (noisy(n, epsilon, rng)[0] for n in (4, 400))
        print(f"{epsilon:7}  +/- {m:6.1f}  {small:9.1f}  {large:10.1f}  {np.exp(epsilon):9.1f} : 1")
    print()
    print("the same question, epsilon 1 each, true count 4")
    for times in (1, 10, 100):
        answers = noisy(4, 1.0, rng, size=times * 2_000).reshape(2_000, times).mean(axis=1)
        right = np.mean(np.round(answers) == 4)
        print(f"{times:4} answers averaged: rounds to 4 in {right:4.0%}, epsilon spent {times}")


if __name__ == "__main__":
    main()
