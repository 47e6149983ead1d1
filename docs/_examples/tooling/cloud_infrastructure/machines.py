"""Which machine is cheapest per piece of work, and when a spot machine pays.

Prices are assumptions in euros, chosen round. Replace them with yours.
Usage: python docs/_examples/tooling/cloud_infrastructure/machines.py
"""

import random
from dataclasses import dataclass


# --8<-- [start:per-work]
@dataclass(frozen=True)
class Machine:
    name: str
    price: float      # euros an hour, assumed
    rate: float       # tiles a second at full load, measured

    def price_of(self, tiles, arriving=None):
        """All at once, or as they arrive (tiles a second)."""
        rate = min(self.rate, arriving or self.rate)
        return self.price * tiles / rate / 3600


MACHINES = (
    Machine("4 CPUs", 0.20, 10),
    Machine("16 CPUs", 0.80, 36),
    Machine("8 CPUs + GPU", 1.20, 240),
)
# --8<-- [end:per-work]


# --8<-- [start:spot]
def spot_overhead(per_hour, every, restart, save):
    """Extra share of run time; hours, short against 1/per_hour.

    A preemption costs the restart and, on average, half a checkpoint
    interval of lost work. Saving costs time in every interval.
    """
    return per_hour * (every / 2 + restart) + save / every


def simulate(work, per_hour, every, restart, save, rng):
    """Hours on the clock until `work` hours are done and saved."""
    clock = done = 0.0
    until_loss = rng.expovariate(per_hour)
    while done < work - 1e-9:
        step = min(every, work - done) + save
        if until_loss >= step:
            clock, until_loss = clock + step, until_loss - step
            done += step - save
        else:                     # lost since the last checkpoint
            clock += until_loss + restart
            until_loss = rng.expovariate(per_hour)
    return clock
# --8<-- [end:spot]


def main():
    print("1. euros for a million tiles")
    print(f"{'machine':14}{'an hour':>8}{'archive':>9}{'0.5 tiles/s':>13}")
    for machine in MACHINES:
        full, idle = machine.price_of(1e6), machine.price_of(1e6, 0.5)
        print(f"{machine.name:14}{machine.price:8.2f}{full:9.2f}{idle:13.2f}")

    print("\n2. spot: 40 h of work, 0.1 preemptions an hour, restart 6 min")
    print(f"{'checkpoint':12}{'formula':>9}{'simulated':>11}{'hours':>7}")
    rng = random.Random(7)
    for label, every in (("5 min", 5 / 60), ("30 min", 0.5), ("4 h", 4.0), ("none", 40.0)):
        runs = [simulate(40, 0.1, every, 0.1, 1 / 60, rng) for _ in range(400)]
        hours = sum(runs) / len(runs)
        formula = spot_overhead(0.1, every, 0.1, 1 / 60)
        shown = f"{formula:9.0%}" if every < 10 else f"{'-':>9}"
        print(f"{label:12}{shown}{hours / 40 - 1:11.0%}{hours:7.0f}")


if __name__ == "__main__":
    main()
