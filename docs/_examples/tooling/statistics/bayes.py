"""From prior to posterior: three causes of an alarm, and a failure rate.

Run it with `python docs/_examples/tooling/statistics/bayes.py`; it needs numpy and scipy.
"""

from __future__ import annotations

import numpy as np
from scipy import stats

# --8<-- [start:causes]
causes = ("debris", "leak", "sensor")
prior = np.array([0.60, 0.30, 0.10])       # before looking
likelihood = np.array([0.10, 0.30, 0.60])  # P(two alarms | cause)

product = prior * likelihood
posterior = product / product.sum()
# --8<-- [end:causes]


# --8<-- [start:beta]
def update(failed: int, fine: int, a=2, b=38):
    """Beta prior in, Beta posterior out: add the counts."""
    after = stats.beta(a + failed, b + fine)
    return after.mean(), after.ppf([0.025, 0.975])
# --8<-- [end:beta]


# --8<-- [start:shrink]
def error_of(prior_weight: float, repeats=20_000, seed=6):
    """Mean error of rates from 20 rows, pulled to 5 percent."""
    rng = np.random.default_rng(seed)
    truth = rng.beta(2, 38, repeats)       # locks differ
    failed = rng.binomial(20, truth)
    rate = (failed + 0.05 * prior_weight) / (20 + prior_weight)
    return np.sqrt(((rate - truth) ** 2).mean())
# --8<-- [end:shrink]


def main() -> None:
    print("cause   prior  likelihood  product  posterior")
    for row in zip(causes, prior, likelihood, product, posterior):
        print("{:<8}{:>5.2f}  {:>10.2f}  {:>7.2f}  {:>9.2f}".format(*row))
    print()
    print("failed of  raw rate  posterior mean  95 % of the belief")
    for failed, n in ((0, 0), (3, 20), (0, 12), (30, 200), (300, 2_000)):
        middle, (low, high) = update(failed, n - failed)
        raw = f"{failed / n:.1%}" if n else "-"
        print(f"{failed:>4} of {n:<5}{raw:>6}  {middle:>14.1%}  {low:>6.1%} to {high:.1%}")
    print()
    for weight in (0, 10, 40, 400):
        print(f"prior worth {weight:>3} rows: error {100 * error_of(weight):.1f} points")


if __name__ == "__main__":
    main()
