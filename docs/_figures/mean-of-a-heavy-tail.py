"""The mean so far, row by row: four runs of a light tail, four of a heavy one, both with mean 6."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np

    example = load_example("tooling/statistics/distributions.py")
    rows = np.arange(1, 20_001)
    at = np.unique(np.logspace(1, np.log10(20_000), 250).astype(int)) - 1
    figure, (upper, lower) = plt.subplots(2, 1, figsize=(5, 5.2), sharex=True)
    for axes, cost, title in ((upper, example.CALM, "light tail"), (lower, example.LEAK, "heavy tail")):
        for run, style in enumerate(("-", "--", ":", "-.")):
            values = cost.ppf(np.random.default_rng(20 + run).random(20_000))
            axes.plot(rows[at], (values.cumsum() / rows)[at], style, color=f"C{run}", linewidth=1.6)
        axes.axhline(6, color="fg:muted", linewidth=1)
        axes.set_title(title)
        axes.set_ylim(0, 14)
        axes.set_yticks([0, 6, 12])
        axes.set_ylabel("mean so far")
    lower.set_xscale("log")
    lower.set_xticks([10, 100, 1000, 10_000], ["10", "100", "1,000", "10,000"])
    lower.minorticks_off()
    lower.set_xlabel("rows")
    figure.tight_layout()
    return figure
