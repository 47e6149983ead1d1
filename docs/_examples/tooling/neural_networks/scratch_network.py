"""A neuron, a two-layer network with backpropagation, its gradient check and its training, in NumPy.

Run it with `python docs/_examples/tooling/neural_networks/scratch_network.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


# --8<-- [start:neuron]
def neuron(x, w, b):
    z = w @ x + b  # weighted sum
    return 1 / (1 + np.exp(-z))  # squashed to 0..1


def neuron_step(x, y, w, b, rate):
    """One gradient step on the log loss of one case."""
    error = neuron(x, w, b) - y  # the slope by z
    return w - rate * error * x, b - rate * error
# --8<-- [end:neuron]


def digits(seed=0):
    """Images of 8 x 8 pixels scaled to 0..1: 1,347 to train on, 450 to validate."""
    x, y = load_digits(return_X_y=True)
    return train_test_split(x / 16, y, test_size=450, stratify=y, random_state=seed)


# --8<-- [start:network]
def start(sizes, seed=0):
    """Weights scaled for ReLU, and biases at zero."""
    rng = np.random.default_rng(seed)
    return [
        (rng.normal(0, np.sqrt(2 / a), (a, b)), np.zeros(b))
        for a, b in zip(sizes, sizes[1:])
    ]


def forward(net, x):
    """The input of each layer, and the class probabilities."""
    inputs = []
    for i, (w, b) in enumerate(net):
        inputs.append(x)
        x = x @ w + b
        if i < len(net) - 1:
            x = np.maximum(x, 0)  # ReLU
    x = np.exp(x - x.max(axis=1, keepdims=True))
    return inputs, x / x.sum(axis=1, keepdims=True)


def loss(net, x, y):
    p = forward(net, x)[1]
    return -np.log(p[np.arange(len(y)), y]).mean()


def backward(net, x, y):
    """The gradient of the loss by each weight and bias."""
    inputs, delta = forward(net, x)
    delta[np.arange(len(y)), y] -= 1  # p minus truth
    delta /= len(y)
    grads = []
    for (w, _), a in zip(reversed(net), reversed(inputs)):
        grads.append((a.T @ delta, delta.sum(axis=0)))
        delta = (delta @ w.T) * (a > 0)  # the slope of ReLU
    return grads[::-1]
# --8<-- [end:network]


# --8<-- [start:check]
def gradient_error(net, x, y, grads, h=1e-5, per_array=20, seed=0):
    """Worst relative error against two losses, 2h apart."""
    rng, worst = np.random.default_rng(seed), 0.0
    for layer, slopes in zip(net, grads):
        for array, slope in zip(layer, slopes):
            for i in rng.choice(array.size, min(per_array, array.size)):
                old = array.flat[i]
                array.flat[i] = old + h
                above = loss(net, x, y)
                array.flat[i] = old - h
                below = loss(net, x, y)
                array.flat[i] = old
                numeric = (above - below) / (2 * h)
                scale = abs(numeric) + abs(slope.flat[i])
                if scale > 1e-7:  # both zero: fine
                    gap = abs(numeric - slope.flat[i])
                    worst = max(worst, gap / scale)
    return worst
# --8<-- [end:check]


def forgets_relu(net, x, y):
    """The same backward pass with one bug: the slope of ReLU is missing."""
    inputs, delta = forward(net, x)
    delta[np.arange(len(y)), y] -= 1
    delta /= len(y)
    grads = []
    for (w, _), a in zip(reversed(net), reversed(inputs)):
        grads.append((a.T @ delta, delta.sum(axis=0)))
        delta = delta @ w.T
    return grads[::-1]


# --8<-- [start:train]
def train(net, x, y, epochs, rate=0.1, batch=32, decay=0.0, seed=0):
    """Plain gradient descent on shuffled batches."""
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for k in range(0, len(y), batch):
            rows = order[k : k + batch]
            grads = backward(net, x[rows], y[rows])
            for (w, b), (dw, db) in zip(net, grads):
                w -= rate * (dw + decay * w)
                b -= rate * db
        yield net
# --8<-- [end:train]


def accuracy(net, x, y):
    return (forward(net, x)[1].argmax(axis=1) == y).mean()


def parameters(net):
    return sum(w.size + b.size for w, b in net)


def main() -> None:
    x, w, b = np.array([2.0, 1.0]), np.array([0.5, -1.0]), 0.0
    print(f"neuron says {neuron(x, w, b):.2f}, truth is 1")
    w, b = neuron_step(x, 1, w, b, rate=0.5)
    print(f"after a step: w {w.round(2)}, b {b:.2f}, says {neuron(x, w, b):.2f}")

    x, x_valid, y, y_valid = digits()
    net = start([64, 32, 10])
    print(f"\nparameters: {parameters(net):,}")
    print(f"loss before training {loss(net, x, y):.1f}, by guessing {np.log(10):.1f}")
    few = x[:5], y[:5]
    ok = gradient_error(net, *few, backward(net, *few))
    bug = gradient_error(net, *few, forgets_relu(net, *few))
    print(f"gradient check: below 1e-6 is {ok < 1e-6}; with the bug {bug:.1f}")

    small = start([64, 32, 10])
    *_, small = train(small, x[:32], y[:32], epochs=300, batch=8)
    print(f"32 images by heart: {accuracy(small, x[:32], y[:32]):.0%}")

    print("\nepoch  train loss  valid loss  valid accuracy")
    for epoch, _ in enumerate(train(net, x, y, epochs=30), start=1):
        if epoch in (1, 3, 10, 30):
            on_valid = loss(net, x_valid, y_valid), accuracy(net, x_valid, y_valid)
            print(f"{epoch:>5}  {loss(net, x, y):>10.2f}  {on_valid[0]:>10.2f}  {on_valid[1]:>14.0%}")


if __name__ == "__main__":
    main()
