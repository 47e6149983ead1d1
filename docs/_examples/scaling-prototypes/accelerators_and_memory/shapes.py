"""A compiled step is compiled again for every new shape: free lengths against a few padded ones.

Needs JAX. Run it with `python docs/_examples/scaling-prototypes/accelerators_and_memory/shapes.py`.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp

LENGTHS = [131, 90, 250, 131, 77, 201, 90, 12, 256, 180]


# --8<-- [start:shapes]
def compilations(lengths):
    """How often the step is compiled for these lengths."""
    traced = []

    @jax.jit
    def step(clip):
        traced.append(clip.shape)  # runs only while compiling
        return jnp.tanh(clip).sum()

    for length in lengths:
        step(jnp.zeros((8, length)))
    return len(traced)


def padded(lengths, unit=128):
    """Round each length up to a multiple of the unit."""
    return [unit * -(-length // unit) for length in lengths]
# --8<-- [end:shapes]


def main() -> None:
    free, fixed = compilations(LENGTHS), compilations(padded(LENGTHS))
    extra = sum(padded(LENGTHS)) / sum(LENGTHS) - 1
    print(f"10 clips: {free} compilations as they are, {fixed} padded to 128 or 256")
    print(f"price of the padding: {extra:.0%} more numbers")


if __name__ == "__main__":
    main()
