"""Writes traces.jsonl: made-up spans of an agent that answers questions about forest pests. Same seed, same file."""

import json
import random
from pathlib import Path

FILE = Path(__file__).with_name("traces.jsonl")
TOOLS = {"trap_counts": (0.2, 0.7), "map_tile": (0.3, 0.9), "weather": (0.8, 2.4)}
LOOPS = {"t017", "t044", "t069"}  # the model repeats one call that can only fail
SLOW = {"t026", "t058"}  # the weather service hangs
LIMIT = 12  # model calls per task


def task(rng: random.Random, name: str) -> list[dict]:
    spans: list[dict] = []
    clock, prompt = 0.0, 2900 + rng.randrange(500)

    def add(step: str, seconds: float, **more: object) -> None:
        nonlocal clock
        spans.append({"trace": name, "at": round(clock, 2), "s": round(seconds, 2), "step": step, **more})
        clock += seconds

    def chat(out: int) -> None:
        cached = 2400 if rng.random() < 0.85 else 0
        first = 0.25 + (prompt - cached) / 9000 + rng.random() * 0.3
        more = {"in": prompt, "cached": cached, "out": out, "first": round(first, 2)}
        add("chat", first + out / 90, **more)

    def call(tool: str, seconds: float, args: str, error: str = "") -> None:
        nonlocal prompt
        add(tool, seconds, args=args, **({"error": error} if error else {}))
        prompt += 350 + rng.randrange(300)

    add("retrieve", rng.uniform(0.15, 0.4), docs=0 if rng.random() < 0.07 else 5)
    if name in LOOPS:
        grid = f"grid=Q{rng.randrange(10, 99)}"
        for _ in range(LIMIT - 1):
            chat(rng.randrange(40, 70))
            call("map_tile", rng.uniform(0.3, 0.9), grid, "unknown grid")
    else:
        for number in range(max(rng.choice([0, 1, 1, 2]), name in SLOW)):
            chat(rng.randrange(40, 70))
            tool = "weather" if name in SLOW and number == 0 else rng.choice(sorted(TOOLS))
            low, high = (9.0, 12.0) if name in SLOW and number == 0 else TOOLS[tool]
            call(tool, rng.uniform(low, high), f"plot={rng.randrange(400)}", "timeout" if rng.random() < 0.03 else "")
    chat(rng.randrange(120, 330))
    return spans


def log() -> str:
    rng = random.Random(23)
    return "".join(json.dumps(span) + "\n" for n in range(80) for span in task(rng, f"t{n:03}"))


if __name__ == "__main__":
    FILE.write_text(log(), encoding="utf-8")
