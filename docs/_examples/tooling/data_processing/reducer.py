"""Hadoop Streaming reducer: gets its lines sorted by key."""

import sys

# --8<-- [start:reduce]
current, ids = None, set()
for line in sys.stdin:
    key, event = line.rstrip("\n").split("\t")
    if key != current:
        if current:
            print(current, len(ids))
        current, ids = key, set()
    ids.add(event)
if current:
    print(current, len(ids))
# --8<-- [end:reduce]
