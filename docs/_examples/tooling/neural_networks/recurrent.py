"""Why gradients fade over time in a recurrent network, and what a gate does about it.

Run it with `python docs/_examples/tooling/neural_networks/recurrent.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:fade]
def memory_left(scale, steps, units=64, seed=0):
    """Size of d(last state)/d(first state) of a tanh network."""
    rng = np.random.default_rng(seed)
    w = np.linalg.qr(rng.normal(size=(units, units)))[0] * scale
    h, slope = np.zeros(units), np.eye(units)
    for _ in range(steps):
        h = np.tanh(w @ h + rng.normal(0, 0.1, units))
        slope = (1 - h**2)[:, None] * w @ slope  # chain rule
    return np.linalg.norm(slope, 2)


def gate_left(keep, steps):
    """c = keep * c + new: the slope through the cell itself."""
    return keep**steps
# --8<-- [end:fade]


def lstm_parameters(inputs, units, gates=4):
    """Four gates (an LSTM), three (a GRU) or one (a plain network), with one bias vector each."""
    return gates * (inputs * units + units * units + units)


def main() -> None:
    print("steps  weights x 0.9  x 1.0  x 1.5    gate 0.9  gate 0.99")
    for steps in (1, 10, 50, 100):
        plain = [memory_left(scale, steps) for scale in (0.9, 1.0, 1.5)]
        print(
            f"{steps:>5}  {plain[0]:>13.0e}  {plain[1]:.0e}  {plain[2]:.0e}"
            f"  {gate_left(0.9, steps):>8.0e}  {gate_left(0.99, steps):>9.2f}"
        )
    kinds = (("plain", 1), ("GRU", 3), ("LSTM", 4))
    print("\n32 inputs, 64 units:", *(f"{n} {lstm_parameters(32, 64, g):,}" for n, g in kinds))


if __name__ == "__main__":
    main()
