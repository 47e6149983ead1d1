"""Bias and variance, of an estimator and of a model, by doing it many times.

Run it with `python docs/_examples/tooling/statistics/bias_variance.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:estimator]
def of_variance(divisor: int, repeats=200_000, seed=1):
    """Estimate a variance of 100 from five rows, many times."""
    rows = np.random.default_rng(seed).normal(0, 10, (repeats, 5))
    squares = (rows - rows.mean(axis=1, keepdims=True)) ** 2
    found = squares.sum(axis=1) / divisor
    bias = found.mean() - 100
    return bias, found.std(), np.sqrt(((found - 100) ** 2).mean())
# --8<-- [end:estimator]


NOISE = 0.5


def level(x):
    """The water level that the models try to learn."""
    return np.sin(3 * x)


# --8<-- [start:model]
def of_model(degree: int, rows=15, repeats=4_000, seed=9):
    """Fit a polynomial to many training sets: new noise in each."""
    rng = np.random.default_rng(seed)
    x = np.linspace(-1, 1, rows)
    y = level(x) + rng.normal(0, NOISE, (repeats, rows))
    powers = np.polynomial.legendre.legvander(x, degree)
    weights, *_ = np.linalg.lstsq(powers, y.T)
    curves = (powers @ weights).T            # one a training set
    bias2 = (curves.mean(axis=0) - level(x)) ** 2
    return bias2.mean(), curves.var(axis=0).mean()
# --8<-- [end:model]


def main() -> None:
    print("divide by   bias  spread  error")
    for divisor in (4, 5, 6):
        print("{:>9}  {:>5.1f}  {:>6.1f}  {:>5.1f}".format(divisor, *of_variance(divisor)))
    print()
    print("degree  rows  bias2  variance  noise  total")
    for degree, rows in ((1, 15), (3, 15), (9, 15), (1, 60), (3, 60), (9, 60)):
        bias2, variance = of_model(degree, rows)
        total = bias2 + variance + NOISE**2
        print(f"{degree:>6}  {rows:>4}  {bias2:.3f}  {variance:>8.3f}  {NOISE**2:.3f}  {total:.3f}")


if __name__ == "__main__":
    main()
