"""Which candidate model can run where: the place of deployment is asked before anything is trained.

Run it with `python docs/_examples/scaling-prototypes/build_products_and_deployment/fit.py`; it needs only Python.
The case: a tool-hire chain proposes a deposit at the counter. Sizes and times are assumptions to replace by yours.
"""

from __future__ import annotations

from dataclasses import dataclass

ANY = float("inf")


# --8<-- [start:rules]
@dataclass(frozen=True)
class Place:
    name: str
    inputs: frozenset[str]   # what is known where the model runs
    formats: frozenset[str]  # what can be loaded there
    mb: float = ANY          # room for the model
    ms: float = ANY          # p99 that is left for the model
    days: float = 1          # a new version reaches all after ...


@dataclass(frozen=True)
class Candidate:
    name: str
    inputs: frozenset[str]
    format: str
    mb: float
    ms: float
    days: float  # stays good enough for ...


def obstacle(model: Candidate, place: Place) -> str:
    """Name the first thing that forbids the pair, or `fits`."""
    if not model.inputs <= place.inputs:
        return "inputs"
    if model.format not in place.formats:
        return "format"
    if model.mb > place.mb:
        return "size"
    if model.ms > place.ms:
        return "latency"
    if place.days > model.days:
        return "cadence"
    return "fits"
# --8<-- [end:rules]


HISTORY, REQUEST = "history", "request"
BOTH = frozenset({HISTORY, REQUEST})

# --8<-- [start:case]
PLACES = (
    Place("nightly SQL", frozenset({HISTORY}),
          frozenset({"sql", "onnx"})),
    Place("endpoint", BOTH,
          frozenset({"sql", "container", "onnx"}),
          mb=4_000, ms=910),
    Place("tablet", frozenset({REQUEST}),
          frozenset({"tflite"}), mb=30, ms=200, days=45),
)
CANDIDATES = (
    Candidate("SQL trees, history", frozenset({HISTORY}),
              "sql", 6, 5, 30),
    Candidate("SQL trees, all inputs", BOTH,
              "sql", 8, 6, 30),
    Candidate("AutoML ensemble", BOTH,
              "container", 900, 160, 30),
    Candidate("large network", BOTH,
              "onnx", 1_500, 1_400, 60),
    Candidate("network, request only", frozenset({REQUEST}),
              "tflite", 96, 40, 60),
    Candidate("the same, 8 bits", frozenset({REQUEST}),
              "tflite", 24, 15, 60),
    Candidate("8 bits, stale in 30 d", frozenset({REQUEST}),
              "tflite", 24, 15, 30),
)
# --8<-- [end:case]


# --8<-- [start:arithmetic]
def left_for_model(
    budget: float, *steps: float, reserve: float
) -> float:
    """Milliseconds at p99 that remain; reserve in percent."""
    return (budget - sum(steps)) * (1 - reserve / 100)


def versions_alive(sync_days: int, release_days: int) -> int:
    """Versions that can be in use at once on devices."""
    return -(-sync_days // release_days) + 1


def gigabytes_a_month(
    mb: float, releases: float, devices: int
) -> float:
    return mb * releases * devices / 1_000
# --8<-- [end:arithmetic]


def report() -> list[str]:
    lines = [f"{'candidate':<23}" + "".join(f"{place.name:<13}" for place in PLACES).rstrip()]
    for model in CANDIDATES:
        cells = "".join(f"{obstacle(model, place):<13}" for place in PLACES)
        lines.append(f"{model.name:<23}{cells}".rstrip())
    left = left_for_model(2_000, 250, 120, 330, reserve=30)
    return [
        *lines,
        "",
        f"left for the model: {left:.0f} ms of 2,000",
        f"versions alive, sync 45 days, release 30: {versions_alive(45, 30)}",
        f"download, 24 MB x 1 x 140 tablets: {gigabytes_a_month(24, 1, 140):.2f} GB a month",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
