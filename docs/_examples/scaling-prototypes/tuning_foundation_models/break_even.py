"""When does a tuned model with a short prompt cost less than the untuned one with a long prompt?

Run: python docs/_examples/scaling-prototypes/tuning_foundation_models/break_even.py
All prices are assumptions in one currency unit. Put in those of the day before you decide.
"""

from __future__ import annotations

from dataclasses import dataclass


# --8<-- [start:model]
@dataclass(frozen=True)
class Plan:
    prompt_tokens: int
    output_tokens: int
    price_in: float  # per million tokens
    price_out: float
    once: float = 0.0  # for each base model
    month: float = 0.0  # endpoint, upkeep of the test set

    def cost(self, calls_a_month: float, months: int) -> float:
        tokens = self.prompt_tokens * self.price_in
        tokens += self.output_tokens * self.price_out
        calls = calls_a_month * tokens / 1e6
        return self.once + months * (self.month + calls)


def break_even(long: Plan, tuned: Plan, months: int) -> float:
    """Calls a month from which the tuned plan costs less."""
    extra = tuned.cost(0, months) - long.cost(0, months)
    gap = long.cost(1e6, months) - tuned.cost(1e6, months)
    saved_by_call = (gap + extra) / months / 1e6
    return extra / months / saved_by_call
# --8<-- [end:model]


def training(examples: int, tokens: int, epochs: int, price: float) -> float:
    return examples * tokens * epochs * price / 1e6


LONG = Plan(prompt_tokens=4_200, output_tokens=150, price_in=0.30, price_out=2.50)
JOB = training(examples=800, tokens=700, epochs=4, price=5.0)
PEOPLE = 4_000.0  # examples written and reviewed, test set judged
TUNED = Plan(500, 150, 0.30, 2.50, once=JOB + PEOPLE, month=150)
OPEN = Plan(500, 150, 0.0, 0.0, once=JOB + PEOPLE, month=150 + 730 * 1.20)
CACHED = Plan(4_200, 150, 0.30 * (0.1 * 3_700 + 500) / 4_200, 2.50)


def main() -> None:
    print(f"tuning job {JOB:.1f}, people {PEOPLE:,.0f}, base model kept 12 months")
    print("calls a month   long prompt   cached    tuned   open, own GPU")
    for calls in (50_000, 300_000, 500_000, 2_000_000):
        costs = [plan.cost(calls, 12) for plan in (LONG, CACHED, TUNED, OPEN)]
        print(f"{calls:>13,}{costs[0]:>14,.0f}{costs[1]:>9,.0f}{costs[2]:>9,.0f}{costs[3]:>16,.0f}")
    print(f"tuned pays from {break_even(LONG, TUNED, 12):,.0f} calls a month,")
    print(f"against the cached prompt from {break_even(CACHED, TUNED, 12):,.0f}")


if __name__ == "__main__":
    main()
