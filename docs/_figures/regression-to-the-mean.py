"""Ratings of 1,500 players in two months; the worst tenth of the first month is marked."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np

    first, second = load_example("tooling/statistical_inference/lies.py").two_months(players=1_500)
    worst = first < np.quantile(first, 0.10)
    figure, axes = plt.subplots(figsize=(5, 4.2))
    axes.plot(first[~worst], second[~worst], ".", color="fg:muted", markersize=3, alpha=0.6)
    axes.plot(first[worst], second[worst], "x", color="C2", markersize=4)
    axes.plot([1100, 1900], [1100, 1900], "--", color="C1", linewidth=1.5)
    axes.plot([1050, first[worst].max()], [second[worst].mean()] * 2, "-", color="C0", linewidth=3)
    axes.annotate("x  worst tenth of May", (1420, 1130), color="C2")
    axes.annotate("\u2014 their mean in June", (1420, 1070), color="C0")
    axes.annotate("- - no change", (1420, 1010), color="C1")
    axes.set_xlim(1000, 2020)
    axes.set_ylim(980, 1950)
    axes.set_xlabel("rating in May")
    axes.set_ylabel("rating in June")
    figure.tight_layout()
    return figure
