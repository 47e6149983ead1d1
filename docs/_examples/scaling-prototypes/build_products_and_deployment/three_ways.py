"""One table, three products: what a month costs, and what would flip the choice.

Run it with `python docs/_examples/scaling-prototypes/build_products_and_deployment/three_ways.py`; it needs only
Python. All prices and hours are assumptions in one currency unit. Put in your own before you decide.
"""

from __future__ import annotations

from dataclasses import dataclass

PERSON_HOUR = 70.0


# --8<-- [start:ways]
@dataclass(frozen=True)
class Way:
    name: str
    training: float  # money for one training run
    scoring: float   # money for one nightly scoring run
    care: float      # hours of people a month

    def month(self, trainings: float, nights: int = 30) -> float:
        machines = (trainings * self.training
                    + nights * self.scoring)
        return machines + self.care * PERSON_HOUR


GB = 1 / 1024  # in TiB
WAYS = (
    # 3 GB read at 300 a TiB to train, 0.1 GB at 6 a TiB to score
    Way("BigQuery ML", 3 * GB * 300, 0.1 * GB * 6, care=3),
    # 4 node hours at 21; a batch job of 15 minutes on 2 nodes at 1
    Way("AutoML", 4 * 21.0, 0.25 * 2 * 1.0, care=3),
    # 2 machine hours at 0.80; 15 minutes on one machine to score
    Way("own code", 2 * 0.80, 0.25 * 0.80, care=12),
)
# --8<-- [end:ways]


# --8<-- [start:flips]
def crossing(low: Way, high: Way) -> float:
    """Trainings a month from which `high` is the cheaper one."""
    gap = high.month(0) - low.month(0)
    return gap / (low.training - high.training)


def gain_needed(
    cheap: Way, dear: Way, trainings: float, value: float
) -> float:
    """Extra late returns a month that pay for the dearer way."""
    return (dear.month(trainings) - cheap.month(trainings)) / value
# --8<-- [end:flips]


def report(value: float = 12.0, late: int = 270) -> list[str]:
    lines = ["way          train  30 nights  people   1 a month  30 a month"]
    for way in WAYS:
        lines.append(
            f"{way.name:<11}{way.training:>7.2f}{30 * way.scoring:>11.2f}{way.care * PERSON_HOUR:>8.0f}"
            f"{way.month(1):>12.0f}{way.month(30):>12.0f}"
        )
    sql, automl, code = WAYS
    more = gain_needed(sql, automl, 1, value)
    return [
        *lines,
        "",
        f"AutoML pays for itself with {more:.1f} more late returns caught",
        f"a month: {100 * more / late:.1f} points of recall on {late}.",
        f"Own code is cheaper than AutoML from {crossing(automl, code):.1f} trainings a month.",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
