"""Which pixels does the network use? Saliency and occlusion on one digit, and a check of both.

Run it with `python docs/_examples/tooling/neural_networks/occlusion.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from scratch_network import digits, forward, start, train


# --8<-- [start:maps]
def scores(net, x):
    """Class scores before they become probabilities."""
    inputs, _ = forward(net, x)
    w, b = net[-1]
    return inputs[-1] @ w + b


def saliency(net, image, label):
    """How fast the class score changes with each pixel."""
    inputs, _ = forward(net, image[None])
    delta = np.eye(10)[label] @ net[-1][0].T
    for (w, _), a in zip(reversed(net[:-1]), reversed(inputs[1:])):
        delta = (delta * (a[0] > 0)) @ w.T
    return np.abs(delta).reshape(8, 8)


def occlusion(net, image, label, fill=0.0, size=2):
    """Fall of the class score when a patch is covered."""
    before = scores(net, image[None])[0, label]
    falls = np.zeros((8, 8))
    seen = np.zeros((8, 8))
    for i in range(9 - size):
        for j in range(9 - size):
            copy = image.reshape(8, 8).copy()
            copy[i : i + size, j : j + size] = fill
            after = scores(net, copy.reshape(1, -1))[0, label]
            falls[i : i + size, j : j + size] += before - after
            seen[i : i + size, j : j + size] += 1
    return falls / seen
# --8<-- [end:maps]


def trained(seed=0):
    x, x_valid, y, y_valid = digits()
    net = start([64, 32, 10], seed)
    for _ in train(net, x, y, epochs=30, seed=seed):
        pass
    return net, x_valid, y_valid


def chosen(x_valid, y_valid, label=3):
    """The first validation image of a class."""
    return x_valid[np.flatnonzero(y_valid == label)[0]]


def likeness(a, b):
    return np.corrcoef(a.ravel(), b.ravel())[0, 1]


def deletion(net, x, y, kind, pixels=6, seed=0):
    """Accuracy after the most important pixels of each image become 0, by map or at random."""
    rng = np.random.default_rng(seed)
    changed = x.copy()
    for row, label in zip(changed, forward(net, x)[1].argmax(axis=1)):
        inked = np.flatnonzero(row > 0)
        if kind == "random":
            worst = rng.permutation(inked)[:pixels]
        else:
            found = (saliency if kind == "saliency" else occlusion)(net, row, label).ravel()
            worst = inked[np.argsort(-found[inked])[:pixels]]
        row[worst] = 0
    return (forward(net, changed)[1].argmax(axis=1) == y).mean()


def main() -> None:
    net, x_valid, y_valid = trained()
    image = chosen(x_valid, y_valid)
    probability = forward(net, image[None])[1][0]
    print(f"says {probability.argmax()} with {probability.max():.0%}")
    print("pixels (0-9)  fall of the score when covered (-9..9)")
    ink, fall = image.reshape(8, 8) * 9, occlusion(net, image, 3)
    fall = fall / np.abs(fall).max() * 9
    for a, b in zip(ink, fall):
        pixels = "".join(f"{v:.0f}" if v >= 0.5 else "." for v in a)
        print(pixels, "    ", "".join(f"{v:>3.0f}" if abs(v) >= 0.5 else "  ." for v in b))

    again = trained(seed=1)[0]
    print("\nlike the map of another start:", f"{likeness(occlusion(net, image, 3), occlusion(again, image, 3)):.1f}")
    for fill in (0.5, 1.0):
        other = likeness(occlusion(net, image, 3), occlusion(net, image, 3, fill))
        print(f"covered with {fill} in place of 0: {other:.1f}")
    blank = start([64, 32, 10], 7)
    for name, method in (("saliency", saliency), ("occlusion", occlusion)):
        print(f"untrained network, {name}: {likeness(method(net, image, 3), method(blank, image, 3)):.1f}")

    x, y = x_valid[:200], y_valid[:200]
    print("\naccuracy after 6 inked pixels are erased")
    for kind in ("random", "saliency", "occlusion"):
        print(f"{kind:<9} {deletion(net, x, y, kind):>4.0%}")


if __name__ == "__main__":
    main()
