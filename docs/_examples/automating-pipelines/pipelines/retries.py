"""What retries buy and cost, and whether the waits outlast an outage."""


# --8<-- [start:retries]
def retries(n, fail, price, wasted):
    """Share of runs that succeed, mean attempts, mean money."""
    ends_well = 1 - fail ** (n + 1)
    attempts = ends_well / (1 - fail)
    failed = attempts - ends_well
    return ends_well, attempts, ends_well * price + failed * wasted


def outlasts(n, first, factor=2.0, longest=3600):
    """Seconds from the first failure to the last attempt."""
    return sum(min(first * factor**k, longest) for k in range(n))
# --8<-- [end:retries]


def main():
    print("retries  succeed  attempts  euros  bad data, euros")
    for n in range(4):
        share, attempts, money = retries(n, 0.15, 40, 16)
        print(f"{n:7}{share:9.2%}{attempts:10.3f}{money:7.2f}{(n + 1) * 16:17}")
    print("wait before last attempt, first wait 0 s, 30 s, 60 s")
    for n in (1, 2, 3, 4):
        waits = "".join(f"{outlasts(n, first):7.0f} s" for first in (0, 30, 60))
        print(f"{n} retries{waits}")


if __name__ == "__main__":
    main()
