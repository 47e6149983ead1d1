"""The defaults that differ, read from the installed packages instead of from memory."""

from __future__ import annotations

import inspect
import os
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import jax.numpy as jnp
import keras
import numpy as np
import torch
from shared import load, log_loss
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier


def default(function, name):
    return inspect.signature(function).parameters[name].default


def largest_weight(kind):
    """The largest of 30 x 1000 initial weights: the bound of a uniform initializer."""
    if kind == "torch":
        torch.manual_seed(0)
        return torch.nn.Linear(30, 1000).weight.abs().max().item()
    keras.utils.set_random_seed(0)
    layer = keras.layers.Dense(1000)
    layer.build((None, 30))
    return float(np.abs(layer.get_weights()[0]).max())


def main():
    print("Adam, epsilon     "
          f" scikit-learn {default(MLPClassifier, 'epsilon')},"
          f" PyTorch {default(torch.optim.Adam, 'eps')},"
          f" Keras {default(keras.optimizers.Adam, 'epsilon')}")
    print("30 -> 1000, bound "
          f" PyTorch {largest_weight('torch'):.3f}, Keras {largest_weight('keras'):.3f}")
    print("first biases      "
          f" PyTorch {'zero' if not torch.nn.Linear(30, 9).bias.any() else 'random'},"
          f" Keras {default(keras.layers.Dense, 'bias_initializer')}")
    print("batch norm        "
          f" PyTorch momentum {default(torch.nn.BatchNorm1d, 'momentum')},"
          f" eps {default(torch.nn.BatchNorm1d, 'eps')}")
    print("                  "
          f" Keras momentum {default(keras.layers.BatchNormalization, 'momentum')},"
          f" eps {default(keras.layers.BatchNormalization, 'epsilon')}")
    print("floats            "
          f" NumPy {np.ones(1).dtype}, PyTorch {str(torch.ones(1).dtype)[6:]}")
    print("                  "
          f" Keras {keras.backend.floatx()}, JAX {jnp.ones(1).dtype}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        asked = jnp.asarray(np.float64(16_777_217), dtype=jnp.float64)
    print(f"JAX, asked for 64  {asked.dtype}, 16,777,217 is now {int(asked):,}")

    # --8<-- [start:penalty]
    for scale in (True, False):
        x, y, xt, yt = load(scale)
        for c in (1.0, 1000.0):
            model = LogisticRegression(C=c, max_iter=1000)
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always", ConvergenceWarning)
                model.fit(x, y)
            loss = log_loss(yt, model.predict_proba(xt)[:, 1])
            print(f"{'scaled' if scale else 'raw':<6} C={c:<4.0f}",
                  "did not converge" if caught else
                  f" test loss {loss:.3f},"
                  f" largest weight {abs(model.coef_).max():.1f}")
    # --8<-- [end:penalty]


if __name__ == "__main__":
    main()
