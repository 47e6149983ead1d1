"""Growing contexts of a loop, the noise of a daily alert, and flaky cases of a regression set."""

import math


# --8<-- [start:limits]
def input_tokens(calls: int, start: int, grows: int) -> int:
    """Input of all calls when each call appends to the context."""
    return calls * start + grows * calls * (calls - 1) // 2


def binomial_tail(n: int, p: float, least: int) -> float:
    """Probability of at least `least` events in n tries."""
    return sum(
        math.comb(n, k) * p**k * (1 - p) ** (n - k)
        for k in range(least, n + 1)
    )


# --8<-- [end:limits]


def report() -> str:
    rows = ["model calls   input tokens   times one call"]
    for calls in (1, 4, 12, 40):
        tokens = input_tokens(calls, 3000, 800)
        rows.append(f"{calls:>11} {tokens:>14,} {tokens / 3000:>16.0f}")
    rows.append("")
    rows.append("300 judged a day, 6.0% fail: false alarms")
    for text, least in (("over 7%", 22), ("over 8%", 25), ("over 10%", 31)):
        daily = binomial_tail(300, 0.06, least)
        rows.append(f"{text:<9} {daily:>6.1%} of days, {365 * daily:>4.0f} a year")
    rows.append("")
    rows.append("150 cases, nothing changed, a good case passes a run")
    rows.append("       fails alone   some case of 150 fails")
    for p in (0.99, 0.95):
        for runs in (1, 5):
            alone = binomial_tail(runs, 1 - p, runs // 2 + 1)
            rows.append(f"{p:.0%} x {runs} {alone:>9.3%} {1 - (1 - alone) ** 150:>18.0%}")
    return "\n".join(rows)


def main() -> None:
    print(report())


if __name__ == "__main__":
    main()
