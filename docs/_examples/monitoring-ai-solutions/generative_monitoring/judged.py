"""How many judged answers, what a judge's errors do to the result, anchors, strata, and thumbs."""

import math

import numpy as np

Z = 1.96


# --8<-- [start:corrected]
def needed(p: float, margin: float, sens=1.0, spec=1.0) -> int:
    """Judged answers for a margin; a judge that errs needs more."""
    seen = p * sens + (1 - p) * (1 - spec)
    spread = seen * (1 - seen)
    return math.ceil(spread * (Z / margin / (sens + spec - 1)) ** 2)


def corrected(passed, judged, good_passed, good, bad_failed, bad):
    """Share of good answers behind a judge's passes, and margin."""
    p, sens = passed / judged, good_passed / good
    spec = bad_failed / bad
    slope = sens + spec - 1
    true = (p + spec - 1) / slope
    week = p * (1 - p) / judged
    on_good = true**2 * sens * (1 - sens) / good
    on_bad = (1 - true) ** 2 * spec * (1 - spec) / bad
    return true, Z * math.sqrt(week + on_good + on_bad) / slope


# --8<-- [end:corrected]


def coverage(true: float, judged: int, good: int, bad: int, runs: int = 20_000) -> float:
    """Share of simulated weeks in which the corrected interval holds the truth (sensitivity 0.94, specificity 0.70)."""
    rng = np.random.default_rng(5)
    passes = rng.binomial(judged, true * 0.94 + (1 - true) * 0.30, runs)
    sens, spec = rng.binomial(good, 0.94, runs), rng.binomial(bad, 0.70, runs)
    hits = 0
    for x, s, t in zip(passes, sens, spec, strict=True):
        middle, margin = corrected(x, judged, s, good, t, bad)
        hits += abs(middle - true) <= margin
    return hits / runs


def report() -> str:
    rows = ["margin   exact judge   judge 0.94, 0.70"]
    for margin in (0.05, 0.03, 0.02):
        rows.append(f"{100 * margin:>4.0f} pts {needed(0.85, margin):>12,} {needed(0.85, margin, 0.94, 0.70):>18,}")
    rows.append("")
    rows.append("week   judge passes   corrected")
    for week, passed in (("30", 528), ("31", 492)):
        true, margin = corrected(passed, 600, 188, 200, 70, 100)
        rows.append(f"{week:<6} {passed / 600:>12.1%} {true:>11.1%} +- {100 * margin:.1f}")
    rows.append(f"simulated weeks with the truth inside: {coverage(0.85, 600, 200, 100):.1%}")
    rows.append("")
    old, new, only_old, only_new = 164, 149, 21, 6
    z = (only_old - only_new) / math.sqrt(only_old + only_new)
    rows.append(f"200 anchors: old judge passes {old}, new judge {new}")
    rows.append(f"only old {only_old}, only new {only_new}: z {z:.1f}")
    rows.append("")
    risky, rest = (0.05, 30 / 100), (0.95, 4 / 100)
    weighted = risky[0] * risky[1] + rest[0] * rest[1]
    rows.append(f"100 risky, 30 bad; 100 others, 4 bad: raw {34 / 200:.1%}, weighted {weighted:.1%}")
    return "\n".join(rows)


def thumbs(happy: float, click_happy: float, click_unhappy: float) -> float:
    """Share of thumbs that point up, when the two groups click at different rates."""
    up, down = happy * click_happy, (1 - happy) * click_unhappy
    return up / (up + down)


def main() -> None:
    print(report())


if __name__ == "__main__":
    main()
