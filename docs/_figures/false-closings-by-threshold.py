"""False closings a month of one L-infinity check, against its threshold, for four sizes and kinds of batch."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    example = load_example("automating-pipelines/data_and_model_validation/thresholds.py")
    limits = np.linspace(0.004, 0.2, 99)
    curves = [
        ("10,000 rows", example.l_infinity(10_000), "-", "C0"),
        ("1,200 rows", example.l_infinity(1_200), "--", "C1"),
        ("1,200 of 25 stations", example.from_stations(), "-.", "C3"),
        ("100 rows", example.l_infinity(100), ":", "C2"),
    ]
    figure, axes = plt.subplots(figsize=(5.2, 4.2))
    for name, noise, style, color in curves:
        closings = np.array([example.closings(noise, limit) for limit in limits])
        seen = closings > 0.01
        axes.plot(limits[seen], closings[seen], style, color=color, linewidth=2, label=name)
    axes.axhline(1, color="fg:muted", linewidth=1)
    axes.annotate("one a month", (0.2, 1), xytext=(0, 4), textcoords="offset points", ha="right", color="fg:muted")
    axes.set_yscale("log")
    axes.set_ylim(0.05, 40)
    axes.set_yticks([0.1, 1, 10, 30], ["0.1", "1", "10", "30"])
    axes.minorticks_off()
    axes.set_xlim(0, 0.2)
    axes.legend(loc="lower center", bbox_to_anchor=(0.45, 1), ncols=2, frameon=False, columnspacing=1, fontsize=12.5)
    axes.set_xlabel("Threshold (L-infinity), nothing has changed")
    axes.set_ylabel("False closings a month")
    figure.tight_layout()
    return figure
