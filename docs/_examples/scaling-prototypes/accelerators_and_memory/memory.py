"""Memory of a training run: weights, gradients, optimizer, activations; full tuning, LoRA, recomputation.

Standard library only. Run it with `python docs/_examples/scaling-prototypes/accelerators_and_memory/memory.py`.
"""

from __future__ import annotations

GB = 1e9
DEVICES = {"24 GB": 24, "80 GB": 80, "141 GB": 141, "192 GB": 192}


# --8<-- [start:states]
# bytes for each trained parameter: weight, gradient, optimizer
ADAM_MIXED = (2, 2, 4 + 4 + 4)  # 32-bit copy, two averages
ADAM_8_BIT = (2, 2, 4 + 1 + 1)  # averages in 8 bits
FACTORED = (2, 2, 4 + 0)  # row and column sums only


def states(trained, each=ADAM_MIXED, frozen=0, frozen_bytes=2):
    """Bytes of weights, gradients and optimizer."""
    weight, gradient, optimizer = each
    return {
        "weights": trained * weight + frozen * frozen_bytes,
        "gradients": trained * gradient,
        "optimizer": trained * optimizer,
    }


def lora_parameters(layers, width, matrices, rank):
    """Each square matrix gets two thin ones."""
    return layers * matrices * rank * 2 * width
# --8<-- [end:states]


# --8<-- [start:activations]
def activations(tokens, width, layers, recompute=False):
    """16-bit values kept for the backward pass, roughly."""
    one_layer = 20 * 2 * tokens * width
    if not recompute:
        return layers * one_layer
    kept = layers * 2 * tokens * width  # the input of each layer
    return kept + one_layer  # and one layer at work
# --8<-- [end:activations]


def runs(model=7e9, layers=32, width=4096, tokens=8192):
    """Name of the run -> its parts in bytes."""
    kept = activations(tokens, width, layers)
    again = activations(tokens, width, layers, recompute=True)
    adapter = lora_parameters(layers, width, matrices=4, rank=16)
    plans = {
        "full, Adam": (states(model), kept),
        "full, recompute": (states(model), again),
        "full, 8-bit, rec.": (states(model, ADAM_8_BIT), again),
        "LoRA": (states(adapter, frozen=model), kept),
        "LoRA, recompute": (states(adapter, frozen=model), again),
        "LoRA 4-bit, rec.": (states(adapter, frozen=model, frozen_bytes=0.5), again),
    }
    return {name: {**parts, "activations": extra} for name, (parts, extra) in plans.items()}


def smallest_device(total):
    """The first device with room, and a tenth of it kept free."""
    return next((name for name, size in DEVICES.items() if total <= 0.9 * size * GB), "none")


def main() -> None:
    adapter = lora_parameters(32, 4096, matrices=4, rank=16)
    print(f"7 billion parameters, LoRA trains {adapter / 1e6:.1f} million")
    print("GB                 weights  grad.  optim.  activ.  total  fits")
    for name, parts in runs().items():
        w, g, o, a = (parts[key] / GB for key in ("weights", "gradients", "optimizer", "activations"))
        total = sum(parts.values())
        print(f"{name:<18} {w:>7.1f} {g:>6.1f} {o:>7.1f} {a:>7.1f} {total / GB:>6.1f}  {smallest_device(total)}")


if __name__ == "__main__":
    main()
