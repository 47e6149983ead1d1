"""Euros a year against the weeks between retrainings, with a trigger on the measured error."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/mlops_tools/retraining.py")
    weeks = (1, 2, 3, 4, 6, 8, 10, 13, 17, 26)
    rows = [example.mean_cost(example.every(n), years=200) for n in weeks]
    stale = [lost / 1000 for lost, _ in rows]
    total = [(lost + runs * example.RUN) / 1000 for lost, runs in rows]
    lost, runs = example.mean_cost(example.POLICIES["error > 0.35"], years=200)
    trigger = (lost + runs * example.RUN) / 1000
    figure, axes = plt.subplots(figsize=(5, 3.6))
    axes.plot(weeks, total, "-o", color="C0", linewidth=2, markersize=4)
    axes.plot(weeks, stale, "--", color="C1", linewidth=2)
    axes.axhline(trigger, color="C2", linestyle=":", linewidth=2)
    axes.annotate("schedule, total", (2, 20), color="C0")
    axes.annotate("stale model only", (1.05, 2.2), color="C1")
    below = {"xytext": (0, -14), "textcoords": "offset points", "ha": "right"}
    axes.annotate("trigger on error", (26, trigger), color="C2", **below)
    axes.set_xscale("log")
    axes.set_xticks([1, 2, 4, 8, 13, 26], ["1", "2", "4", "8", "13", "26"])
    axes.minorticks_off()
    axes.set_ylim(0, 27)
    axes.set_xlabel("Weeks between retrainings")
    axes.set_ylabel("Thousand euros a year")
    figure.tight_layout()
    return figure
