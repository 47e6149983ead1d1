"""Write nights.csv: 36 invented April nights at three orchard stations. The seed is fixed."""

from __future__ import annotations

import random
from pathlib import Path


def rows():
    draw = random.Random(7)
    stations = {"ridge": 0, "slope": -8, "valley": -22}  # tenths of a degree
    for night in range(1, 37):
        station = list(stations)[night % 3]
        temp = draw.randint(10, 90)
        dew = temp - draw.randint(5, 75)
        lowest = 0.45 * temp + 0.5 * dew + stations[station] - 8 + draw.gauss(0, 9)
        yield night, station, temp, dew, int(lowest < 0)


if __name__ == "__main__":
    lines = ["night,station,temp,dew,frost", *(",".join(map(str, row)) for row in rows())]
    Path(__file__).with_name("nights.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
