"""How far prices move by rounding and by faults of preprocessing, with the gap in which a tolerance fits."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    moves = load_example("automating-pipelines/consistent_preprocessing/paths.py").moves()
    figure, axes = plt.subplots(figsize=(5, 4))
    names = list(moves)[::-1]
    for height, name in enumerate(names):
        low, middle, high = np.percentile(moves[name], [5, 50, 95])
        harmless = not name[0].isdigit()
        color, marker = ("fg:muted", "o") if harmless else ("fg:bad", "s")
        axes.plot([low, high], [height, height], color=color, linewidth=3)
        axes.plot([middle], [height], marker, color=color, markersize=8)
        axes.annotate(name, (1e-7, height), xytext=(0, 7), textcoords="offset points", color=color, fontsize=12)
    axes.axvline(1, color="fg:accent", linestyle="--", linewidth=1.5)
    axes.annotate(
        "tolerance\n1 euro",
        (1, len(names) - 0.3),
        xytext=(-6, 0),
        textcoords="offset points",
        ha="right",
        va="top",
        color="fg:accent",
        fontsize=12,
    )
    axes.set_xscale("log")
    axes.set_xlim(8e-8, 4e3)
    axes.set_xticks([1e-6, 1e-3, 1, 1e3], ["0.000001", "0.001", "1", "1,000"])
    axes.minorticks_off()
    axes.set_ylim(-0.5, len(names) - 0.2)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlabel("The price moves by (euros)")
    figure.tight_layout()
    return figure
