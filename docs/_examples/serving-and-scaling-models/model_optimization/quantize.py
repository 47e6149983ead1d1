"""Integer weights and activations for a small digit classifier: what each choice costs in accuracy.

Run it with `python docs/_examples/serving-and-scaling-models/model_optimization/quantize.py`; it takes some seconds.
"""

from __future__ import annotations

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier


def data():
    x, y = load_digits(return_X_y=True)
    return train_test_split(x / 16, y, test_size=600, stratify=y, random_state=0)


def train(x, y):
    net = MLPClassifier((64, 32), max_iter=400, random_state=1).fit(x, y)
    return [w.copy() for w in net.coefs_], [b.copy() for b in net.intercepts_]


# --8<-- [start:quantize]
def quantize(w, bits=8, axis=None):
    """Symmetric: one scale for the tensor, or one per channel."""
    top = 2 ** (bits - 1) - 1  # 127 for 8 bits
    reach = np.abs(w).max(axis=axis, keepdims=axis is not None)
    scale = np.where(reach == 0, 1, reach) / top
    return np.round(w / scale) * scale


def with_outlier(weights, biases, unit=5, factor=100):
    """The same function: one unit is made large, its reader small."""
    w, b = [v.copy() for v in weights], [v.copy() for v in biases]
    w[0][:, unit] *= factor
    b[0][unit] *= factor
    w[1][unit, :] /= factor
    return w, b
# --8<-- [end:quantize]


# --8<-- [start:run]
def logits(weights, biases, x, ranges=None, bits=8):
    """With ranges, each layer's input is rounded to 2**bits steps."""
    for i, (w, b) in enumerate(zip(weights, biases, strict=True)):
        if ranges is not None:
            step = ranges[i] / (2**bits - 1)  # inputs are >= 0
            x = np.round(np.clip(x, 0, ranges[i]) / step) * step
        x = x @ w + b
        if i < len(weights) - 1:
            x = np.maximum(x, 0)
    return x


def calibrate(weights, biases, x):
    """The largest input of each layer, seen on these rows."""
    seen = []
    for i, (w, b) in enumerate(zip(weights, biases, strict=True)):
        seen.append(x.max())
        x = x @ w + b
        if i < len(weights) - 1:
            x = np.maximum(x, 0)
    return seen
# --8<-- [end:run]


def accuracy(weights, biases, x, y, **kwargs) -> float:
    return float((logits(weights, biases, x, **kwargs).argmax(1) == y).mean())


def table(weights, biases, x, y, widths=(8, 6, 5, 4, 3, 2)):
    rows = []
    for bits in widths:
        tensor = [quantize(w, bits) for w in weights]
        channel = [quantize(w, bits, axis=0) for w in weights]
        rows.append((bits, accuracy(tensor, biases, x, y), accuracy(channel, biases, x, y)))
    return rows


def main() -> None:
    x, x_test, y, y_test = data()
    weights, biases = train(x, y)
    wide = with_outlier(weights, biases)
    print(f"float, as trained:   {accuracy(weights, biases, x_test, y_test):.3f}")
    print(f"float, with outlier: {accuracy(*wide, x_test, y_test):.3f}")
    print("          as trained          with outlier")
    print("bits   tensor   channel     tensor   channel")
    for plain, hard in zip(table(weights, biases, x_test, y_test), table(*wide, x_test, y_test), strict=True):
        print(f"{plain[0]:>4} {plain[1]:>8.3f} {plain[2]:>9.3f} {hard[1]:>10.3f} {hard[2]:>9.3f}")
    print("weights and activations in 8 bits, channel scales; calibrated on")
    int8 = [quantize(w, 8, axis=0) for w in weights]
    sets = (("100 training rows", x[:100]), ("100 dark rows", 0.15 * x[:100]), ("1 training row", x[:1]))
    for name, rows in sets:
        ranges = calibrate(int8, biases, rows)
        print(f"  {name:<18} {accuracy(int8, biases, x_test, y_test, ranges=ranges):.3f}")


if __name__ == "__main__":
    main()
