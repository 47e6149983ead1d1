"""One call of a language model: its cost, and when its first and its last word appear. All prices are assumed."""

from __future__ import annotations

from dataclasses import dataclass, replace


# --8<-- [start:call]
@dataclass(frozen=True)
class Model:
    price_in: float  # per million tokens
    price_out: float  # thinking is output
    reads: int  # tokens per second
    writes: int


@dataclass(frozen=True)
class Call:
    fixed: int  # the same beginning in every call
    new: int
    thinks: int
    answers: int


def price(call, model, cached=False, batch=False):
    normal = 0.5 if batch else 1.0
    fixed = call.fixed * (0.1 if cached else normal)
    tokens_in = fixed + call.new * normal
    tokens_out = (call.thinks + call.answers) * normal
    cost = tokens_in * model.price_in + tokens_out * model.price_out
    return cost / 1e6


def seconds(call, model, cached=False, wait=0.4):
    reads = call.new + (0 if cached else call.fixed)
    first = wait + reads / model.reads + call.thinks / model.writes
    return first, first + call.answers / model.writes
# --8<-- [end:call]


LARGE = Model(1.50, 9.00, 8_000, 80)
SMALL = Model(0.30, 2.50, 16_000, 160)
FOUND = Call(fixed=6_000, new=600, thinks=900, answers=300)
LESS = replace(FOUND, thinks=150)
SHORT = replace(LESS, answers=120)
PERSON = 0.60  # a case that the model does not solve, finished by a person


def per_solved(tokens: float, solved: float) -> float:
    return tokens + (1 - solved) * PERSON


def report() -> list[str]:
    """Each row adds to the one above; the last two branch off from "+ prefix cached"."""
    rows = [
        ("as found", FOUND, LARGE, {}, 0.95),
        ("+ less thinking", LESS, LARGE, {}, 0.94),
        ("+ short answer", SHORT, LARGE, {}, 0.94),
        ("+ prefix cached", SHORT, LARGE, {"cached": True}, 0.94),
        ("smaller model", SHORT, SMALL, {"cached": True}, 0.80),
        ("as batch job", SHORT, LARGE, {"cached": True, "batch": True}, 0.94),
    ]
    lines = ["                  per 1,000  first  last s  per solved task"]
    for name, call, model, how, solved in rows:
        tokens = price(call, model, **how)
        times = "  hours   hours"
        if "batch" not in how:
            first, last = seconds(call, model, **how)
            times = f"{first:7.1f} {last:7.1f}"
        lines.append(f"{name:<17} {tokens * 1000:9.2f}{times} {per_solved(tokens, solved):16.4f}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
