"""Larger batches with a learning rate scaled in proportion: steps saved, steps no longer saved, and divergence.

Run it with `python docs/_examples/scaling-prototypes/distributed_training/batch_size.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np

CURVES = np.geomspace(0.1, 1.0, 10)  # curvature of each direction


def steps_to(target, batch, rate, rng, runs=64, limit=4000):
    """Steps until the mean loss of many runs is low."""
    w = np.full((runs, len(CURVES)), 3.0)
    for done in range(1, limit + 1):
        noise = rng.normal(size=w.shape) * 6 / np.sqrt(batch)
        w -= rate * (CURVES * w + noise)
        loss = (CURVES * w**2).sum(axis=1).mean() / 2
        if loss < target:
            return done
        if loss > 1e6:
            return None  # diverged
    return limit


def main() -> None:
    print("        old rate      rule              capped")
    print("batch   rate steps    rate steps        rate steps")
    for power in range(6):
        batch, rule = 32 * 4**power, 0.005 * 4**power
        line = f"{batch:>5}"
        for rate in (0.005, rule, min(rule, 1.28)):
            steps = steps_to(1.0, batch, rate, np.random.default_rng(1))
            line += f"   {rate:<5g} {steps if steps else 'diverges':<8}"
        print(line.rstrip())


if __name__ == "__main__":
    main()
