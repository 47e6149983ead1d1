"""Histograms of six processes that were played, not drawn from a formula."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np

    played = load_example("tooling/statistics/distributions.py").play(n=20_000)
    titles = {
        "gates": ("binomial", "failing gates of 20", np.arange(-0.5, 6), (0, 5)),
        "boats": ("Poisson", "boats an hour", np.arange(-0.5, 16), (0, 6, 12)),
        "gaps": ("exponential", "minutes to next boat", np.linspace(0, 50, 26), (0, 25, 50)),
        "passage": ("normal", "passage in seconds", np.linspace(700, 1100, 25), (700, 900, 1100)),
        "repair": ("lognormal", "repair in hours", np.linspace(0, 40, 26), (0, 20, 40)),
        "leak": ("heavy tail", "leak in 1,000 euros", np.linspace(0, 40, 26), (0, 20, 40)),
    }
    figure, grid = plt.subplots(3, 2, figsize=(5, 6.6))
    for axes, (name, (title, label, bins, ticks)) in zip(grid.flat, titles.items()):
        axes.hist(played[name], bins=bins, color="C0", edgecolor="fg:surface", linewidth=0.5)
        axes.set_title(title)
        axes.set_xlabel(label, fontsize=13)
        axes.set_xticks(ticks)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
    figure.tight_layout(h_pad=0.8)
    return figure
