"""The gap in recall that a year's labels show, against the number of entrants let in by lot."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    example = load_example("monitoring-ai-solutions/responsible_ai/selective.py")
    slots = [50, 75, 100, 150, 200, 300, 400, 600]
    found = [100 * example.gaps(count, 200)[:, 2] for count in slots]
    low, high = (np.array([np.quantile(rows, q) for rows in found]) for q in (0.025, 0.975))
    truth = 100 * example.gaps(-1, 200)[:, 2].mean()
    naive = 100 * example.gaps(0, 200)[:, 2].mean()
    figure, axes = plt.subplots(figsize=(5, 3.8))
    axes.fill_between(slots, low, high, color="C0", alpha=0.25, linewidth=0)
    axes.plot(slots, [rows.mean() for rows in found], color="C0", linewidth=2)
    axes.axhline(truth, color="fg:muted", linewidth=1)
    axes.axhline(naive, color="C1", linewidth=2, linestyle="--")
    axes.annotate("truth", (600, truth), xytext=(0, 4), textcoords="offset points", ha="right", color="fg:muted")
    axes.annotate("those let in", (600, naive), xytext=(0, -14), textcoords="offset points", ha="right", color="C1")
    axes.annotate("95 % of years", (215, 37), color="C0")
    axes.set_xlabel("Entrants let in by lot, of 3,000")
    axes.set_ylabel("Recall, city minus village (points)")
    axes.set_xlim(50, 600)
    axes.set_ylim(0, 65)
    figure.tight_layout()
    return figure
