"""Label noise: what a model scores against wrong labels, and what that says about the truth.

Run it with `python docs/_examples/scaling-prototypes/training_failures/noise.py`; it needs scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:ceiling]
def measured(accuracy, flips):
    """Accuracy against labels of which a share is flipped."""
    return accuracy * (1 - flips) + (1 - accuracy) * flips


def true_accuracy(score, flips):
    return (score - flips) / (1 - 2 * flips)
# --8<-- [end:ceiling]


def simulate(flips, n, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n + 20_000, 10))
    truth = x @ rng.normal(size=10) + rng.normal(scale=0.3, size=n + 20_000) > 0
    label = truth ^ (rng.random(n + 20_000) < flips)
    model = LogisticRegression().fit(x[:n], label[:n])
    answer = model.predict(x[n:])
    return np.mean(answer == label[n:]), np.mean(answer == truth[n:])


def main() -> None:
    print("flips   ceiling   rows    against labels   against truth   formula")
    for flips, n in ((0.0, 4_000), (0.1, 4_000), (0.2, 400), (0.2, 4_000)):
        label, truth = simulate(flips, n)
        back = true_accuracy(label, flips)
        print(f"{flips:>5.0%} {1 - flips:>9.2f} {n:>7,} {label:>17.2f} {truth:>15.2f} {back:>9.2f}")


if __name__ == "__main__":
    main()
