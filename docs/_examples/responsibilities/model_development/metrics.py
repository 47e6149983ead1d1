"""When accuracy, precision, F1, AUC and averages mislead, and which threshold costs least.

The case: 10,000 cooling cabinets in shops, of which about 100 break down in a week. A visit costs 120 euros and
prevents the breakdown; a breakdown costs 1,800 euros. Scores of sound and failing cabinets are two bell curves, so
every number is exact and nothing is drawn at random. Standard library only. Run it with
`python docs/_examples/responsibilities/model_development/metrics.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

FLEET = 10_000
PREVALENCE = 0.01  # share of cabinets that break down in a week
SEPARATION = 2.0  # distance of the two bell curves, in standard deviations
VISIT = 120.0  # euros, needed or not
BREAKDOWN = 1_800.0  # euros, if nobody came
BELL = NormalDist()


# --8<-- [start:confusion]
@dataclass(frozen=True)
class Table:
    """Confusion table: true, false positives, false, true negatives."""

    tp: float
    fp: float
    fn: float
    tn: float

    @property
    def accuracy(self) -> float:
        wrong = self.fp + self.fn
        return (self.tp + self.tn) / (self.tp + self.tn + wrong)

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp)

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn)

    @property
    def f1(self) -> float:
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn)

    def cost(self, visit: float, breakdown: float) -> float:
        """Each flag is a visit, each miss a breakdown."""
        return visit * (self.tp + self.fp) + breakdown * self.fn


def at_rates(n: float, base: float, tpr: float, fpr: float) -> Table:
    """The table that follows from base rate, recall, false alarms."""
    ill, well = n * base, n * (1 - base)
    tp, fp = ill * tpr, well * fpr
    return Table(tp, fp, ill - tp, well - fp)
# --8<-- [end:confusion]


def cut_for(p: float, prevalence: float, separation: float = SEPARATION) -> float:
    """The raw score at which the probability of a breakdown is exactly p."""
    prior, wanted = prevalence / (1 - prevalence), p / (1 - p)
    return separation / 2 + math.log(wanted / prior) / separation


def at_threshold(
    p: float, trained_at: float = PREVALENCE, now: float = PREVALENCE, n: float = FLEET, separation: float = SEPARATION
) -> Table:
    """Flag what a model trained at one base rate calls p or more, in a fleet with the base rate of now."""
    cut = cut_for(p, trained_at, separation)
    return at_rates(n, now, 1 - BELL.cdf(cut - separation), 1 - BELL.cdf(cut))


# --8<-- [start:threshold]
def best_threshold(act: float, loss_avoided: float) -> float:
    """Act when p x loss avoided > cost of acting."""
    return act / loss_avoided


def corrected(p: float, trained_at: float, now: float) -> float:
    """A probability learned at one base rate, moved to another."""
    odds = p / (1 - p)
    odds *= now / (1 - now) * (1 - trained_at) / trained_at
    return odds / (1 + odds)
# --8<-- [end:threshold]


def cheapest(visit: float, breakdown: float, now: float) -> tuple[float, float]:
    """By trying 2,000 cuts: the threshold on the old probability that costs least now, and what it costs."""
    tried = [math.exp(math.log(0.001) + i * (math.log(0.9) - math.log(0.001)) / 1999) for i in range(2000)]
    costs = [(at_threshold(p, now=now).cost(visit, breakdown), p) for p in tried]
    cost, p = min(costs)
    return p, cost


def main() -> None:
    print("1. same week, four ways to decide   (cost in euros)")
    print("decision        accuracy  precision  recall     cost")
    nobody = Table(0, 0, 100, 9_900)
    print(f"visit nobody       {nobody.accuracy:.1%}          -      0%  {nobody.cost(VISIT, BREAKDOWN):>7,.0f}")
    rule = Table(30, 370, 70, 9_530)
    shown = (("age rule", rule), ("model, p > 0.5", at_threshold(0.5)), ("model, p > 1/15", at_threshold(1 / 15)))
    for name, t in shown:
        cost = t.cost(VISIT, BREAKDOWN)
        print(f"{name:<15}    {t.accuracy:.1%}       {t.precision:>4.0%}    {t.recall:>4.0%}  {cost:>7,.0f}")

    print("\n2. recall 80 %, false alarms 5 %, other base rates")
    print("base rate  precision    F1  accuracy")
    for base in (0.5, 0.1, 0.01, 0.001):
        table = at_rates(FLEET, base, 0.80, 0.05)
        print(f"{base:>9.1%}  {table.precision:>9.1%}  {table.f1:.2f}  {table.accuracy:>8.1%}")

    print("\n3. same ranking, so the same AUC of", f"{BELL.cdf(SEPARATION / math.sqrt(2)):.3f}")
    print("scores           flagged above 1/15     cost")
    for name, p in (("calibrated p", 1 / 15), ("square root of p", 1 / 15**2)):
        table = at_threshold(p)
        print(f"{name:<16} {table.tp + table.fp:>18,.0f}  {table.cost(VISIT, BREAKDOWN):>7,.0f}")

    print("\n4. one average, two kinds of cabinet, p > 1/15")
    print("slice        failing  found  recall")
    plug = at_threshold(1 / 15, trained_at=80 / 9000, now=80 / 9000, n=9_000, separation=2.4)
    roof = at_threshold(1 / 15, trained_at=20 / 1000, now=20 / 1000, n=1_000, separation=0.8)
    both = Table(plug.tp + roof.tp, plug.fp + roof.fp, plug.fn + roof.fn, plug.tn + roof.tn)
    for name, table in (("all", both), ("plug-in", plug), ("roof unit", roof)):
        print(f"{name:<11}  {table.tp + table.fn:>7.0f}  {table.tp:>5.1f}  {table.recall:>6.0%}")

    print("\n5. cheapest threshold, by formula and by trying 2,000 cuts")
    print("case                    formula  tried     cost  cost at 1/15")
    cases = (
        ("as trained: 1 %", 1_800.0, 0.01),
        ("breakdown costs 3,600", 3_600.0, 0.01),
        ("heat wave: 4 %", 1_800.0, 0.04),
    )
    for name, breakdown, now in cases:
        formula = corrected(best_threshold(VISIT, breakdown), trained_at=now, now=PREVALENCE)
        tried, cost = cheapest(VISIT, breakdown, now)
        stale = at_threshold(1 / 15, now=now).cost(VISIT, breakdown)
        print(f"{name:<22}    {formula:.3f}  {tried:.3f}  {cost:>7,.0f}       {stale:>7,.0f}")


if __name__ == "__main__":
    main()
