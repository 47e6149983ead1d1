"""Extra time of a job against its checkpoint interval, for one machine and for eight."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    checkpoints = load_example("scaling-prototypes/training_failures/checkpoints.py")
    figure, ax = plt.subplots(figsize=(5.2, 3.6))
    grid = np.geomspace(4, 300, 100)
    for number, (machines, style, at) in enumerate(((1, "-", 150), (8, "--", 70))):
        mean_time = 1440 / machines
        share = [100 * checkpoints.overhead(t, 2, mean_time, 10) for t in grid]
        ax.plot(grid, share, style, color=f"C{number}", linewidth=2)
        best = checkpoints.best_interval(2, mean_time)
        low = 100 * checkpoints.overhead(best, 2, mean_time, 10)
        ax.plot([best], [low], "o", color=f"C{number}")
        ax.annotate(
            f"{best:.0f} min",
            (best, low),
            xytext=(0, -16),
            textcoords="offset points",
            ha="center",
            color=f"C{number}",
        )
        label = f"{machines} machine" + ("s" if machines > 1 else "")
        height = 100 * checkpoints.overhead(at, 2, mean_time, 10)
        ax.annotate(label, (at, height), xytext=(-6, 12), textcoords="offset points", ha="right", color=f"C{number}")
    ax.set_xscale("log")
    ax.set_xticks([5, 10, 30, 60, 120, 240], ["5", "10", "30", "60", "120", "240"])
    ax.minorticks_off()
    ax.set_ylim(-3, 60)
    ax.set_xlabel("Minutes between checkpoints")
    ax.set_ylabel("Extra time, percent")
    figure.tight_layout()
    return figure
