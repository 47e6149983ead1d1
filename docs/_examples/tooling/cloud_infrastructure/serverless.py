"""Concurrency, cold starts and a month's bill of a service that scales to zero.

Prices are assumptions in euros, chosen round. Replace them with yours.
Usage: python docs/_examples/tooling/cloud_infrastructure/serverless.py
"""

from math import ceil, exp

HOURS = 730  # in a month


# --8<-- [start:instances]
def instances(rate, seconds, concurrency):
    """Little's law: requests in flight / requests per instance."""
    return max(1, ceil(rate * seconds / concurrency))


def slowest(concurrency, work, cpus):
    """Seconds until the last of a full load of CPU work is done."""
    return max(work, concurrency * work / cpus)


def cold_share(per_hour, idle_minutes):
    """Requests after a gap longer than the idle time."""
    return exp(-per_hour * idle_minutes / 60)
# --8<-- [end:instances]


# --8<-- [start:bill]
SECOND = 0.00003    # one CPU and its memory, while it serves
WARM = 0.000006     # the same, kept ready by a minimum of instances
MACHINE = 0.055     # one CPU and its memory, always on, an hour
EGRESS = 0.10       # a gigabyte sent to the internet
DISK = 0.10         # a gigabyte for a month
LOG = 0.50          # a gigabyte of logs, taken in and kept


def per_request(requests, work, cpus):
    return requests * work * cpus * SECOND


def with_minimum(requests, work, cpus, minimum):
    """Warm instances are billed at the low rate while they wait."""
    idle = max(0.0, minimum * HOURS * 3600 - requests * work)
    return per_request(requests, work, cpus) + idle * cpus * WARM


def always_on(requests, work, cpus, target=0.6, least=2):
    """Machines for the mean rate at 60 percent busy."""
    busy = requests * work / (HOURS * 3600)
    return max(least, ceil(busy / target)) * cpus * MACHINE * HOURS


def break_even(work, cpus, least=2):
    """Requests a month at which paying per request costs the same."""
    return least * MACHINE * HOURS / (work * SECOND)
# --8<-- [end:bill]


def month():
    """The whole service: 400,000 tiles a month, two pilot environments forgotten."""
    requests, work, cpus = 400_000, 0.8, 2
    return (
        ("serving, 2 machines of 2 CPUs", always_on(requests, work, cpus)),
        ("the same for test and demo", 2 * always_on(0, work, cpus)),
        ("disks, 6 x 100 GB", 6 * 100 * DISK),
        ("answers sent, 0.4 MB each", requests * 0.4e-3 * EGRESS),
        ("logs, 50 KB a request", requests * 50e-6 * LOG),
    )


def main():
    print("1. one instance has 1 CPU, a request is 0.4 s of CPU work")
    print(f"{'concurrency':>11}{'instances at 20/s':>19}{'last of a full load':>21}")
    for concurrency in (1, 2, 8, 80):
        count = instances(20, 0.4, concurrency)
        wait = slowest(concurrency, 0.4, 1)
        print(f"{concurrency:>11}{count:>19}{wait:>19.1f} s")

    print("\n2. requests that meet a cold start, by minutes kept idle")
    print(f"{'requests/h':>10}{'5 min':>8}{'15 min':>8}")
    for rate in (1, 4, 12, 60):
        print(f"{rate:>10}{cold_share(rate, 5):>8.1%}{cold_share(rate, 15):>8.1%}")

    print("\n3. euros a month; a request is 0.8 s on 2 CPUs")
    print(f"{'requests':>10}{'per request':>13}{'+1 warm':>9}{'always on':>11}")
    for requests in (20_000, 400_000, 2_000_000, 3_400_000, 8_000_000):
        print(
            f"{requests:>10,}{per_request(requests, 0.8, 2):>13,.0f}"
            f"{with_minimum(requests, 0.8, 2, 1):>9,.0f}{always_on(requests, 0.8, 2):>11,.0f}"
        )
    print(f"break-even: {break_even(0.8, 2) / 1e6:.2f} million requests a month")

    print("\n4. the bill of one month, in euros")
    lines = month()
    for label, euros in lines:
        print(f"{label:31}{euros:7.2f}")
    total = sum(euros for _, euros in lines)
    print(f"{'total':31}{total:7.2f}   {1000 * total / 400_000:.2f} for 1,000 tiles")


if __name__ == "__main__":
    main()
