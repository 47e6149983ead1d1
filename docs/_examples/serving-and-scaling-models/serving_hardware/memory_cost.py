"""Does a model fit, how fast can it be, and what do 1,000 answers cost?

Run it with `python docs/_examples/serving-and-scaling-models/serving_hardware/memory_cost.py`; it needs only Python.
Prices and the CPU machine are assumptions. The results are ceilings: measure, then put your own share of them in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

GB = 1e9


@dataclass(frozen=True)
class Model:
    parameters: float = 8e9
    bytes_per_weight: float = 2
    layers: int = 32
    key_heads: int = 8
    head_size: int = 128
    bytes_per_key: float = 2

    @property
    def weights(self) -> float:
        return self.parameters * self.bytes_per_weight

    @property
    def cache_per_token(self) -> float:  # a key and a value
        heads = 2 * self.layers * self.key_heads * self.head_size
        return heads * self.bytes_per_key


@dataclass(frozen=True)
class Device:
    name: str
    memory: float  # bytes
    bandwidth: float  # bytes per second
    operations: float  # per second, in 16 bits


CPU = Device("CPU, 64 GB", 64 * GB, 100 * GB, 2e12)  # assumed
CARD = Device("GPU, 24 GB", 24 * GB, 300 * GB, 120e12)  # assumed, much like an L4
CHIP = Device("v6e chip", 32 * GB, 1_638 * GB, 918e12)


# --8<-- [start:fit]
def sequences_that_fit(
    model: Model, device: Device, tokens: int, reserve: float = 2 * GB
) -> int:
    """How many running requests the memory holds; -1: no weights."""
    left = device.memory - reserve - model.weights
    if left < 0:
        return -1
    return int(left // (tokens * model.cache_per_token))
# --8<-- [end:fit]


# --8<-- [start:speed]
def decode_ceiling(
    model: Model, device: Device, batch: int, tokens: int
) -> float:
    """Tokens per second of all requests: each step reads the weights
    once, and the cache of every request."""
    cache = batch * tokens * model.cache_per_token
    return batch * device.bandwidth / (model.weights + cache)


def prefill_seconds(
    model: Model, device: Device, prompt: int, share: float = 0.5
) -> float:
    """Two operations per weight and token, at a share of the peak."""
    return 2 * model.parameters * prompt / (share * device.operations)
# --8<-- [end:speed]


# --8<-- [start:cost]
def cost_per_1000(
    price_hour: float, per_second: float, utilization: float
) -> float:
    return 1000 * price_hour / (3600 * per_second * utilization)


def machines_needed(
    per_hour: float, per_second: float, limit: float = 0.6
) -> int:
    return max(1, math.ceil(per_hour / (3600 * per_second * limit)))


def cost_at(per_hour: float, price_hour: float, per_second: float):
    """Cost of 1,000 answers when idle hours are paid as well."""
    machines = machines_needed(per_hour, per_second)
    return 1000 * machines * price_hour / per_hour


def pays_from(price_hour: float, api_per_1000: float) -> float:
    """Answers an hour from which one machine beats an API."""
    return 1000 * price_hour / api_per_1000
# --8<-- [end:cost]


def main() -> None:
    full = Model()
    int8 = Model(bytes_per_weight=1)
    both = Model(bytes_per_weight=1, bytes_per_key=1)
    print("8 billion parameters, requests of 4,096 tokens, 2 GB kept free")
    print("device      weights  cache   weights GB  requests that fit")
    for device in (CARD, CHIP):
        for model, names in ((full, ("16 bit", "16 bit")), (int8, ("8 bit", "16 bit")), (both, ("8 bit", "8 bit"))):
            fit = sequences_that_fit(model, device, 4096)
            print(f"{device.name:<11} {names[0]:<8} {names[1]:<7} {model.weights / GB:>10.0f} {fit:>18}")
    print()
    print("device      weights  1 user, tokens/s  8 users, all  prompt of 2,000")
    for device in (CPU, CARD, CHIP):
        for model, name in ((full, "16 bit"), (int8, "8 bit")):
            one = decode_ceiling(model, device, 1, 2048)
            eight = decode_ceiling(model, device, 8, 2048)
            wait = prefill_seconds(model, device, 2000)
            print(f"{device.name:<11} {name:<8} {one:>16.0f} {eight:>13.0f} {wait:>13.2f} s")
    print()
    print("cost of 1,000 answers, utilization 100 / 40 / 8 percent")
    for name, price, rate in (("CPU, 0.20 an hour", 0.20, 8), ("GPU, 1.00 an hour", 1.00, 200)):
        costs = "   ".join(f"{cost_per_1000(price, rate, u):.4f}" for u in (1, 0.4, 0.08))
        print(f"{name}, {rate:>3}/s   {costs}")
    print("cheaper than an API at 0.10 per 1,000 answers:")
    print(f"  the CPU machine from {pays_from(0.20, 0.10):,.0f} an hour, the GPU from {pays_from(1.00, 0.10):,.0f}")


if __name__ == "__main__":
    main()
