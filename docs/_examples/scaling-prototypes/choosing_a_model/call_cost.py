"""What one prediction costs: a call of a language model against a row through boosted trees.

Run it with `python docs/_examples/scaling-prototypes/choosing_a_model/call_cost.py`; it needs only Python.
All prices are assumptions in one currency unit. Put in those of the day before you decide.
"""

from __future__ import annotations

from dataclasses import dataclass

HOURS = 730  # in a month


# --8<-- [start:model]
@dataclass(frozen=True)
class LanguageModel:
    """Paid by token; nothing runs between two calls."""

    tokens_in: int = 700  # instructions, examples and the text itself
    tokens_out: int = 20
    price_in: float = 0.30  # per million tokens
    price_out: float = 2.50

    def per_call(self) -> float:
        return (self.tokens_in * self.price_in + self.tokens_out * self.price_out) / 1e6

    def month(self, calls_a_day: float) -> float:
        return self.per_call() * calls_a_day * 30


@dataclass(frozen=True)
class Trees:
    """Paid by replica hour, used or not; labels are paid once."""

    replicas: int = 2
    price_hour: float = 0.10
    labels: int = 5_000
    price_label: float = 0.40

    def month(self) -> float:
        return self.replicas * self.price_hour * HOURS

    def once(self) -> float:
        return self.labels * self.price_label


def break_even_calls_a_day(llm: LanguageModel, trees: Trees) -> float:
    """Above it the trees are cheaper to run (labels not counted)."""
    return trees.month() / (llm.per_call() * 30)


def months_until_labels_pay(llm: LanguageModel, trees: Trees, calls_a_day: float) -> float:
    saved = llm.month(calls_a_day) - trees.month()
    return trees.once() / saved if saved > 0 else float("inf")
# --8<-- [end:model]


# --8<-- [start:operations]
def operations_of_trees(trees: int = 300, depth: int = 6) -> int:
    return trees * depth  # one comparison per level and tree


def operations_of_llm(
    parameters: float = 8e9, tokens: int = 720
) -> float:
    # each weight: one product and one sum per token
    return 2 * parameters * tokens
# --8<-- [end:operations]


def main() -> None:
    llm, trees = LanguageModel(), Trees()
    print(f"one call of the language model: {llm.per_call():.5f}")
    print(f"two replicas with trees:        {trees.month():.0f} a month")
    print(f"break-even: {break_even_calls_a_day(llm, trees):,.0f} calls a day")
    print()
    print("calls/day   LLM/month   trees/month   labels paid back after")
    for calls in (1_000, 10_000, 50_000, 1_000_000):
        months = months_until_labels_pay(llm, trees, calls)
        after = "never" if months == float("inf") else f"{months:.1f} months"
        print(f"{calls:>9,}   {llm.month(calls):>9,.0f}   {trees.month():>11,.0f}   {after}")
    print()
    few, many = operations_of_trees(), operations_of_llm()
    print(f"operations: {few:,} against {many:.2e}, factor {many / few:.1e}")


if __name__ == "__main__":
    main()
