"""Cost of 1,000 answers against the load, for CPU machines, GPU machines and a priced call."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    example = load_example("serving-and-scaling-models/serving_hardware/memory_cost.py")
    per_second = np.geomspace(0.05, 100, 600)
    figure, ax = plt.subplots(figsize=(5.2, 3.9))
    lines = (
        ("CPU, 0.20 an hour, 8/s", "C0", "-", 0.20, 8),
        ("GPU, 1.00 an hour, 200/s", "C1", "--", 1.00, 200),
    )
    for name, color, style, price, rate in lines:
        cost = [example.cost_at(3600 * r, price, rate) for r in per_second]
        ax.plot(per_second, cost, style, color=color, linewidth=2.2, label=name)
    ax.axhline(0.10, color="C2", linestyle=":", linewidth=2.2, label="API, 0.10 per 1,000")
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    ax.set_yticks([0.01, 0.1, 1], ["0.01", "0.1", "1"])
    ax.minorticks_off()
    ax.set_xlabel("Answers a second, around the clock")
    ax.set_ylabel("Cost of 1,000 answers")
    ax.legend(loc="upper right", fontsize=13, frameon=False)
    figure.tight_layout()
    return figure
