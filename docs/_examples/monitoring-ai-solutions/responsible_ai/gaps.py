"""How sure is a gap between two groups? Interval, rows needed, many slices, many weeks, pairs of prompts.

Run it with `python docs/_examples/monitoring-ai-solutions/responsible_ai/gaps.py`; it needs the standard library only.
"""

from __future__ import annotations

from math import ceil, comb, sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


# --8<-- [start:interval]
def wilson(hits: int, rows: int, z: float = Z) -> tuple[float, float]:
    """Interval of one share."""
    center = (hits + z * z / 2) / (rows + z * z)
    half = z / (rows + z * z) * sqrt(hits * (rows - hits) / rows + z * z / 4)
    return center - half, center + half


def gap(a: tuple[int, int], b: tuple[int, int], z: float = Z) -> tuple[float, float, float]:
    """Share of a minus share of b, with its interval (Newcombe)."""
    p, q = a[0] / a[1], b[0] / b[1]
    (p_low, p_high), (q_low, q_high) = wilson(*a, z), wilson(*b, z)
    down = sqrt((p - p_low) ** 2 + (q_high - q) ** 2)
    up = sqrt((p_high - p) ** 2 + (q - q_low) ** 2)
    return p - q, p - q - down, p - q + up
# --8<-- [end:interval]


def rows_for(half: float, share: float = 0.7) -> int:
    """Rows of the small group, beside a very large one, for an interval of plus or minus `half`."""
    return ceil(Z * Z * share * (1 - share) / half**2)


def false_alarms(looks: int, z: float) -> float:
    """Expected alarms in so many looks when nothing differs."""
    return looks * 2 * (1 - NormalDist().cdf(z))


def sign_test(worse: int, better: int) -> float:
    """Two-sided probability of a split at least as uneven, if names make no difference."""
    count, tail = worse + better, max(worse, better)
    return min(1.0, 2 * sum(comb(count, k) for k in range(tail, count + 1)) / 2**count)


def main() -> None:
    """Print what the lesson shows."""
    for small in ((24, 40), (240, 400)):
        value, low, high = gap((1470, 2100), small)
        print(f"1,470 of 2,100 and {small[0]} of {small[1]}: gap {value:.0%}, from {low:.0%} to {high:.0%}")
    for half in (0.10, 0.05, 0.03):
        print(f"within {100 * half:.0f} points: {rows_for(half)} positives in the small group")
    print(f"24 equal slices: {1 - 0.95**24:.0%} chance of a false gap somewhere")
    for z in (1.96, 3.0):
        print(f"8 slices, 52 weeks, alarm at {z:.2f} errors: {false_alarms(8 * 52, z):.1f} false a year")
    print(f"300 pairs of prompts, 15 worse, 4 better: p = {sign_test(15, 4):.3f}")


if __name__ == "__main__":
    main()
