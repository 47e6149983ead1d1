"""The job without any tool: events per hive and hour, each event once, at most two hours late."""

import csv
from collections import defaultdict
from pathlib import Path

EVENTS = Path(__file__).with_name("events.csv")
HOUR = 60
LATE = 2 * HOUR


def minutes(clock):
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


def load():
    with EVENTS.open() as lines:
        return list(csv.DictReader(lines))


# --8<-- [start:count]
def counts(events):
    seen = defaultdict(set)
    for event in events:
        hour = minutes(event["happened"]) // HOUR
        closes = (hour + 1) * HOUR + LATE
        if minutes(event["arrived"]) <= closes:
            seen[event["hive"], hour].add(event["event"])
    return {cell: len(ids) for cell, ids in sorted(seen.items())}
# --8<-- [end:count]


def rows_by(events, column):
    """The two tempting answers: rows per hour of that column."""
    result = defaultdict(int)
    for event in events:
        result[event["hive"], minutes(event[column]) // HOUR] += 1
    return dict(result)


def show(result):
    return "\n".join(f"{hive} {hour}:00 {n}" for (hive, hour), n in result.items())


def report():
    events = load()
    right, happened, arrived = counts(events), rows_by(events, "happened"), rows_by(events, "arrived")
    lines = ["hive hour   by arrival  by event time  the rule"]
    for cell in sorted(right.keys() | happened.keys() | arrived.keys()):
        lines.append(f"{cell[0]}  {cell[1]}:00  {arrived.get(cell, 0):>11}  {happened.get(cell, 0):>13}"
                     f"  {right.get(cell, 0):>8}")
    sums = [sum(result.values()) for result in (arrived, happened, right)]
    lines.append(f"sum         {sums[0]:>9}  {sums[1]:>13}  {sums[2]:>8}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
