"""Error of a model against the sync interval of its feature: trained on fresh values, and on values as served."""

from scripts.modules import load_example


def draw(plt):
    freshness = load_example("serving-and-scaling-models/online_features/freshness.py")
    rows = freshness.results()
    fresh, without = freshness.anchors()
    every = [row[0] for row in rows]
    figure, axes = plt.subplots(figsize=(5.2, 4.0))
    axes.plot(every, [row[4] for row in rows], "-o", color="C0", linewidth=2, label="trained on fresh values")
    axes.plot(every, [row[5] for row in rows], "--s", color="C1", linewidth=2, label="trained as served")
    for level, text, dy in ((without, "no feature at all", 0.05), (fresh, "fresh everywhere", -0.17)):
        axes.axhline(level, color="fg:muted", linewidth=1)
        axes.annotate(text, (5, level + dy), color="fg:muted")
    axes.set_xscale("log")
    axes.set_xticks(every, ["5 min", "15", "1 h", "4 h", "1 day"])
    axes.minorticks_off()
    axes.set_ylim(2.75, 5)
    axes.set_xlabel("Sync interval")
    axes.set_ylabel("Mean absolute error")
    axes.legend(loc="upper left", frameon=False)
    figure.tight_layout()
    return figure
