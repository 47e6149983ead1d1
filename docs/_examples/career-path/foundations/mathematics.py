"""Four small problems of mathematics: shapes, a gradient step, a base rate, a confidence interval.

Run it with `python docs/_examples/career-path/foundations/mathematics.py`; it needs numpy only.
"""

from __future__ import annotations

import math

import numpy as np


# --8<-- [start:shapes]
def layer(n: int, inputs: int, units: int) -> tuple[tuple[int, int], int]:
    """Shape of X @ W + b for n rows, and the number of weights."""
    x = np.zeros((n, inputs))
    w, b = np.zeros((inputs, units)), np.zeros(units)
    return (x @ w + b).shape, w.size + b.size


def losses() -> tuple[float, float]:
    """The same perfect forecast, scored with right and wrong shapes."""
    y = np.array([1.0, 2.0, 3.0])  # shape (3,)
    forecast = np.array([[1.0], [2.0], [3.0]])  # shape (3, 1)
    right = np.mean((y - forecast[:, 0]) ** 2)
    wrong = np.mean((y - forecast) ** 2)  # shape (3, 3), no error
    return float(right), float(wrong)
# --8<-- [end:shapes]


X = np.array([1.0, 2.0, 3.0])  # door openings per day, in thousands
Y = np.array([2.0, 3.0, 7.0])  # faults per year


# --8<-- [start:gradient]
def loss(w: float) -> float:
    """Mean squared error of the forecast w * x."""
    return float(np.mean((w * X - Y) ** 2))


def slope(w: float) -> float:
    """Its derivative by hand: mean of 2 * x * (w * x - y)."""
    return float(np.mean(2 * X * (w * X - Y)))


def numeric_slope(w: float, h: float = 1e-5) -> float:
    """The same from two losses, without any calculus."""
    return (loss(w + h) - loss(w - h)) / (2 * h)


def descend(w: float, rate: float, steps: int) -> float:
    for _ in range(steps):
        w = w - rate * slope(w)
    return w
# --8<-- [end:gradient]


# --8<-- [start:alarm]
def alarms(
    units: int, base: float, recall: float, fpr: float
) -> tuple[float, float, float]:
    """Expected true and false alarms, and the share that is true."""
    failing = units * base
    true = failing * recall
    false = (units - failing) * fpr
    return true, false, true / (true + false)
# --8<-- [end:alarm]


# --8<-- [start:interval]
def paired(only_new: int, only_old: int, n: int) -> tuple[float, float]:
    """Gain in accuracy on the same n rows, half the 95 % interval.

    only_new: rows that only the new model gets right; only_old: the reverse.
    """
    gain = (only_new - only_old) / n
    spread = only_new + only_old - (only_new - only_old) ** 2 / n
    return gain, 1.96 * math.sqrt(spread) / n


def unpaired(p_new: float, p_old: float, n: int) -> float:
    """Half the interval if each model had its own n rows."""
    variance = p_new * (1 - p_new) + p_old * (1 - p_old)
    return 1.96 * math.sqrt(variance / n)
# --8<-- [end:interval]


def main() -> None:
    """Print what the page shows."""
    shape, weights = layer(n=32, inputs=20, units=64)
    right, wrong = losses()
    print(f"layer: {shape}, {weights:,} weights")
    print(f"loss: {right:.2f} with (3,), {wrong:.2f} with (3, 1)")

    print(f"\nloss at w=1: {loss(1):.3f}, slope {slope(1):.3f}")
    print(f"slope from two losses: {numeric_slope(1):.3f}")
    for rate in (0.05, 0.25):
        walk = ", ".join(f"{descend(1, rate, k):.2f}" for k in (1, 2, 3, 20))
        print(f"rate {rate}: w after 1, 2, 3, 20 steps: {walk}")

    print("\n false-alarm rate  true  false  share true")
    for fpr in (0.04, 0.01, 0.001):
        true, false, share = alarms(12_000, 0.005, 0.9, fpr)
        print(f"{fpr:17.1%}  {true:4.0f}  {false:5.0f}  {share:10.0%}")

    gain, half = paired(only_new=70, only_old=54, n=2_000)
    print(f"\ngain {gain:+.1%}, 95 % interval {gain - half:+.1%} to {gain + half:+.1%}")
    print(f"unpaired it would be +/- {unpaired(0.920, 0.912, 2_000):.1%}")


if __name__ == "__main__":
    main()
