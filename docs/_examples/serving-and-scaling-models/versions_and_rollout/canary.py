"""How long must a canary run before it can show a regression?

Run: python docs/_examples/serving-and-scaling-models/versions_and_rollout/canary.py
"""

from math import ceil, sqrt
from statistics import NormalDist

import numpy as np

Z = NormalDist().inv_cdf
ALPHA = 0.05  # chance of stopping a harmless version (one-sided)
POWER = 0.80  # chance of catching a regression of the given size


# --8<-- [start:formula]
def canary_requests(old, bad, share, alpha=ALPHA, power=POWER):
    """Requests the canary itself must serve: one-sided test of two rates."""
    ratio = (1 - share) / share  # requests on the old version per canary request
    pooled = share * bad + (1 - share) * old
    noise = Z(1 - alpha) * sqrt(pooled * (1 - pooled) * (1 + 1 / ratio))
    noise += Z(power) * sqrt(bad * (1 - bad) + old * (1 - old) / ratio)
    return ceil((noise / (bad - old)) ** 2)


def plan(old, bad, share, per_hour):
    """Canary requests, hours to wait, and extra failures paid for the answer."""
    needed = canary_requests(old, bad, share)
    return needed, needed / (share * per_hour), needed * (bad - old)


def ab_users_per_arm(rate, change):
    """Rule of thumb, 50/50 split, two-sided 5 %, power 80 %: 2 x (1.96 + 0.84)^2 = 16."""
    return ceil(16 * rate * (1 - rate) / change**2)
# --8<-- [end:formula]


# --8<-- [start:simulation]
def z_score(bad_canary, n_canary, bad_old, n_old):
    pooled = (bad_canary + bad_old) / (n_canary + n_old)
    spread = np.sqrt(pooled * (1 - pooled) * (1 / n_canary + 1 / n_old))
    return (bad_canary / n_canary - bad_old / n_old) / spread


def simulated_power(old, bad, share, total, trials=20_000, seed=7):
    """Share of simulated rollouts in which the test stops the canary."""
    rng = np.random.default_rng(seed)
    n_canary = rng.binomial(total, share, trials)  # the split is random per request
    n_old = total - n_canary
    score = z_score(rng.binomial(n_canary, bad), n_canary, rng.binomial(n_old, old), n_old)
    return float(np.mean(score > Z(1 - ALPHA)))


def false_alarms(rate, share, total, looks, trials=20_000, seed=7):
    """Harmless version: stopped at the last look, and stopped at any look."""
    rng = np.random.default_rng(seed)
    n_canary = int(total * share / looks)
    n_old = int(total * (1 - share) / looks)
    bad_canary = rng.binomial(n_canary, rate, (trials, looks)).cumsum(axis=1)
    bad_old = rng.binomial(n_old, rate, (trials, looks)).cumsum(axis=1)
    step = np.arange(1, looks + 1)
    alarm = z_score(bad_canary, n_canary * step, bad_old, n_old * step) > Z(1 - ALPHA)
    return float(alarm[:, -1].mean()), float(alarm.any(axis=1).mean())
# --8<-- [end:simulation]


def main():
    per_hour = 60_000
    print(f"{per_hour:,} requests an hour, 1.0 % of them fail on the old version")
    print("new version  share  canary requests   hours  extra failures  caught")
    for bad in (0.020, 0.012, 0.011):
        for share in (0.01, 0.05, 0.25):
            needed, hours, extra = plan(0.010, bad, share, per_hour)
            caught = simulated_power(0.010, bad, share, round(needed / share))
            print(
                f"{bad:>10.1%}  {share:>6.0%}  {needed:>15,}  {hours:>6.1f}"
                f"  {extra:>14,.0f}  {caught:>6.0%}"
            )
    once, any_look = false_alarms(0.010, 0.05, per_hour * 24, looks=24)
    print(f"harmless version, one look after 24 h: stopped in {once:.0%} of rollouts")
    print(f"harmless version, a look every hour:   stopped in {any_look:.0%}")
    users = ab_users_per_arm(0.030, 0.0015)
    print(f"A/B test, 3.00 % of users convert, 0.15 points to find: {users:,} users per arm")


if __name__ == "__main__":
    main()
