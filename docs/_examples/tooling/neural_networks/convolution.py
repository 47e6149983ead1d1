"""Convolution by hand, its parameters and receptive field, and what it does for shifted digits.

Run it with `python docs/_examples/tooling/neural_networks/convolution.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

sys.path.insert(0, str(Path(__file__).parent))
from scratch_network import accuracy, digits, start, train

CANVAS, SIZE, FILTERS = 12, 6, 24
PADDING = SIZE - 1  # so that a filter also sees digits at the border


# --8<-- [start:convolve]
def convolve(image, kernel):
    """Slide the kernel over the image: one dot product a place."""
    windows = sliding_window_view(image, kernel.shape)
    return (windows * kernel).sum(axis=(-2, -1))
# --8<-- [end:convolve]


# --8<-- [start:counts]
def out_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel) // stride + 1


def conv_parameters(channels_in, channels_out, kernel):
    return kernel * kernel * channels_in * channels_out + channels_out


def receptive_field(layers):
    """Pixels that one output sees; layers are (kernel, stride)."""
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field
# --8<-- [end:counts]


def placed(x, down=0, right=0):
    """The 8 x 8 digits on a canvas of 12 x 12 pixels, moved from its center."""
    images = np.zeros((len(x), CANVAS, CANVAS))
    top, left = 2 + down, 2 + right
    images[:, top : top + 8, left : left + 8] = x.reshape(-1, 8, 8)
    return images.reshape(len(x), -1)


class Conv:
    """One layer of filters, ReLU, the largest answer of each filter anywhere, and a linear layer."""

    def __init__(self, seed=0):
        rng = np.random.default_rng(seed)
        self.filters = rng.normal(0, np.sqrt(2 / SIZE**2), (SIZE * SIZE, FILTERS))
        self.bias = np.zeros(FILTERS)
        self.head = rng.normal(0, np.sqrt(2 / FILTERS), (FILTERS, 10))
        self.shift = np.zeros(10)

    def parameters(self):
        return self.filters.size + self.bias.size + self.head.size + self.shift.size

    def forward(self, x):
        images = x.reshape(-1, CANVAS, CANVAS)
        images = np.pad(images, ((0, 0), (PADDING, PADDING), (PADDING, PADDING)))
        views = sliding_window_view(images, (SIZE, SIZE), axis=(1, 2))
        self.views = views.reshape(len(x), -1, SIZE * SIZE)
        answers = self.views @ self.filters + self.bias
        self.where = answers.argmax(axis=1)
        best = np.take_along_axis(answers, self.where[:, None], axis=1)[:, 0]
        self.best = np.maximum(best, 0)
        scores = self.best @ self.head + self.shift
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return scores / scores.sum(axis=1, keepdims=True)

    def step(self, x, y, rate):
        delta = self.forward(x)
        delta[np.arange(len(y)), y] -= 1
        delta /= len(y)
        inner = (delta @ self.head.T) * (self.best > 0)
        seen = np.take_along_axis(self.views, self.where[:, :, None], axis=1)  # rows, filters, pixels
        self.head -= rate * self.best.T @ delta
        self.shift -= rate * delta.sum(axis=0)
        self.filters -= rate * np.einsum("nf,nfp->pf", inner, seen)
        self.bias -= rate * inner.sum(axis=0)

    def fit(self, x, y, epochs=20, rate=0.5, batch=32, seed=0):
        rng = np.random.default_rng(seed)
        for _ in range(epochs):
            order = rng.permutation(len(y))
            for k in range(0, len(y), batch):
                rows = order[k : k + batch]
                self.step(x[rows], y[rows], rate)
        return self

    def accuracy(self, x, y):
        return (self.forward(x).argmax(axis=1) == y).mean()


def shifted_scores():
    """Accuracy of a dense and a convolutional network on digits moved by 0, 1 and 2 pixels."""
    x, x_valid, y, y_valid = digits()
    dense = start([CANVAS * CANVAS, 32, 10])
    for _ in train(dense, placed(x), y, epochs=30):
        pass
    conv = Conv().fit(placed(x), y)
    rows = []
    for by in range(3):
        moved = placed(x_valid, down=by, right=by)
        rows.append((by, accuracy(dense, moved, y_valid), conv.accuracy(moved, y_valid)))
    count = sum(w.size + b.size for w, b in dense)
    return rows, count, conv.parameters()


def main() -> None:
    image = np.array([[0, 0, 9, 9], [0, 0, 9, 9], [0, 0, 9, 9], [0, 0, 9, 9]])
    edge = np.array([[-1, 0, 1]] * 3)
    print("answers to a vertical edge:", convolve(image, edge).tolist())
    print("the edge one pixel to the right:", convolve(9 * (np.arange(4) > 2) * np.ones((4, 1), int), edge).tolist())
    print(f"\n3 x 3, 3 to 64 channels: {conv_parameters(3, 64, 3):,}")
    dense = 224 * 224 * 3 * 64 + 64
    print(f"dense, 224 x 224 x 3 to 64 numbers: {dense:,}")
    print(f"dense, to 224 x 224 x 64 numbers: {224**4 * 3 * 64 / 1e9:,.0f} billion")
    stack = [(3, 1), (3, 1), (2, 2), (3, 1), (3, 1)]
    for n in (1, 2, 3, 4, 5):
        print(f"after {n} layers one value sees {receptive_field(stack[:n])} pixels")

    rows, in_dense, in_conv = shifted_scores()
    print(f"\nmoved by  dense ({in_dense:,})  24 filters ({in_conv:,})")
    for by, a, b in rows:
        print(f"{by:>5} px  {a:>13.0%}  {b:>18.0%}")


if __name__ == "__main__":
    main()
