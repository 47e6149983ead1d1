"""Chances of a noisy count with and without one person, for two values of epsilon."""

import numpy as np


def density(x, count, epsilon):
    return epsilon / 2 * np.exp(-epsilon * np.abs(x - count))


def draw(plt):
    x = np.linspace(-4, 13, 681)
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for epsilon, width in ((0.3, 1.5), (1.0, 2.5)):
        axes.plot(x, density(x, 4, epsilon), "-", color="C0", linewidth=width)
        axes.plot(x, density(x, 5, epsilon), "--", color="C1", linewidth=width)
    axes.annotate("without you: 4", (-3.6, 0.46), color="C0")
    axes.annotate("with you: 5", (6.4, 0.46), color="C1")
    axes.annotate("epsilon 1", (6.6, 0.22), color="fg:muted")
    axes.annotate("epsilon 0.3", (8.6, 0.075), color="fg:muted")
    axes.set_ylim(0, 0.54)
    axes.set_xlabel("Count that is published")
    axes.set_ylabel("Likelihood")
    figure.tight_layout()
    return figure
