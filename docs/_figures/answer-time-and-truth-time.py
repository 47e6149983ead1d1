"""How fast a system must answer, and how long it waits for the truth, by industry (orders of magnitude)."""

SYSTEMS = (  # name, seconds to answer, seconds until the truth is known, where the label goes
    ("finance", 0.1, 40 * 86400, (7, -4, "left")),
    ("language", 0.08, 3, (7, -4, "left")),
    ("security", 1, 2 * 86400, (7, -4, "left")),
    ("transport", 1, 2400, (7, -4, "left")),
    ("health", 600, 150 * 86400, (7, -2, "left")),
    ("manufacturing", 3600, 20 * 86400, (-6, -14, "center")),
    ("cities", 86400, 2 * 86400, (0, -18, "center")),
    ("retail", 6e5, 60 * 86400, (0, 8, "center")),
)


def draw(plt):
    figure, axes = plt.subplots(figsize=(5, 4))
    for name, answer, truth, (dx, dy, side) in SYSTEMS:
        axes.plot(answer, truth, "o", color="fg:accent", markersize=7)
        axes.annotate(name, (answer, truth), xytext=(dx, dy), ha=side, textcoords="offset points")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([0.1, 60, 3600, 604800], ["0.1 s", "1 min", "1 h", "1 week"])
    axes.set_yticks([1, 60, 3600, 86400, 2592000], ["1 s", "1 min", "1 h", "1 day", "30 days"])
    axes.minorticks_off()
    axes.set_xlim(0.04, 8e6)
    axes.set_ylim(0.8, 1e8)
    axes.set_xlabel("Time to give the answer")
    axes.set_ylabel("Time until the truth is known")
    figure.tight_layout()
    return figure
