"""Bytes and operations of a transformer: scores, KV cache, training memory, and a starving GPU.

Standard library only. Run it with `python docs/_examples/tooling/transformers/costs.py`.
"""

from __future__ import annotations

GIB = 2**30


# --8<-- [start:inference]
def score_numbers(tokens, heads, layers):
    """Attention scores of one sequence, all layers."""
    return layers * heads * tokens * tokens


def kv_bytes_per_token(layers, kv_heads, head_size, bytes_each=2):
    """A key and a value in each layer."""
    return 2 * layers * kv_heads * head_size * bytes_each
# --8<-- [end:inference]


def parameters(layers, width, vocabulary, tied=True):
    """12 x width squared a layer (4 for attention, 8 for the network), without biases and norms."""
    return 12 * layers * width**2 + vocabulary * width * (1 if tied else 2)


# --8<-- [start:training]
def training_bytes(parameters, mode="mixed"):
    """Weights, gradients and Adam; activations come on top."""
    each = {
        "float32": 4 + 4 + 8,  # weights, gradients, two averages
        "mixed": 2 + 4 + 4 + 8,  # and a 16-bit copy of the weights
        "inference, 16-bit": 2,
    }[mode]
    return parameters * each


def adapter_bytes(parameters, trained, frozen_each=2):
    """Frozen 16-bit weights, and a small trained part."""
    return parameters * frozen_each + training_bytes(trained)
# --8<-- [end:training]


# --8<-- [start:starving]
def step_ms(compute, load, workers):
    """Loading overlaps computing; the slower one decides."""
    ready_every = load / workers
    step = max(compute, ready_every)
    return step, 1 - compute / step  # and the share of waiting
# --8<-- [end:starving]


def main() -> None:
    print("tokens     attention scores   KV cache")
    each = kv_bytes_per_token(layers=32, kv_heads=8, head_size=128)
    for n in (1_024, 8_192, 65_536):
        print(f"{n:>6,}  {score_numbers(n, 32, 32) / 1e9:>11,.0f} billion  {n * each / GIB:>6.3f} GiB")
    print(f"a token: {each / 1024:.0f} KiB; with 32 key heads {kv_bytes_per_token(32, 32, 128) / 1024:.0f} KiB")
    left = 80e9 - 16e9
    print(f"80 GB minus 16 GB of weights: {int(left // (8_192 * each))} sequences of 8,192 tokens")

    print("\n7 billion parameters, without activations")
    for mode in ("inference, 16-bit", "float32", "mixed"):
        print(f"{mode:<22} {training_bytes(7e9, mode) / 1e9:>5.0f} GB")
    print(f"{'adapter of 40 million':<22} {adapter_bytes(7e9, 40e6) / 1e9:>5.1f} GB")

    print("\nworkers  step   GPU waits   (load 240 ms, compute 60 ms)")
    for workers in (1, 2, 4, 8):
        step, wait = step_ms(60, 240, workers)
        print(f"{workers:>7}  {step:>3.0f} ms  {wait:>7.0%}")


if __name__ == "__main__":
    main()
