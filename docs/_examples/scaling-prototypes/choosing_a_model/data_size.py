"""Linear model, boosted trees and a small network as the training data grow, in three known worlds.

Run it with `python docs/_examples/scaling-prototypes/choosing_a_model/data_size.py`; it needs scikit-learn.
"""

from __future__ import annotations

import warnings

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import RidgeCV
from sklearn.metrics import r2_score
from sklearn.neural_network import MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SIZES = (60, 250, 1000, 4000)
REPEATS = 2
NOISE = 0.5  # of a target with standard deviation 1, so the best possible R2 is 0.80


# --8<-- [start:worlds]
def straight(x):
    return x[:, :6] @ np.array([1.0, -0.8, 0.6, -0.5, 0.4, 0.3])


def rules(x):
    """Thresholds and combinations, as tariffs have."""
    late = np.where(x[:, 0] > 0.5, 2.0, 0.0)
    heavy = np.where((x[:, 1] > 0) & (x[:, 2] > 0), 2.0, 0.0)
    return late + heavy - np.where(x[:, 3] < -0.7, 1.5, 0.0)


def waves(x):
    """Smooth curves over mixtures, as sensors give."""
    slow = np.sin(1.5 * (x[:, 0] + x[:, 1]))
    return slow + 0.7 * np.cos(x[:, 2] - x[:, 3])
# --8<-- [end:worlds]


WORLDS = {"straight": straight, "rules": rules, "waves": waves}


# --8<-- [start:models]
def models():
    scaled = StandardScaler
    return {
        "linear": make_pipeline(
            scaled(), RidgeCV(np.logspace(-2, 3, 12))
        ),
        "trees": HistGradientBoostingRegressor(
            max_iter=120, learning_rate=0.08,
            max_leaf_nodes=8, random_state=0,
        ),
        "network": make_pipeline(
            scaled(),
            MLPRegressor(
                hidden_layer_sizes=(32, 32), alpha=0.1,
                max_iter=80, batch_size=64,
                learning_rate_init=0.004,
                early_stopping=True, random_state=0,
            ),
        ),
    }
# --8<-- [end:models]


def sample(world, n, seed):
    """Twelve inputs, at most six of them matter."""
    rng = np.random.default_rng(seed)
    reference = world(np.random.default_rng(99).normal(size=(20_000, 12)))
    x = rng.normal(size=(n, 12))
    y = (world(x) - reference.mean()) / reference.std()
    return x, y + rng.normal(scale=NOISE, size=n)


def curve(world):
    """Mean test R2 for each model and training size."""
    x_test, y_test = sample(world, 2_000, seed=1_000)
    result = {name: np.zeros(len(SIZES)) for name in models()}
    for repeat in range(REPEATS):
        x, y = sample(world, max(SIZES), seed=repeat)
        for i, n in enumerate(SIZES):
            for name, model in models().items():
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # few rows, short training
                    model.fit(x[:n], y[:n])
                result[name][i] += r2_score(y_test, model.predict(x_test)) / REPEATS
    return result


def main() -> None:
    print("test R2 (0 = the mean, 0.80 = the best possible)")
    print("world      model    " + "".join(f"{n:>8,}" for n in SIZES) + "  rows")
    for name, world in WORLDS.items():
        for model, scores in curve(world).items():
            print(f"{name:<10} {model:<9}" + "".join(f"{s:>8.2f}" for s in scores))


if __name__ == "__main__":
    main()
