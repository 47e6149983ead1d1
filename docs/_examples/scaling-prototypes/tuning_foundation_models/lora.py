"""LoRA counted on a real model, and tried on one layer whose right answer is known.

Run: python docs/_examples/scaling-prototypes/tuning_foundation_models/lora.py
"""

from __future__ import annotations

import numpy as np

# --8<-- [start:count]
# Llama 3.1 8B: inputs and outputs of the matrices in one block
MATRICES = {
    "query": (4096, 4096),
    "key": (4096, 1024),
    "value": (4096, 1024),
    "output": (4096, 4096),
    "gate": (4096, 14336),
    "up": (4096, 14336),
    "down": (14336, 4096),
}
BLOCKS = 32
ALL_WEIGHTS = 8.03e9


def lora_parameters(rank: int, names: list[str]) -> int:
    """A is rank x inputs, B is outputs x rank."""
    return BLOCKS * sum(rank * sum(MATRICES[n]) for n in names)


def weight_memory_gb(method: str, trained: float) -> float:
    """Weights, gradients, Adam; activations come on top."""
    bytes_frozen = {"full": 0, "LoRA": 2, "QLoRA": 0.5}[method]
    return (bytes_frozen * ALL_WEIGHTS + 18 * trained) / 1e9
# --8<-- [end:count]


# --8<-- [start:train]
SIZE, NOISE = 40, 0.5


def task(rng, change, n):
    x = rng.normal(size=(n, SIZE))
    return x, x @ change + NOISE * rng.normal(size=(n, SIZE))


def tune(x, y, rank, steps=400, rate=0.1, seed=1):
    """Learn the change as A @ B; rank None learns it whole."""
    rng = np.random.default_rng(seed)
    a = rng.normal(size=(SIZE, rank or SIZE)) / np.sqrt(SIZE)
    b = np.zeros((rank or SIZE, SIZE))  # starts as no change
    whole = np.zeros((SIZE, SIZE))
    for _ in range(steps):
        now = whole if rank is None else a @ b
        slope = x.T @ (x @ now - y) / len(x)
        if rank is None:
            whole = whole - rate * slope
        else:
            a, b = a - rate * slope @ b.T, b - rate * a.T @ slope
        yield whole if rank is None else a @ b
# --8<-- [end:train]


def error(change: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean((x @ change - y) ** 2))


def world(n: int, needed: int = 2, seed: int = 7):
    """n tuning examples and 4,000 held out, from a change of the rank that is needed."""
    rng = np.random.default_rng(seed)
    left, right = rng.normal(size=(SIZE, needed)), rng.normal(size=(needed, SIZE))
    change = left @ right / np.sqrt(SIZE * needed / 2)
    return task(rng, change, n), task(rng, change, 4_000)


def curves(n: int, rank: int | None, needed: int = 2, steps: int = 400) -> tuple[list[float], list[float]]:
    """Error on the tuning examples and on the held-out ones after each step."""
    (x, y), (x_new, y_new) = world(n, needed)
    path = list(tune(x, y, rank, steps))
    return [error(c, x, y) for c in path], [error(c, x_new, y_new) for c in path]


RANKS = {"rank 2": 2, "rank 8": 8, "rank 32": 32, "full": None}
CASES = {"small change, 50": (50, 2), "small change, 1,000": (1_000, 2), "large change, 1,000": (1_000, 20)}


def table() -> dict[tuple[str, str], tuple[float, float]]:
    """Error on the tuning examples and on held-out ones, after the last step."""
    ends = {}
    for name, rank in RANKS.items():
        for case, (n, needed) in CASES.items():
            (x, y), (x_new, y_new) = world(n, needed)
            *_, change = tune(x, y, rank)
            ends[name, case] = (error(change, x, y), error(change, x_new, y_new))
    return ends


def main() -> None:
    print("method               trained   share  file MB  memory GB")
    attention, every = ["query", "value"], list(MATRICES)
    for name, method, rank, names in (
        ("LoRA r=4, q and v", "LoRA", 4, attention),
        ("LoRA r=16, all", "LoRA", 16, every),
        ("QLoRA r=16, all", "QLoRA", 16, every),
    ):
        n = lora_parameters(rank, names)
        print(
            f"{name:<18}{n / 1e6:>8.1f} M  {n / ALL_WEIGHTS:>6.2%}  {2 * n / 1e6:>7.0f}"
            f"  {weight_memory_gb(method, n):>9.1f}"
        )
    print(
        f"{'full tuning':<18}{ALL_WEIGHTS / 1e6:>8.0f} M  {1:>6.0%}  {2 * ALL_WEIGHTS / 1e6:>7,.0f}"
        f"  {weight_memory_gb('full', ALL_WEIGHTS):>9.1f}"
    )
    print()
    ends = table()
    print("        small change  small change  large change")
    print("        50 examples   1,000         1,000")
    print("        seen    new   seen    new   seen    new")
    for name in RANKS:
        cells = (f"{seen:.2f}   {new:.2f}" for seen, new in (ends[name, case] for case in CASES))
        print(f"{name:<8}" + "   ".join(cells))


if __name__ == "__main__":
    main()
