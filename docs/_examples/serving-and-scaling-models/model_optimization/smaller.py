"""Pruning, distillation and a paired proof, on the digit classifier of quantize.py.

Run it with `python docs/_examples/serving-and-scaling-models/model_optimization/smaller.py`; it takes some seconds.
"""

from __future__ import annotations

import sys
import warnings
from math import comb, sqrt
from pathlib import Path

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor

sys.path.insert(0, str(Path(__file__).resolve().parent))
from quantize import accuracy, data, logits, quantize, train  # noqa: E402


# --8<-- [start:prune]
def prune_weights(weights, share):
    """Unstructured: zero the smallest weights of each matrix."""
    cut = [np.quantile(np.abs(w), share) for w in weights]
    pairs = zip(weights, cut, strict=True)
    return [np.where(np.abs(w) < c, 0, w) for w, c in pairs]


def prune_units(weights, biases, keep):
    """Structured: drop whole hidden units, the weakest first."""
    w, b = list(weights), list(biases)
    for i in range(len(w) - 1):
        strength = np.linalg.norm(w[i], axis=0)
        strength = strength * np.linalg.norm(w[i + 1], axis=1)
        count = max(1, round(keep * len(strength)))
        best = np.sort(np.argsort(strength)[-count:])
        w[i], b[i] = w[i][:, best], b[i][best]
        w[i + 1] = w[i + 1][best]
    return w, b
# --8<-- [end:prune]


def dense_products(weights) -> int:
    return sum(w.size for w in weights)


def sparse_kib(weights) -> float:
    """Value and column number in 4 bytes each, for what is not zero."""
    return sum(8 * np.count_nonzero(w) for w in weights) / 1024


def retrain(weights, biases, x, y, epochs=100):
    """More epochs with the zeros held: unstructured masks, or fewer units."""
    sizes = tuple(len(b) for b in biases[:-1])
    net = MLPClassifier(sizes, learning_rate_init=0.002, random_state=1)
    net.partial_fit(x, y, classes=np.unique(y))
    masks = [w != 0 for w in weights]
    net.coefs_ = [w.copy() for w in weights]
    net.intercepts_ = [b.copy() for b in biases]
    for _ in range(epochs):
        net.partial_fit(x, y)
        for w, mask in zip(net.coefs_, masks, strict=True):
            w *= mask
    return net.coefs_, net.intercepts_


# --8<-- [start:distill]
def scores_of_teacher(x_labeled, y_labeled, rows, nets=4):
    """Mean log probability of several large networks."""
    teacher = [
        MLPClassifier((128,), max_iter=400, random_state=seed)
        for seed in range(nets)
    ]
    for net in teacher:
        net.fit(x_labeled, y_labeled)
    soft = np.mean([t.predict_log_proba(rows) for t in teacher], 0)
    return soft - soft.mean(axis=1, keepdims=True)  # before softmax


def student_alone(x_labeled, y_labeled, seed):
    net = MLPClassifier((8,), max_iter=800, random_state=seed)
    return net.fit(x_labeled, y_labeled)


def student_of(rows, soft, seed):  # no labels at all
    net = MLPRegressor(
        hidden_layer_sizes=(8,), max_iter=800, random_state=seed
    )
    return net.fit(rows, soft)
# --8<-- [end:distill]


# --8<-- [start:paired]
def paired(old_right, new_right):
    """Lost, won, change, its standard error, sign test."""
    lost = int(np.sum(old_right & ~new_right))
    won = int(np.sum(~old_right & new_right))
    n, differ = len(old_right), lost + won
    change = (won - lost) / n
    error = sqrt(differ - (won - lost) ** 2 / n) / n
    tail = sum(comb(differ, k) for k in range(min(lost, won) + 1))
    p_value = min(1.0, 2 * tail / 2**differ)
    return lost, won, change, error, p_value
# --8<-- [end:paired]


def main() -> None:
    warnings.simplefilter("ignore", ConvergenceWarning)
    warnings.simplefilter("ignore", FutureWarning)
    x, x_test, y, y_test = data()
    weights, biases = train(x, y)
    print("                      accuracy  retrained  products  KiB sparse")
    for share in (0, 0.5, 0.8, 0.9):
        thin = prune_weights(weights, share)
        again = retrain(thin, biases, x, y)
        acc, later = accuracy(thin, biases, x_test, y_test), accuracy(*again, x_test, y_test)
        text = f"{share:.0%} of weights zero"
        print(f"{text:<21} {acc:>8.3f} {later:>10.3f} {dense_products(thin):>9,} {sparse_kib(thin):>11.1f}")
    for keep in (0.5, 0.25):
        small = prune_units(weights, biases, keep)
        again = retrain(*small, x, y)
        acc, later = accuracy(*small, x_test, y_test), accuracy(*again, x_test, y_test)
        text = f"{1 - keep:.0%} of units dropped"
        print(f"{text:<21} {acc:>8.3f} {later:>10.3f} {dense_products(small[0]):>9,}")
    kib = dense_products(weights) / 1024
    print(f"dense in 4 bytes: {4 * kib:.1f} KiB, in 1 byte: {kib:.1f}")
    print()
    few = 150
    soft = scores_of_teacher(x[:few], y[:few], np.vstack([x, x_test]))
    rows, test_rows = soft[: len(x)], soft[len(x) :]
    alone = [student_alone(x[:few], y[:few], seed).score(x_test, y_test) for seed in range(3)]
    taught = [(student_of(x, rows, seed).predict(x_test).argmax(1) == y_test).mean() for seed in range(3)]
    print(f"{few} labels, {len(x) - few:,} rows without labels; mean of 3 students")
    print(f"  teacher, 4 nets of 128 units    {(test_rows.argmax(1) == y_test).mean():.3f}")
    print(f"  student, 8 units, labels only   {np.mean(alone):.3f}")
    print(f"  student, 8 units, imitating     {np.mean(taught):.3f}")
    print()
    old = logits(weights, biases, x_test).argmax(1) == y_test
    print("float against it   lost  won   change  +- error  sign test")
    for name, bits, axis in (("8 bits, channel", 8, 0), ("4 bits, channel", 4, 0), ("3 bits, channel", 3, 0)):
        new = logits([quantize(w, bits, axis) for w in weights], biases, x_test).argmax(1) == y_test
        lost, won, change, error, p = paired(old, new)
        print(f"{name:<18} {lost:>4} {won:>4} {change:>+8.3f} {error:>9.3f} {p:>10.3f}")


if __name__ == "__main__":
    main()
