"""How likely an item must be to change a decision before a reading pass pays, against the hours at stake."""


def draw(plt):
    figure, axes = plt.subplots(figsize=(5, 4.6))
    hours = [1, 2, 5, 10, 20, 50, 100]
    passes = (("first pass, 7 min", 7 / 60, "-"), ("second pass, 1 h", 1.0, "--"), ("third pass, 5 h", 5.0, ":"))
    for number, (label, cost, style) in enumerate(passes):
        points = [(h, 100 * cost / h) for h in hours if cost / h <= 1]
        axes.plot([p[0] for p in points], [p[1] for p in points], style, color=f"C{number}", linewidth=2, label=label)
    for x, y, label, place, side in (
        (20, 1, "in a list", (5, 4), "left"),
        (20, 12, "your task", (5, -15), "left"),
        (60, 90, "closing date", (4, -16), "right"),
    ):
        axes.plot([x], [y], "o", color="fg:ink", markersize=6)
        axes.annotate(label, (x, y), xytext=place, textcoords="offset points", ha=side, color="fg:ink")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlim(1, 110)
    axes.set_ylim(0.03, 150)
    axes.set_xticks([1, 5, 10, 50, 100], ["1", "5", "10", "50", "100"])
    axes.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    axes.minorticks_off()
    axes.set_xlabel("Hours at stake")
    axes.set_ylabel("Chance to change a decision (%)")
    axes.legend(loc="lower left", frameon=False)
    figure.tight_layout()
    return figure
