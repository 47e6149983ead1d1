"""Time of a run from its operations, and the price of a finished run with and without preemptions.

Standard library only. Run it with `python docs/_examples/scaling-prototypes/accelerators_and_memory/finished_run.py`.
"""

from __future__ import annotations

import random


# --8<-- [start:time]
def hours(parameters, tokens, devices, peak, used, per_token=6):
    """Hours of training; peak in operations a second."""
    work = per_token * parameters * tokens
    return work / (devices * peak * used) / 3600


def utilization(tokens_per_second, parameters, devices, peak):
    """Model FLOPs utilization: useful work over peak."""
    return 6 * parameters * tokens_per_second / (devices * peak)
# --8<-- [end:time]


# --8<-- [start:run]
def one_run(
    work, between, rng, every=1.0, save=0.05, load=0.25, wait=1.5
):
    """Billed and elapsed hours; machines vanish at random."""
    billed = waited = done = 0.0
    left = rng.expovariate(1 / between)
    while done < work:
        piece = min(every, work - done)
        if piece + save <= left:
            billed += piece + save
            left -= piece + save
            done += piece
        else:  # the unsaved piece is lost
            billed += left + load
            waited += rng.expovariate(1 / wait)
            left = rng.expovariate(1 / between)
    return billed, billed + waited
# --8<-- [end:run]


def spot(work, price, between, deadline, repeats=4000, seed=7, **options):
    """Mean price, mean billed hours, 95 percent of elapsed hours, share on time."""
    rng = random.Random(seed)
    results = [one_run(work, between, rng, **options) for _ in range(repeats)]
    billed = sum(b for b, _ in results) / repeats
    elapsed = sorted(e for _, e in results)
    on_time = sum(e <= deadline for e in elapsed) / repeats
    return price * billed, billed, elapsed[int(0.95 * repeats)], on_time


def main() -> None:
    peak = 312e12
    print(f"full tuning     {hours(7e9, 2e9, 8, peak, 0.40):>5.1f} h")
    print(f"recompute       {hours(7e9, 2e9, 8, peak, 0.40, per_token=8):>5.1f} h")
    print(f"LoRA, at best   {hours(7e9, 2e9, 8, peak, 0.40, per_token=4):>5.1f} h")
    print(f"19,000 tokens a second: {utilization(19_000, 7e9, 8, peak):.0%} of peak")

    print("\n60 h of work, due in 96 h; prices an hour are assumed")
    print("way         price  billed  money  95% done  on time")
    print(f"{'on demand':<11} {32:>5} {60:>5} h  {32 * 60:>5} {60:>7} h  {1:>6.0%}")
    print(f"{'flex-start':<11} {18:>5} {60:>5} h  {18 * 60:>5}  queue + 60 h")
    for every in (0.25, 1.0, 6.0):
        money, billed, late, share = spot(60, 12, 8, 96, every=every)
        name = f"spot {every:g} h"
        print(f"{name:<11} {12:>5} {billed:>5.0f} h  {money:>5.0f} {late:>7.0f} h  {share:>6.0%}")


if __name__ == "__main__":
    main()
