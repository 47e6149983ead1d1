"""What depth buys: bends of a function by depth and width, and digits by depth.

Run it with `python docs/_examples/tooling/neural_networks/depth.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from scratch_network import accuracy, digits, parameters, start, train


# --8<-- [start:tent]
def fold(x):
    """Two ReLU units: up from 0 to 1 at x = 1/2, down again."""
    return 2 * np.maximum(x, 0) - 4 * np.maximum(x - 0.5, 0)


def pieces(layers):
    """Straight pieces of the folded function between 0 and 1."""
    x = np.linspace(0, 1, 2**14 + 1)
    y = x
    for _ in range(layers):
        y = fold(y)
    rises = np.diff(y) > 0
    return 1 + int((rises[1:] != rises[:-1]).sum())
# --8<-- [end:tent]


def by_depth(hidden, epochs=40, seeds=(0, 1, 2)):
    """Mean validation accuracy over three starts, and the number of parameters."""
    x, x_valid, y, y_valid = digits()
    scores = []
    for seed in seeds:
        net = start([64, *hidden, 10], seed)
        for _ in train(net, x, y, epochs, rate=0.05, seed=seed):
            pass
        scores.append(accuracy(net, x_valid, y_valid))
    return float(np.mean(scores)), parameters(net)


def main() -> None:
    print("layers of 2 units  units  pieces  one layer would need")
    for layers in (1, 2, 5, 10):
        n = pieces(layers)
        print(f"{layers:>17}  {2 * layers:>5}  {n:>6,}  {n - 1:>14,} units")

    print("\nhidden layers  parameters  accuracy on digits")
    for hidden in ((), (32,), (32, 32), (32, 32, 32, 32)):
        score, count = by_depth(hidden)
        print(f"{len(hidden):>13}  {count:>10,}  {score:>17.0%}")


if __name__ == "__main__":
    main()
