"""Hadoop Streaming mapper: one input line in, one `key<TAB>value` line out."""

import sys

HOUR, LATE = 60, 120


def minutes(clock):
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


# --8<-- [start:map]
for line in sys.stdin:
    event, hive, happened, arrived = line.strip().split(",")
    if event == "event":
        continue  # the header
    hour = minutes(happened) // HOUR
    if minutes(arrived) <= (hour + 1) * HOUR + LATE:
        print(f"{hive} {hour}:00\t{event}")
# --8<-- [end:map]
