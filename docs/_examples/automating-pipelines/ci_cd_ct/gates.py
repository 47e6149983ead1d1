"""How often a noisy gate stops an honest model, and lets a broken one through.

Usage: python docs/_examples/automating-pipelines/ci_cd_ct/gates.py
"""

from math import ceil, comb, sqrt
from statistics import NormalDist

NORMAL = NormalDist()


# --8<-- [start:gate]
def stopped(mean, bar, spread, seeds=1):
    """Share of runs whose mean over the seeds is below the bar."""
    return NORMAL.cdf((bar - mean) / (spread / sqrt(seeds)))


def seeds_needed(mean, bar, spread, risk=0.01):
    z = NORMAL.inv_cdf(1 - risk)
    return ceil((z * spread / (mean - bar)) ** 2)


def after_retries(share, tries):
    """Stopped only if every one of the tries is below the bar."""
    return share**tries
# --8<-- [end:gate]


# --8<-- [start:cases]
def prompt_stopped(cases, rate, need):
    """Chance that fewer than `need` of the cases pass."""
    return sum(
        comb(cases, k) * rate**k * (1 - rate) ** (cases - k)
        for k in range(need)
    )
# --8<-- [end:cases]


HONEST, BROKEN, BAR, SPREAD = 0.842, 0.830, 0.835, 0.006


def rows():
    """Rule, honest model stopped, one red in 20 runs, broken model passed, trainings."""
    for name, seeds, tries in (
        ("one seed", 1, 1),
        ("one seed, 3 tries", 1, 3),
        ("mean of 3 seeds", 3, 1),
        ("mean of 5 seeds", 5, 1),
        ("mean of 8 seeds", 8, 1),
    ):
        honest = after_retries(stopped(HONEST, BAR, SPREAD, seeds), tries)
        broken = after_retries(stopped(BROKEN, BAR, SPREAD, seeds), tries)
        yield name, honest, 1 - (1 - honest) ** 20, 1 - broken


def main():
    print("gate at 0.835        honest 0.842   red in    broken 0.830")
    print("                          stopped  20 runs          passes")
    for name, honest, month, passed in rows():
        print(f"{name:<18} {honest:14.1%} {month:8.0%} {passed:15.1%}")
    print("seeds for 1% false alarms:", seeds_needed(HONEST, BAR, SPREAD))
    for cases in (50, 200, 800):
        share = prompt_stopped(cases, 0.92, round(0.9 * cases))
        print(f"prompt at 92%, bar 90%, {cases:3} cases: stopped {share:.0%}")


if __name__ == "__main__":
    main()
