"""AUC that three joins of the same feature promise, against how late the reports come in."""

from scripts.modules import load_example


def draw(plt):
    joins = load_example("collaborating-on-data-and-models/feature_store_features/joins.py")
    delays = (0.01, 2, 5, 10, 15, 20)
    found = [joins.promise(delay) for delay in delays]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    lines = (("month", "-.^", "C2", "joined on the month", 0.838), ("event_time", "--s", "C1", "by event time", 0.714),
             ("known", "-o", "C0", "by available time\n= what the service has", 0.604))
    for name, style, color, label, height in lines:
        axes.plot(delays, [row[name] for row in found], style, color=color, linewidth=2, markersize=5)
        axes.annotate(label, (0.5, height) if name == "known" else (9, height), color=color)
    axes.set_ylim(0.59, 0.87)
    axes.set_xlabel("Mean delay of a report, days")
    axes.set_ylabel("AUC offline")
    figure.tight_layout()
    return figure
