"""What chance alone produces, what one limit means for each distance, and what bins hide.

Run it with `python docs/_examples/monitoring-ai-solutions/skew_and_drift/floors.py`; it needs numpy and changes.py.
"""

from __future__ import annotations

import sys
from math import erf, sqrt
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from changes import js_bits, ks_and_w1, psi, shares  # noqa: E402


# --8<-- [start:floor]
def floor(n, repeats=200, seed=3):
    """95th percentile of each distance when nothing has changed."""
    rng = np.random.default_rng(seed)
    base = rng.normal(size=100_000)
    four = np.array([.4, .3, .2, .1])
    seen = []
    for _ in range(repeats):
        live = rng.normal(size=n)
        p, q = shares(base, live)
        linf = np.abs(rng.multinomial(n, four) / n - four).max()
        ks = ks_and_w1(base[:20_000], live)[0]
        seen.append([js_bits(p, q), psi(p, q), linf, ks])
    return np.percentile(seen, 95, axis=0)
# --8<-- [end:floor]


def smallest_shift(n: int) -> float:
    """Shift in standard deviations at which a KS test at 5 percent fires on average, n rows on each side."""
    return 1.358 * sqrt(2 / n) * sqrt(2 * np.pi)


def by_shift(shift: float, bins: int = 10) -> dict[str, float]:
    """Exact distances between N(0, 1) and N(shift, 1); bins are deciles of the first."""
    fine = np.linspace(-9, 12, 21_001)
    p, q = (np.exp(-((fine - m) ** 2) / 2) for m in (0.0, shift))
    p, q = p / p.sum(), q / q.sum()
    cut = np.minimum((np.cumsum(p) * bins).astype(int), bins - 1)
    p, q = (np.bincount(cut, weights=r, minlength=bins) for r in (p, q))
    return {"js": js_bits(p, q), "js root": sqrt(js_bits(p, q)), "psi": psi(p, q), "ks": erf(shift / sqrt(8))}


def shift_at(limit: float, name: str) -> float:
    low, high = 0.0, 4.0
    for _ in range(40):
        low, high = ((low + high) / 2, high) if by_shift((low + high) / 2)[name] < limit else (low, (low + high) / 2)
    return high


def binning() -> list[tuple[str, float, float, float]]:
    """Jensen-Shannon of one fault, a 0 in 12 percent of the rows, under three ways to bin."""
    rng = np.random.default_rng(9)
    base = 300 * np.exp(rng.normal(0, 0.6, 40_000))
    live = 300 * np.exp(rng.normal(0, 0.6, 4_000))
    live[rng.random(4_000) < 0.12] = 0
    spoiled = base.copy()
    spoiled[0] = 65_535
    return [
        (name, *(js_bits(*shares(b, live, bins, kind)) for bins in (10, 50, 1_000)))
        for name, b, kind in (
            ("equal width", base, "width"),
            ("equal width, one 65,535", spoiled, "width"),
            ("quantiles", base, "quantile"),
        )
    ]


def own_edges(a: np.ndarray, b: np.ndarray, bins: int) -> float:
    """Each side has equal bins over its own range; they are cut at all edges, rows spread evenly in a bin."""
    sides = [np.histogram(v, bins) for v in (a, b)]
    cut = np.unique(np.r_[sides[0][1], sides[1][1]])
    p, q = (np.diff(np.interp(cut, edges, np.r_[0, np.cumsum(n)] / n.sum())) for n, edges in sides)
    return js_bits(p, q)


def unshared() -> list[tuple[str, float, float, float]]:
    """The heights of `binning` under histograms that do not share their edges."""
    rng = np.random.default_rng(9)
    base = 300 * np.exp(rng.normal(0, 0.6, 40_000))
    quiet = 300 * np.exp(rng.normal(0, 0.6, 4_000))
    live = np.where(rng.random(4_000) < 0.12, 0, quiet)
    spoiled = base.copy()
    spoiled[0] = 65_535
    return [
        (name, *(own_edges(a, b, bins) for bins in (10, 50, 1_000)))
        for name, a, b in (
            ("nothing changed", base, quiet),
            ("12 % zeros", base, live),
            ("nothing, one 65,535", spoiled, quiet),
        )
    ]


def main() -> None:
    print("1. nothing has changed: 95 of 100 windows stay below")
    print("   rows   JS bits    PSI  L-inf     KS")
    for n in (100, 1_000, 10_000):
        js, ps, linf, ks = floor(n)
        print(f"{n:>7,}   {js:>7.4f} {ps:>6.3f} {linf:>6.3f} {ks:>6.3f}")
    print("\n2. smallest shift at which a KS test at 5 % fires")
    for n in (100, 10_000, 1_000_000):
        print(f"   {n:>9,} rows  {smallest_shift(n):.4f} standard deviations")
    print("\n3. one limit, 0.3: reached at which shift?")
    for name, key in (("PSI", "psi"), ("root of JS", "js root"), ("KS", "ks"), ("JS in bits", "js")):
        print(f"   {name:<10}  {shift_at(0.3, key):.2f} standard deviations")
    print("\n4. JS bits of one fault: 12 % of the heights are 0")
    print("   bins                       10     50  1,000")
    for name, *values in binning():
        print(f"   {name:<23} " + " ".join(f"{v:>6.3f}" for v in values))
    print("\n5. as 4, equal width, each side with its own edges")
    print("   bins                         10     50  1,000")
    for name, *values in unshared():
        print(f"   {name:<24} " + " ".join(f"{v:>6.3f}" for v in values))


if __name__ == "__main__":
    main()
