"""Test R2 of a linear model, boosted trees and a small network against training rows, in two worlds."""

import sklearn.ensemble  # noqa: F401  loads the libraries that the limit is for
from threadpoolctl import threadpool_limits

from scripts.modules import load_example


@threadpool_limits.wrap(limits=1)
def draw(plt):
    data_size = load_example("scaling-prototypes/choosing_a_model/data_size.py")
    figure, axes = plt.subplots(2, 1, figsize=(5.2, 6.2), sharex=True)
    offset = {"textcoords": "offset points"}
    panels = (("straight", "Straight lines decide"), ("rules", "Thresholds decide"))
    looks = (("linear", "-", "o"), ("trees", "--", "s"), ("network", ":", "^"))
    labels = {
        "straight": {"linear": (0, 9), "trees": (1, -17), "network": (0, 13)},
        "rules": {"linear": (3, -17), "trees": (1, 9), "network": (3, -24)},
    }
    for ax, (world, title) in zip(axes, panels):
        scores = data_size.curve(data_size.WORLDS[world])
        for number, (name, style, marker) in enumerate(looks):
            ax.plot(data_size.SIZES, scores[name], style, marker=marker, color=f"C{number}", linewidth=2)
            at, dy = labels[world][name]
            point = (data_size.SIZES[at], scores[name][at])
            align = "right" if at == 3 else "left"
            ax.annotate(name, point, xytext=(6 if align == "left" else 0, dy), ha=align, color=f"C{number}", **offset)
        ax.axhline(0.8, color="fg:muted", linewidth=1)
        ax.set_xscale("log")
        ax.set_xticks(data_size.SIZES, [f"{n:,}" for n in data_size.SIZES])
        ax.minorticks_off()
        ax.set_ylim(0, 0.92)
        ax.set_title(title)
        ax.set_ylabel("Test R²")
    axes[1].set_xlabel("Training rows")
    figure.tight_layout()
    return figure
