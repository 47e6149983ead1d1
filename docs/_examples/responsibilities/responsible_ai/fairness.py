"""Two definitions of fairness, one set of applicants: which threshold is fair to whom?

Run it with `python docs/_examples/responsibilities/responsible_ai/fairness.py`; it needs the standard library only.
The scores are evenly spaced quantiles of two normal curves, so nothing is random. The model reads men and women
equally well; only the share of past applicants who stayed 90 days differs.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

SCORES = {True: NormalDist(1.52, 1), False: NormalDist(0, 1)}  # of those who stayed, and of those who left
APPLICANTS = {"men": (600, 400), "women": (200, 300)}  # stayed, left


@dataclass(frozen=True)
class Applicant:
    """One row of the evaluation table."""

    group: str
    stayed: bool
    score: float


Rows = list[Applicant]


def applicants() -> Rows:
    """All 1,500 applicants, with scores spread like the curve of their outcome."""
    rows = []
    for group, counts in APPLICANTS.items():
        for stayed, count in zip((True, False), counts, strict=True):
            curve = SCORES[stayed]
            rows += [Applicant(group, stayed, curve.inv_cdf((i + 0.5) / count)) for i in range(count)]
    return rows


# --8<-- [start:rates]
def rates(rows: Rows, threshold: float) -> dict[str, float]:
    """What one group gets if all from this score on are invited."""
    invited = [row for row in rows if row.score >= threshold]
    stayed = sum(row.stayed for row in rows)
    right = sum(row.stayed for row in invited)
    return {
        "invited": len(invited) / len(rows),  # selection rate
        "found": right / stayed,  # of those who would stay
        "wrong": (len(invited) - right) / (len(rows) - stayed),
        "precise": right / len(invited),  # invited who stay
    }


def threshold_for(rows: Rows, share: float) -> float:
    """The score from which on this share of a group is invited."""
    scores = sorted((row.score for row in rows), reverse=True)
    return scores[round(share * len(scores)) - 1]
# --8<-- [end:rates]


def by_group(group: str) -> Rows:
    """The applicants of one group."""
    return [row for row in applicants() if row.group == group]


def table(name: str, thresholds: dict[str, float]) -> list[str]:
    """A policy and its rates by group, as lines of text."""
    got = {group: rates(by_group(group), limit) for group, limit in thresholds.items()}
    lines = [name, "         " + " ".join(f"{key:>7}" for key in got["men"])]
    for group, rate in got.items():
        lines.append(f"  {group:6} " + " ".join(f"{value:7.0%}" for value in rate.values()))
    ratios = [got["women"][key] / got["men"][key] for key in ("invited", "found")]
    return [*lines, "  ratio  " + " ".join(f"{ratio:7.2f}" for ratio in ratios)]


def policies() -> dict[str, dict[str, float]]:
    """One threshold for all, and a threshold for women that gives the same share of invitations."""
    men = threshold_for(by_group("men"), 0.53)
    women = threshold_for(by_group("women"), 0.53)
    return {"one threshold": {"men": men, "women": men}, "equal invitations": {"men": men, "women": women}}


def main() -> None:
    """Print both policies."""
    for name, thresholds in policies().items():
        print("\n".join(table(name, thresholds)))


if __name__ == "__main__":
    main()
