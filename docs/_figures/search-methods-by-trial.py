"""Loss above the best possible against trials, for grid, random and Bayesian search."""

import numpy as np
from threadpoolctl import threadpool_limits

from scripts.modules import load_example


@threadpool_limits.wrap(limits=1)
def draw(plt):
    search = load_example("scaling-prototypes/hyperparameter_search/search.py")
    figure, ax = plt.subplots(figsize=(5.2, 3.8))
    trials = np.arange(1, search.TRIALS + 1)
    looks = (
        ("grid", "grid", 1, "-", (36, 3)),
        ("random", "random", 1, "--", (26, 6)),
        ("Bayesian, 30 at once", "bayesian", 30, ":", (36, 5)),
        ("Bayesian, 1 at a time", "bayesian", 1, "-.", (36, -14)),
    )
    for number, (name, kind, parallel, style, (at, dy)) in enumerate(looks):
        line = 1000 * search.average(kind, 12, parallel)
        ax.plot(trials, line, style, color=f"C{number}", linewidth=2)
        if name == "random":
            at, dy, line_at = 15, 12, line[14]
        else:
            line_at = line[at - 1]
        ax.annotate(
            name,
            (at, line_at),
            xytext=(0, dy),
            textcoords="offset points",
            ha="right" if at > 20 else "left",
            color=f"C{number}",
        )
    ax.set_yscale("log")
    ax.set_yticks([1, 2, 5, 10, 20, 50, 100, 200], ["1", "2", "5", "10", "20", "50", "100", "200"])
    ax.minorticks_off()
    ax.set_ylim(1, 250)
    ax.set_xlabel("Finished trials")
    ax.set_ylabel("Loss above the best, x 1,000")
    figure.tight_layout()
    return figure
