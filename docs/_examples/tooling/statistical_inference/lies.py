"""Four ways to find what is not there: p-hacking, peeking, survivors, regression to the mean.

Run it with `python docs/_examples/tooling/statistical_inference/lies.py`; it needs numpy and scipy.
"""

from __future__ import annotations

import numpy as np
from scipy import stats


def p_values(y, mask):
    """Two-sided t test of arm A (first half of each row) against arm B, on the masked players."""
    n, mean, var = [], [], []
    for arm, seen in ((y[:, :100], mask[:, :100]), (y[:, 100:], mask[:, 100:])):
        count = seen.sum(axis=1)
        middle = (arm * seen).sum(axis=1) / count
        n.append(count)
        mean.append(middle)
        var.append((((arm - middle[:, None]) ** 2) * seen).sum(axis=1) / (count - 1))
    t = (mean[0] - mean[1]) / np.sqrt(var[0] / n[0] + var[1] / n[1])
    return 2 * stats.t.sf(abs(t), n[0] + n[1] - 2)


# --8<-- [start:hacking]
def hacking(outcomes: int, segments: int, repeats=2_000, seed=1):
    """No effect at all. Report the best of everything tried."""
    rng = np.random.default_rng(seed)
    device = rng.integers(0, 4, (repeats, 200))
    groups = [device >= 0, device == 1, device == 2, device == 3]
    best = np.ones(repeats)
    for _ in range(outcomes):
        y = rng.normal(0, 1, (repeats, 200))   # 100 players an arm
        for group in groups[:segments]:
            best = np.minimum(best, p_values(y, group))
    return (best < 0.05).mean()
# --8<-- [end:hacking]


# --8<-- [start:peeking]
def peeking(looks: int, repeats=20_000, seed=2):
    """No effect. Stop at the first look with p < 0.05."""
    steps = np.random.default_rng(seed).normal(0, 1, (repeats, looks))
    z = steps.cumsum(axis=1) / np.sqrt(np.arange(1, looks + 1))
    return (abs(z) > 1.96).any(axis=1).mean()
# --8<-- [end:peeking]


# --8<-- [start:survivors]
def survivors(players=50_000, months=6, seed=3):
    """Ratings do not rise. Who loses much in a month may quit."""
    rng = np.random.default_rng(seed)
    rating, here = np.zeros(players), np.ones(players, bool)
    for _ in range(months):
        change = rng.normal(0, 50, players)
        rating += change * here
        here &= ~((change < -40) & (rng.random(players) < 0.5))
    return rating.mean(), rating[here].mean(), here.mean()
# --8<-- [end:survivors]


# --8<-- [start:mean]
def two_months(players=20_000, seed=4):
    """Ability stays. Each month adds its own luck of equal size."""
    rng = np.random.default_rng(seed)
    ability = rng.normal(1500, 100, players)
    return ability + rng.normal(0, 100, (2, players))


def lessons_that_do_nothing():
    first, second = two_months()
    worst = first < np.quantile(first, 0.10)
    best = first > np.quantile(first, 0.90)
    change = second - first
    coin = np.random.default_rng(5).random(len(first)) < 0.5
    return (change[worst].mean(), change[best].mean(),
            change[worst & coin].mean(), change[worst & ~coin].mean())
# --8<-- [end:mean]


def main() -> None:
    print("outcomes x segments tried   'found' without any effect")
    for outcomes, segments in ((1, 1), (5, 1), (1, 4), (5, 4)):
        print(f"{outcomes:>8} x {segments:<8} {hacking(outcomes, segments):>18.0%}")
    print()
    print("looks at p    ", "  ".join(f"{n:>3}" for n in (1, 2, 7, 14, 30)))
    print("false findings", "  ".join(f"{peeking(n):>3.0%}" for n in (1, 2, 7, 14, 30)))
    print()
    everyone, stayed, share = survivors()
    print(f"rating after six months: everyone {everyone:+.0f}, the {share:.0%} who stayed {stayed:+.0f}")
    print()
    worst, best, taught, untaught = lessons_that_do_nothing()
    print(f"worst tenth of May, in June: {worst:+.0f} points; best tenth: {best:+.0f}")
    print(f"worst tenth by coin: with lessons {taught:+.0f}, without {untaught:+.0f}")


if __name__ == "__main__":
    main()
