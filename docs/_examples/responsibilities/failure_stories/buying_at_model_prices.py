"""What happens when a company buys at the prices of an unbiased model and sellers may say no?

Run it with `python docs/_examples/responsibilities/failure_stories/buying_at_model_prices.py`; it needs numpy only.
Amounts are shares of the true value of an item, so 0.04 is 4 percent of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

FEE = 0.06  # taken off every estimate before it becomes an offer
COST = 0.02  # cleaning, transport and paperwork for each item bought


@dataclass(frozen=True)
class Result:
    """What the test set promised, and what the purchases brought."""

    bias_all: float  # mean error over every item that was priced
    bias_bought: float  # mean error over the items that were bought
    bought: float  # share of offers that sellers accepted
    margin: float  # mean profit for each item bought


# --8<-- [start:simulation]
def buy(spread: float, fee: float = FEE, items: int = 400_000, seed: int = 11) -> Result:
    """Offer the estimate minus a fee; the owner, who knows the item, decides."""
    rng = np.random.default_rng(seed)
    error = rng.normal(0.0, spread, items)  # unbiased: zero on average
    wanted = rng.normal(-0.04, 0.05, items)  # owners give up about 4 % for speed
    offer = error - fee  # relative to the true value
    accepted = offer > wanted
    margin = -offer[accepted] - COST
    return Result(error.mean(), error[accepted].mean(), accepted.mean(), margin.mean())
# --8<-- [end:simulation]


def spread_row(spread: float) -> str:
    """One line of the first table: how wrong the model is on one item, and what that does to the purchases."""
    run = buy(spread)
    return f"{spread:6.0%} {abs(run.bias_all):8.1%} {run.bias_bought:+9.1%} {run.bought:8.0%} {run.margin:+8.1%}"


def fee_row(fee: float, spread: float = 0.08) -> str:
    """One line of the second table: a larger fee buys fewer items at a better margin."""
    run = buy(spread, fee)
    return f"{fee:4.0%} {run.bought:8.0%} {run.margin:+8.1%} {1000 * run.bought * run.margin:+17.1f}"


def main() -> None:
    """Print both tables."""
    print(f"promised margin: {FEE - COST:.0%} of the value of each item\n")
    print("spread  bias all    bought  accepted  margin")
    for spread in (0.01, 0.04, 0.06, 0.08, 0.12):
        print(spread_row(spread))
    print("\nspread 8 %, larger fee")
    print(" fee  accepted  margin  per 1,000 offers")
    for fee in (0.06, 0.09, 0.12, 0.15, 0.18):
        print(fee_row(fee))


if __name__ == "__main__":
    main()
