"""From a cost matrix to a rule for acting, and to what a model is worth.

Run it with `python docs/_examples/responsibilities/business_need_to_ml_problem/value.py`; it needs no package.
The case is invented: preventive visits to bakery ovens, decided every Monday.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


# --8<-- [start:costs]
@dataclass(frozen=True)
class Costs:
    """What one oven costs in one week, in euros."""

    act: float = 180        # a preventive visit
    failure: float = 1100   # night call-out and lost bread
    works: float = 0.6      # share of failures that a visit prevents

    def matrix(self) -> dict[tuple[str, str], float]:
        left = (1 - self.works) * self.failure
        return {
            ("visit", "would fail"): self.act + left,
            ("visit", "would run"): self.act,
            ("wait", "would fail"): self.failure,
            ("wait", "would run"): 0.0,
        }

    def threshold(self) -> float:
        """Visit when the probability of failure is above this."""
        m = self.matrix()
        wasted = m["visit", "would run"] - m["wait", "would run"]
        saved = m["wait", "would fail"] - m["visit", "would fail"]
        return wasted / (wasted + saved)
# --8<-- [end:costs]


# --8<-- [start:policy]
@dataclass(frozen=True)
class Policy:
    """What a way of choosing ovens did in an average week."""

    name: str
    visits: int   # ovens visited
    hits: int     # of them, would have failed

    def cost(self, costs: Costs, failures: int) -> float:
        m = costs.matrix()
        return (self.hits * m["visit", "would fail"]
                + (self.visits - self.hits) * m["visit", "would run"]
                + (failures - self.hits) * m["wait", "would fail"])

    def saves(self, costs: Costs, failures: int) -> float:
        nothing = Policy("do nothing", 0, 0)
        return nothing.cost(costs, failures) - self.cost(costs, failures)
# --8<-- [end:policy]


OVENS, FAILURES, WEEKS = 1200, 36, 52
POLICIES = [
    Policy("do nothing", 0, 0),
    Policy("visit all", OVENS, FAILURES),
    Policy("failed in 14 days", 60, 9),
    Policy("2 ignition faults", 30, 9),
    Policy("model, top 40", 40, 16),
    Policy("perfect forecast", FAILURES, FAILURES),
]
RULE, MODEL, PERFECT = POLICIES[3], POLICIES[4], POLICIES[5]
BUILD, RUN = 60_000, 30_000  # euros: once, and each year


def break_even(policy: Policy, costs: Costs) -> float:
    """Share of failures a visit must prevent for the policy to pay for its visits."""
    return policy.visits * costs.act / (policy.hits * costs.failure)


def main() -> None:
    costs = Costs()
    print("cost of one oven-week, EUR")
    for (action, state), cost in costs.matrix().items():
        print(f"  {action:<6} {state:<11} {cost:6,.0f}")
    print(f"visit above p = {costs.threshold():.2f}\n")
    print("policy              visits hits right  EUR/week   saves")
    for p in POLICIES:
        right = f"{p.hits / p.visits:.0%}" if p.visits else "-"
        print(
            f"{p.name:<19} {p.visits:6,} {p.hits:4} {right:>5} {p.cost(costs, FAILURES):9,.0f} "
            f"{p.saves(costs, FAILURES):8,.0f}"
        )
    gain = MODEL.saves(costs, FAILURES) - RULE.saves(costs, FAILURES)
    print(f"\nmodel over rule: {gain:,.0f} a week, {gain * WEEKS:,.0f} a year")
    print(f"first year after build and run: {gain * WEEKS - BUILD - RUN:,.0f}")
    print("\na visit prevents  threshold  rule saves  model saves")
    for works in (0.3, 0.45, 0.6, 0.75):
        c = replace(costs, works=works)
        print(f"{works:15.0%} {c.threshold():10.2f} {RULE.saves(c, FAILURES):11,.0f} {MODEL.saves(c, FAILURES):12,.0f}")
    print(f"break-even: rule {break_even(RULE, costs):.0%}, model {break_even(MODEL, costs):.0%}")


if __name__ == "__main__":
    main()
