"""Reads a trace log: percentiles, cost per task, empty retrievals, tool errors, loops, and one task step by step."""

import json
import math
from collections import Counter, defaultdict
from pathlib import Path

FILE = Path(__file__).with_name("traces.jsonl")
PRICE = {"fresh": 1.00, "cached": 0.10, "out": 8.00}  # assumed, per million tokens


def tasks() -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = defaultdict(list)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        span = json.loads(line)
        found[span["trace"]].append(span)
    return dict(found)


# --8<-- [start:measures]
def percentile(values: list[float], share: float) -> float:
    """The value that a share of all values do not exceed."""
    ordered = sorted(values)
    return ordered[math.ceil(share * len(ordered)) - 1]


def cost(spans: list[dict]) -> float:
    """Money of one task: all of its model calls."""
    calls = [s for s in spans if s["step"] == "chat"]
    fresh = sum(s["in"] - s["cached"] for s in calls)
    cached = sum(s["cached"] for s in calls)
    out = sum(s["out"] for s in calls)
    parts = {"fresh": fresh, "cached": cached, "out": out}
    return sum(PRICE[k] * parts[k] for k in parts) / 1e6


def loops(spans: list[dict], limit: int = 3) -> dict[tuple, int]:
    """Calls of one tool with equal arguments, from `limit` on."""
    tools = [s for s in spans if "args" in s]
    calls = Counter((s["step"], s["args"]) for s in tools)
    return {call: n for call, n in calls.items() if n >= limit}


# --8<-- [end:measures]


def seconds(spans: list[dict]) -> float:
    return max(s["at"] + s["s"] for s in spans)


def first_text(spans: list[dict]) -> float:
    """Until the first token of the answer: the last model call's, since the ones before only call tools."""
    last = [s for s in spans if s["step"] == "chat"][-1]
    return last["at"] + last["first"]


def waterfall(name: str) -> str:
    rows = [f"{name}   at s  took s  step"]
    for s in tasks()[name]:
        tokens = f"{s['in']:,} in, {s['out']} out" if "in" in s else ""
        note = tokens or " ".join(filter(None, (s.get("args"), s.get("error")))) or f"{s['docs']} documents"
        rows.append(f"{s['at']:>11.1f} {s['s']:>7.1f}  {s['step']:<9}  {note}")
    return "\n".join(rows)


def report() -> str:
    every = tasks()
    calls = [s for spans in every.values() for s in spans if s["step"] == "chat"]
    rows = [f"{len(every)} tasks, {sum(map(len, every.values()))} spans", "                  p50    p95    max"]
    columns = {
        "first text, s": [first_text(s) for s in every.values()],
        "whole task, s": [seconds(s) for s in every.values()],
        "model calls": [sum(x["step"] == "chat" for x in s) for s in every.values()],
        "cost, cents": [100 * cost(s) for s in every.values()],
    }
    for name, values in columns.items():
        digits = {"model calls": 0, "cost, cents": 2}.get(name, 1)
        shown = " ".join(f"{x:>6.{digits}f}" for x in (percentile(values, 0.5), percentile(values, 0.95), max(values)))
        rows.append(f"{name:<14} {shown}")
    share = sum(s["cached"] for s in calls) / sum(s["in"] for s in calls)
    rows.append(f"cached share of the input {share:.0%}")
    empty = sum(s.get("docs") == 0 for spans in every.values() for s in spans)
    rows.append(f"retrievals without a document {empty} of {len(every)}")
    for tool in ("map_tile", "trap_counts", "weather"):
        uses = [(n, s) for n, spans in every.items() for s in spans if s["step"] == tool]
        bad = [(n, s) for n, s in uses if "error" in s]
        hit, used = (len({n for n, _ in part}) for part in (bad, uses))
        rows.append(f"{tool:<11} errors: {len(bad):>2} of {len(uses):>2} calls, {hit} of {used} tasks")
    rows.append("")
    looping = {name: loops(spans) for name, spans in every.items() if loops(spans)}
    for name, found in looping.items():
        for (tool, args), n in found.items():
            rows.append(f"loop {name}: {tool} {args} x {n}, {100 * cost(every[name]):.1f} cents")
    total = sum(cost(s) for s in every.values())
    part = sum(cost(every[n]) for n in looping)
    rows.append(f"{len(looping)} of {len(every)} tasks, {part / total:.0%} of the cost")
    return "\n".join(rows)


def main() -> None:
    print(report())
    print()
    print(waterfall("t026"))


if __name__ == "__main__":
    main()
