"""Four drift distances, four causes that they tell apart or do not, and the noise in them.

The case: a solar-roof installer scores the leads of its web form. A sale is known about 45 days after the lead.
Run it with `python docs/_examples/responsibilities/monitoring_and_drift/drift.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:distances]
def psi(base, live):
    """Population stability index of two lists of bin shares."""
    base, live = (np.clip(s, 1e-4, None) for s in (base, live))
    return float(np.sum((live - base) * np.log(live / base)))


def js(base, live):
    """Jensen-Shannon divergence in bits: 0 equal, 1 disjoint."""
    base, live = np.asarray(base, float), np.asarray(live, float)
    mid = (base + live) / 2

    def kl(p):
        seen = p > 0
        return np.sum(p[seen] * np.log2(p[seen] / mid[seen]))

    return float((kl(base) + kl(live)) / 2)


def l_infinity(base, live):
    """The largest change of a single share."""
    return float(np.max(np.abs(np.asarray(live) - np.asarray(base))))


def ks(base, live):
    """Kolmogorov-Smirnov: largest gap of two cumulative curves."""
    at = np.sort(np.concatenate([base, live]))
    a, b = (np.searchsorted(np.sort(s), at, "right") / len(s)
            for s in (base, live))
    return float(np.max(np.abs(a - b)))
# --8<-- [end:distances]


def edges_of(base: np.ndarray, bins: int = 10) -> np.ndarray:
    """Inner edges of bins with equal shares of the baseline."""
    return np.quantile(base, np.linspace(0, 1, bins + 1)[1:-1])


def shares(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    return np.bincount(np.searchsorted(edges, values), minlength=len(edges) + 1) / len(values)


def psi_of(base: np.ndarray, live: np.ndarray, bins: int = 10) -> float:
    edges = edges_of(base, bins)
    return psi(shares(base, edges), shares(live, edges))


# --8<-- [start:leads]
def leads(n, rng, roof_factor=1.0):
    """Roof area in square meters and yearly use in MWh."""
    roof = roof_factor * np.exp(rng.normal(np.log(60), 0.45, n))
    use = np.exp(rng.normal(np.log(4.5), 0.40, n))
    return roof, use


def chance(roof, use, shift=0.0):
    """Chance of a sale; also the model, as it was trained."""
    z = 1.1 * np.log(roof / 60) + 0.9 * np.log(use / 4.5) - 2.2 + shift
    return 1 / (1 + np.exp(-z))
# --8<-- [end:leads]


def week(case: str, n: int = 5_000, seed: int = 11) -> dict[str, float]:
    """One week of leads: distances of input and score, and predicted against actual sales."""
    rng = np.random.default_rng(seed)
    base_roof, base_use = leads(50_000, rng)
    base_score = chance(base_roof, base_use)
    roof, use = leads(n, rng, roof_factor=1.4 if case == "campaign" else 1.0)
    truth = chance(roof, use, shift=-0.8 if case == "subsidy ends" else 0.0)
    sold = rng.random(n) < truth
    seen = roof.copy()
    if case == "unit bug":
        partner = rng.random(n) < 0.30
        seen[partner] *= 10.764  # square feet in a field that means square meters
    score = chance(seen, use)
    return {
        "input": psi_of(base_roof, seen),
        "score": psi_of(base_score, score),
        "predicted": float(score.mean()),
        "actual": float(sold.mean()),
    }


# --8<-- [start:noise]
def psi_noise(n, bins=10, weeks=2_000, seed=5):
    """Median and 95th percentile of PSI when nothing has changed."""
    rng = np.random.default_rng(seed)
    base = np.full(bins, 1 / bins)
    live = rng.multinomial(n, base, size=weeks) / n
    values = [psi(base, row) for row in live]
    return np.percentile(values, [50, 95])
# --8<-- [end:noise]


# --8<-- [start:alarms]
def alarms(features, alpha, days=30):
    """Expected false alarms, and the chance of at least one a day."""
    return features * days * alpha, 1 - (1 - alpha) ** features
# --8<-- [end:alarms]


def simulated_alarms(features: int = 60, days: int = 60, n: int = 500, seed: int = 2) -> float:
    """Share of KS tests at 5 percent that fire although both samples come from one source."""
    rng = np.random.default_rng(seed)
    limit = 1.358 * np.sqrt(2 / n)
    fired = [ks(rng.normal(size=n), rng.normal(size=n)) > limit for _ in range(features * days)]
    return float(np.mean(fired))


def main() -> None:
    base, live = [0.50, 0.30, 0.15, 0.05], [0.40, 0.30, 0.16, 0.14]
    print("1. lead source: web, partner, phone, fair")
    print("   trained on 50 30 15 5 %, this week 40 30 16 14 %")
    print(f"   PSI {psi(base, live):.3f}  JS {js(base, live):.3f}  L-infinity {l_infinity(base, live):.2f}")
    rng = np.random.default_rng(7)
    big, moved = rng.normal(size=100_000), rng.normal(0.02, 1, size=100_000)
    limit = 1.358 * np.sqrt(2 / 100_000)
    print("\n2. a shift of 0.02 standard deviations, 100,000 rows each")
    print(f"   KS {ks(big, moved):.4f}, limit at 5 % {limit:.4f};  PSI {psi_of(big, moved):.4f}")

    print("\n3. the same four numbers for four weeks")
    print("week           PSI roof  PSI score  predicted  actual")
    for case in ("quiet", "campaign", "subsidy ends", "unit bug"):
        row = week(case)
        print(
            f"{case:<13}  {row['input']:>8.2f}  {row['score']:>9.2f}  {row['predicted']:>9.1%}  {row['actual']:>6.1%}"
        )

    print("\n4. PSI when nothing has changed, 10 bins")
    print("rows a week   median   95 of 100 weeks below")
    for n in (50, 100, 200, 500, 2_000, 10_000):
        median, high = psi_noise(n)
        print(f"{n:>11,}    {median:.3f}                   {high:.3f}")

    print("\n5. 60 features tested daily, nothing has changed")
    print("alarm level   alarms a month   day with at least one")
    for alpha in (0.05, 0.01, 0.001, 0.0001):
        month, day = alarms(60, alpha)
        print(f"{alpha:>11.2%}   {month:>14.1f}   {day:>21.1%}")
    print(f"simulated share of alarms at 5 %: {simulated_alarms():.1%}")


if __name__ == "__main__":
    main()
