"""Cold and warm starts when a fifth class appears.

Usage: python docs/_examples/automating-pipelines/retraining/warm.py
"""

import numpy as np

CENTERS = np.array([[2, 0], [0, 2], [-2, 0], [0, -2], [2.2, 2.2]])


def rows(rng, classes, each):
    label = np.repeat(classes, each)
    x = CENTERS[label] + rng.normal(0, 0.8, (len(label), 2))
    return np.column_stack([x, np.ones(len(x))]), label


# --8<-- [start:train]
def train(x, label, weights, steps, rate=0.5):
    for _ in range(steps):
        score = x @ weights
        p = np.exp(score - score.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(len(x)), label] -= 1
        weights = weights - rate * x.T @ p / len(x)
    return weights


def starts(rng):
    old, old_label = rows(rng, [0, 1, 2, 3], 1000)
    new, new_label = rows(rng, [4], 200)             # this week's
    zero = np.zeros((3, 5))
    live = train(old, old_label, zero, 400)
    some = rng.choice(len(old), 800, replace=False)  # replay
    mix = np.vstack([new, old[some]])
    mix_label = np.append(new_label, old_label[some])
    all_x, all_label = np.vstack([new, old]), np.append(new_label, old_label)
    return {
        "live model": (live, 0),
        "cold, all rows": (train(all_x, all_label, zero, 400), 400),
        "warm, new rows": (train(new, new_label, live, 40), 40),
        "warm, with replay": (train(mix, mix_label, live, 40), 40),
        "same, rate / 50": (train(mix, mix_label, live, 40, 0.01), 40),
    }
# --8<-- [end:train]


def recall(weights, classes):
    x, label = rows(np.random.default_rng(99), classes, 2000)
    return (np.argmax(x @ weights, axis=1) == label).mean()


def main():
    print(f"{'start':19}{'steps':>6}{'old four':>10}{'the fifth':>11}")
    for name, (weights, steps) in starts(np.random.default_rng(1)).items():
        print(f"{name:19}{steps:6}{recall(weights, [0, 1, 2, 3]):10.0%}{recall(weights, [4]):11.0%}")


if __name__ == "__main__":
    main()
