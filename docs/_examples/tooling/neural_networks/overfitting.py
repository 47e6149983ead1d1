"""Overfitting made and treated: 200 images of digits, 15 percent of the labels wrong, with and without remedies.

Run it with `python docs/_examples/tooling/neural_networks/overfitting.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from scratch_network import accuracy, digits, loss, start, train

EPOCHS = 600
NOISE = 0.15  # share of training labels that are wrong


def noisy(y, share=NOISE, seed=1):
    """Labels as a hasty annotator writes them."""
    rng = np.random.default_rng(seed)
    y = y.copy()
    wrong = rng.choice(len(y), int(share * len(y)), replace=False)
    y[wrong] = (y[wrong] + rng.integers(1, 10, len(wrong))) % 10
    return y


# --8<-- [start:curves]
def curves(rows, decay=0.0, hidden=128, epochs=EPOCHS, every=10):
    """Training loss, validation loss, accuracy, each 10 epochs."""
    x, x_valid, y, y_valid = digits()
    x, y = x[:rows], noisy(y[:rows])
    net, result = start([64, hidden, 10]), []
    steps = train(net, x, y, epochs, 0.5, batch=rows, decay=decay)
    for epoch, _ in enumerate(steps, start=1):
        if epoch % every == 0:
            result.append((
                loss(net, x, y),
                loss(net, x_valid, y_valid),
                accuracy(net, x_valid, y_valid),
            ))
    return np.array(result)
# --8<-- [end:curves]


CASES = (
    ("200 images, 128 units", {"rows": 200}),
    ("with weight decay", {"rows": 200, "decay": 0.01}),
    ("with 1,200 images", {"rows": 1200, "epochs": 200}),
    ("with 4 units", {"rows": 200, "hidden": 4}),
)


def main() -> None:
    print(f"{'':<22} train  valid  accuracy   best epoch")
    for name, case in CASES:
        run = curves(**case)
        best = int(run[:, 1].argmin())
        print(
            f"{name:<22}  {run[-1, 0]:.2f}   {run[-1, 1]:.2f}       {run[-1, 2]:.0%}"
            f"   {run[best, 1]:.2f} and {run[best, 2]:.0%}"
        )


if __name__ == "__main__":
    main()
