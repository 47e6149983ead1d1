# --8<-- [start:all]
import csv
from collections import defaultdict
from pathlib import Path

FILE = Path(__file__).with_name("nights.csv")
with FILE.open(encoding="utf-8", newline="") as file:
    rows = [{k: v if k == "station" else int(v) for k, v in r.items()}
            for r in csv.DictReader(file)]


def nearest(row):
    others = (r for r in rows if r["night"] != row["night"])
    return min(others, key=lambda r: (
        (r["temp"] - row["temp"]) ** 2 + (r["dew"] - row["dew"]) ** 2,
        r["night"]))


table = defaultdict(lambda: [0, 0, 0])
for row in rows:
    cell = table[row["station"]]
    cell[0] += 1
    cell[1] += row["frost"]
    cell[2] += nearest(row)["frost"] == row["frost"]
for station in sorted(table):
    print(station, *table[station])
# --8<-- [end:all]
