"""When each event of the hive example happened and when it arrived, with windows, watermark and the closing line."""

import csv
from pathlib import Path

EVENTS = Path(__file__).resolve().parents[1] / "_examples/tooling/data_processing/events.csv"


def hours(clock):
    whole, minutes = clock.split(":")
    return int(whole) + int(minutes) / 60


def kind(event, seen):
    hour = int(hours(event["happened"]))
    if hours(event["arrived"]) > hour + 3:
        return "too late"
    if event["event"] in seen:
        return "again"
    seen.add(event["event"])
    return "late" if hours(event["arrived"]) > hour + 1 else "on time"


def draw(plt):
    with EVENTS.open() as lines:
        events = list(csv.DictReader(lines))
    seen = set()
    points = [(hours(e["happened"]), hours(e["arrived"]), kind(e, seen)) for e in events]
    figure, axes = plt.subplots(figsize=(5, 4.4))
    for hour in (10, 11, 12):
        axes.axvline(hour, color="fg:line", linewidth=1)
        axes.plot([hour, hour + 1], [hour + 3] * 2, "--", color="fg:bad", linewidth=2)
    axes.axvline(13, color="fg:line", linewidth=1)
    axes.plot([10, 13], [10, 13], color="fg:muted", linewidth=2)
    axes.annotate("watermark", (12.0, 11.95), xytext=(4, -22), textcoords="offset points", color="fg:muted")
    axes.annotate("closed", (10.06, 13.1), color="fg:bad")
    marks = {"on time": ("o", "fg:good"), "late": ("D", "fg:accent"), "again": ("s", "fg:warn"),
             "too late": ("X", "fg:bad")}
    for name, (shape, color) in marks.items():
        chosen = [(x, y) for x, y, what in points if what == name]
        axes.plot(*zip(*chosen, strict=True), shape, color=color, markersize=8, label=name)
    axes.legend(loc="upper center", bbox_to_anchor=(0.45, 1.2), ncols=4, handletextpad=0, columnspacing=0.7)
    axes.set_xlim(9.9, 13.1)
    axes.set_ylim(9.9, 15.1)
    axes.set_xticks([10, 11, 12, 13], ["10:00", "11:00", "12:00", "13:00"])
    axes.set_yticks(range(10, 16), [f"{hour}:00" for hour in range(10, 16)])
    axes.set_xlabel("happened (event time)")
    axes.set_ylabel("arrived")
    figure.tight_layout()
    return figure
