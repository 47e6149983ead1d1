"""Tests, p-values, many tests at once, power: each claim counted in simulated experiments.

Run it with `python docs/_examples/tooling/statistical_inference/significance.py`; it needs numpy and scipy.
"""

from __future__ import annotations

import numpy as np
from scipy import stats


# --8<-- [start:three]
def z_test(k1, n1, k2, n2):
    both = (k1 + k2) / (n1 + n2)
    error = np.sqrt(both * (1 - both) * (1 / n1 + 1 / n2))
    z = (k2 / n2 - k1 / n1) / error
    return z, 2 * stats.norm.sf(abs(z))


def chi_square(k1, n1, k2, n2):
    table = [[k1, n1 - k1], [k2, n2 - k2]]
    return stats.chi2_contingency(table, correction=False)[:2]


def permutation(a, b, shuffles=10_000, seed=3):
    """How often do shuffled labels differ as much?"""
    rng = np.random.default_rng(seed)
    rows, seen = np.r_[a, b], abs(np.mean(a) - np.mean(b))
    hits = 0
    for _ in range(shuffles):
        rng.shuffle(rows)
        gap = rows[:len(a)].mean() - rows[len(a):].mean()
        hits += abs(gap) >= seen - 1e-12
    return (hits + 1) / (shuffles + 1)
# --8<-- [end:three]


def minutes(seed=12):
    """Minutes a day of 40 players with the old and 40 with the new puzzle page."""
    rng = np.random.default_rng(seed)
    return rng.lognormal(np.log(10), 0.8, 40), rng.lognormal(np.log(15), 1.0, 40)


# --8<-- [start:findings]
def findings(ideas=100_000, works=0.10, shift=2.8, seed=4):
    """Of the significant results, how many are real?"""
    rng = np.random.default_rng(seed)
    real = rng.random(ideas) < works
    z = rng.normal(np.where(real, shift, 0), 1)
    found = abs(z) > 1.96
    wrong = (~real[found]).mean()
    return found[real].mean(), found[~real].mean(), wrong
# --8<-- [end:findings]


# --8<-- [start:many]
RULES = {
    "each at 0.05": lambda p: p < 0.05,
    "Bonferroni": lambda p: p < 0.05 / p.shape[1],
    "Benjamini-Hochberg": lambda p: (
        stats.false_discovery_control(p, axis=1) < 0.05
    ),
}


def many(rule, real: int, tests=20, repeats=4_000, seed=5):
    """False alarm in a report; real effects found; false share."""
    shift = np.where(np.arange(tests) < real, 3.0, 0)
    z = np.random.default_rng(seed).normal(shift, 1, (repeats, tests))
    hit = rule(2 * stats.norm.sf(abs(z)))
    false = hit[:, real:].sum(axis=1)
    share = false / np.maximum(hit.sum(axis=1), 1)
    found = hit[:, :real].sum(axis=1)
    return (false > 0).mean(), found.mean(), share.mean()
# --8<-- [end:many]


# --8<-- [start:players]
def a_a_test(by_player: bool, repeats=4_000, seed=6):
    """Two equal arms of 20 players with 25 games each."""
    rng = np.random.default_rng(seed)
    habit = rng.normal(0, 1, (repeats, 40, 1))    # of a player
    games = habit + rng.normal(0, 1, (repeats, 40, 25))
    each = games.reshape(repeats, -1)
    rows = games.mean(axis=2) if by_player else each
    a, b = np.split(rows, 2, axis=1)
    return stats.ttest_ind(a, b, axis=1, equal_var=False).pvalue
# --8<-- [end:players]


# --8<-- [start:power]
def power(n: int, effect=0.2, repeats=40_000, seed=7):
    """Share that is significant, and what those claim."""
    rng = np.random.default_rng(seed)
    gap = rng.normal(effect, np.sqrt(2 / n), repeats)
    found = gap[abs(gap) > 1.96 * np.sqrt(2 / n)]
    return len(found) / repeats, abs(found).mean(), (found < 0).mean()
# --8<-- [end:power]


def main() -> None:
    arms = (412, 2_000, 470, 2_000)
    z, p = z_test(*arms)
    chi, p_chi = chi_square(*arms)
    came = [np.repeat([1.0, 0.0], [k, n - k]) for k, n in (arms[:2], arms[2:])]
    print(f"20.6 % or 23.5 % come back:  z {z:.2f}, p {p:.3f}")
    print(f"             chi-square {chi:.2f} = z squared, p {p_chi:.3f}")
    print(f"             permutation            p {permutation(*came):.3f}")
    old, new = minutes()
    welch = stats.ttest_ind(new, old, equal_var=False)
    low, high = welch.confidence_interval()
    print(f"minutes {old.mean():.1f} or {new.mean():.1f}:   t {welch.statistic:.2f}, p {welch.pvalue:.3f}, "
          f"gain {low:.1f} to {high:.1f}")
    print(f"             permutation            p {permutation(old, new):.3f}")
    print()
    print("of 100 ideas 10 work: found {:.0%} of them, {:.0%} of the others\n"
          "wrong among the findings: {:.0%}".format(*findings()))
    print()
    print("                    no real effect   5 real among 20")
    print("rule                   false alarm     found   false")
    for name, rule in RULES.items():
        alarm, _, _ = many(rule, 0)
        _, found, share = many(rule, 5)
        print(f"{name:<20}{alarm:>14.0%}   {found:>7.1f}  {share:>6.0%}")
    print()
    for name, by_player in (("1,000 games as rows", False), ("40 players as rows", True)):
        print(f"two equal arms, {name:<20} p < 0.05 in {(a_a_test(by_player) < 0.05).mean():.0%}")
    print()
    print("true gain 0.20:  rows per arm  power  claimed gain  wrong sign")
    for n in (25, 100, 400):
        share, claimed, wrong = power(n)
        print(f"{n:>29}  {share:>5.0%}  {claimed:>12.2f}  {wrong:>10.1%}")


if __name__ == "__main__":
    main()
