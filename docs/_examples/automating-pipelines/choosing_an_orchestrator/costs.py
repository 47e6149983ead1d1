"""What idling, runs and step starts cost; prices are assumptions except where the page cites one."""

HOURS = 730  # in a month


# --8<-- [start:money]
def environment(units, price=0.06):
    """Dollars a month for units that stay provisioned."""
    return units * price * HOURS


def run(steps, seconds, fee=0.03, hourly=0.15):
    """Dollars for one serverless run: fee and machine time."""
    return fee + steps * seconds * hourly / 3600


def break_even(month, one):
    """Runs a month from which the environment is cheaper."""
    return month / one
# --8<-- [end:money]


# --8<-- [start:time]
def chain(work, start, parts):
    """Seconds for steps in a row, cut into `parts` containers."""
    return parts * start + sum(work)


def loop(items, each, start, group, at_once):
    """Seconds for a parallel loop over groups of items."""
    groups = -(-items // group)
    waves = -(-groups // at_once)
    return waves * (start + group * each)
# --8<-- [end:time]


def main():
    idle = environment(8)
    print(f"environment, 8 units: {idle:.2f} a month")
    print("steps  a run  break-even a month  30 runs  3,000 runs")
    for steps in (5, 10, 40):
        one = run(steps, 60)
        print(f"{steps:5}{one:7.3f}{break_even(idle, one):20.0f}{30 * one:9.2f}{3000 * one:12.2f}")
    print()
    print("containers  seconds  share of start-up")
    work = [20] * 9 + [1800]
    for parts in (10, 3, 2, 1):
        total = chain(work, 75, parts)
        print(f"{parts:10}{total:9}{75 * parts / total:19.0%}")
    print()
    print("group  containers  seconds  lost with a machine, s")
    for group in (1, 5, 20, 100, 500):
        print(f"{group:5}{500 // group:12}{loop(500, 6, 75, group, 25):9}{group * 6:24}")


if __name__ == "__main__":
    main()
