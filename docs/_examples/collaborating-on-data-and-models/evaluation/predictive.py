"""Alarms of a monitoring center: a cut by cost, calibration, base rates, and a difference on the same rows.

Usage: python docs/_examples/collaborating-on-data-and-models/evaluation/predictive.py
"""

import math

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score
from sklearn.naive_bayes import GaussianNB

ENGINE, LATE = 600, 3_000  # sending an engine; a fire found late


def alarms(rows, seed, fires=0.04):
    """Five sensors of one room: smoke reaches all of them, and so does steam."""
    rng = np.random.default_rng(seed)
    fire = (rng.random(rows) < fires).astype(int)
    room = rng.normal(0, 1, rows)
    level = 1.8 * fire + room
    return level[:, None] + rng.normal(0, 0.9, (rows, 5)), fire


# --8<-- [start:cost]
def cost(p, fire, cut):
    """Money per 1,000 alarms, engines going out above the cut."""
    sent = p > cut
    late = fire.astype(bool) & ~sent
    total = sent.sum() * ENGINE + late.sum() * LATE
    return total * 1000 / len(p)


def calibrated(p_fresh, fire_fresh, p):
    """A rising step function from score to share, on fresh rows."""
    steps = IsotonicRegression(out_of_bounds="clip")
    return steps.fit(p_fresh, fire_fresh).predict(p)
# --8<-- [end:cost]


def scores():
    """Probabilities of the test rows, and the cut that was cheapest on fresh rows."""
    model = GaussianNB().fit(*alarms(20_000, seed=1))
    fresh, fire_fresh = alarms(20_000, seed=2)
    p_fresh = model.predict_proba(fresh)[:, 1]
    searched = min(np.linspace(0.01, 0.99, 99), key=lambda cut: cost(p_fresh, fire_fresh, cut))
    test, fire = alarms(40_000, seed=3)
    raw = model.predict_proba(test)[:, 1]
    return {"raw": raw, "calibrated": calibrated(p_fresh, fire_fresh, raw)}, fire, searched


BANDS = ((0.0, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.9), (0.9, 1.01))


def reliability(p, fire):
    lines = []
    for low, high in BANDS:
        chosen = (p >= low) & (p < high)
        if chosen.sum():
            lines.append((low, high, int(chosen.sum()), p[chosen].mean(), fire[chosen].mean()))
    return lines


# --8<-- [start:paired]
def paired_interval(right_a, right_b, draws=4000, seed=0):
    """95 percent interval of B minus A, rows drawn together."""
    rng = np.random.default_rng(seed)
    gain = right_b.astype(float) - right_a
    n = len(gain)
    means = [gain[rng.integers(0, n, n)].mean()
             for _ in range(draws)]
    return np.percentile(means, [2.5, 97.5])


def mcnemar(only_a, only_b):
    """Exact: a fair coin for rows where one alone is right."""
    n, few = only_a + only_b, min(only_a, only_b)
    tail = sum(math.comb(n, i) for i in range(few + 1)) / 2**n
    return min(1.0, 2 * tail)
# --8<-- [end:paired]


def right_or_wrong(both, only_a, only_b, neither):
    a = np.repeat([1, 1, 0, 0], [both, only_a, only_b, neither])
    b = np.repeat([1, 0, 1, 0], [both, only_a, only_b, neither])
    return a, b


def half_width(share, rows):
    return 1.96 * math.sqrt(share * (1 - share) / rows)


def main():
    both, fire, searched = scores()
    print("scores       AUC  Brier   cut  engines     cost")
    cut = ENGINE / LATE
    for name, p, c in (("raw", both["raw"], cut), ("calibrated", both["calibrated"], cut),
                       ("raw", both["raw"], searched)):
        print(f"{name:10}  {roc_auc_score(fire, p):.2f}  {brier_score_loss(fire, p):.3f}  {c:.2f}"
              f"  {(p > c).sum() * 1000 / len(p):7.0f}  {cost(p, fire, c):7,.0f}")
    always = np.full(len(fire), fire.mean())
    print(f"saying {fire.mean():.1%} each time: Brier {brier_score_loss(fire, always):.3f}")
    print()
    for name, p in both.items():
        print(f"{name}: says    is  alarms")
        for low, high, rows, said, is_ in reliability(p, fire):
            print(f"{low:4.2f} to {min(high, 1):4.2f}  {said:5.1%} {is_:5.1%} {rows:7,}")
        print()
    print("fires   AUC  average precision")
    model = GaussianNB().fit(*alarms(20_000, seed=1))
    for share in (0.2, 0.04, 0.005):
        x, y = alarms(200_000, seed=4, fires=share)
        p = model.predict_proba(x)[:, 1]
        print(f"{share:5.1%}  {roc_auc_score(y, p):.2f}  {average_precision_score(y, p):17.2f}")
    print()
    a, b = right_or_wrong(1010, 30, 54, 106)
    n = len(a)
    each = (f"{name} {right.mean():.1%} +- {half_width(right.mean(), n):.1%}" for name, right in (("A", a), ("B", b)))
    print(f"{', '.join(each)} of {n:,}")
    low, high = paired_interval(a, b)
    print(f"B minus A: {b.mean() - a.mean():.1%}, paired interval {low:.1%} to {high:.1%}")
    print(f"only A right 30, only B right 54: McNemar p {mcnemar(30, 54):.3f}")


if __name__ == "__main__":
    main()
