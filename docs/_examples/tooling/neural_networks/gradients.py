"""How large is the gradient in each of 30 layers before the first training step?

Run it with `python docs/_examples/tooling/neural_networks/gradients.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from scratch_network import digits

LAYERS, WIDTH = 30, 64

CASES = {
    "sigmoid": {"act": "sigmoid", "std": 1 / 8},
    "ReLU, std 0.05": {"act": "relu", "std": 0.05},
    "ReLU, std 0.30": {"act": "relu", "std": 0.30},
    "ReLU, He": {"act": "relu", "std": np.sqrt(2 / WIDTH)},
    "std 0.05 + norm": {"act": "relu", "std": 0.05, "norm": True},
    "std 0.05 + residual": {"act": "relu", "std": 0.05, "residual": True},
}


# --8<-- [start:norms]
def gradient_norms(act, std, norm=False, residual=False, seed=0):
    """Size of the loss gradient by the weights, first layer first."""
    rng = np.random.default_rng(seed)
    x, _, y, _ = digits()
    a, y = x[:256], y[:256]
    a = (a - a.mean(axis=0)) / a.std()
    tape = []
    for _ in range(LAYERS):
        w = rng.normal(0, std, (WIDTH, WIDTH))
        z, spread = a @ w, 1.0
        if norm:  # layer normalization of each row
            z = z - z.mean(axis=1, keepdims=True)
            spread = z.std(axis=1, keepdims=True) + 1e-12
            z = z / spread
        if act == "relu":
            out, slope = np.maximum(z, 0), (z > 0) * 1.0
        else:
            out = 1 / (1 + np.exp(-z))
            slope = out * (1 - out)
        tape.append((a, w, z, spread, slope))
        a = a + out if residual else out

    head = rng.normal(0, 1 / 8, (WIDTH, 10))
    scores = a @ head
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(y)), y] -= 1
    delta = p @ head.T / len(y)

    norms = []
    for a, w, z, spread, slope in reversed(tape):
        dz = delta * slope
        if norm:
            mean = dz.mean(axis=1, keepdims=True)
            along = (dz * z).mean(axis=1, keepdims=True)
            dz = (dz - mean - z * along) / spread
        norms.append(np.linalg.norm(a.T @ dz))
        delta = dz @ w.T + (delta if residual else 0)
    return norms[::-1]
# --8<-- [end:norms]


def main() -> None:
    print(f"{'':<20} layer 1  layer 15  layer 30")
    for name, case in CASES.items():
        n = gradient_norms(**case)
        print(f"{name:<20} {n[0]:>7.0e}  {n[14]:>8.0e}  {n[29]:>8.0e}")


if __name__ == "__main__":
    main()
