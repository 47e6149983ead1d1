"""Cohen's kappa against the share of good answers, for raters who agree on 95, 90 and 80 percent of them."""

import numpy as np


def draw(plt):
    figure, axes = plt.subplots(figsize=(5, 3.6))
    share = np.linspace(0.5, 0.97, 200)
    for number, (agree, style) in enumerate(((0.95, "-"), (0.9, "--"), (0.8, ":"))):
        chance = share**2 + (1 - share) ** 2
        possible = share <= 1 - (1 - agree) / 2
        kappa = (agree - chance) / (1 - chance)
        axes.plot(share[possible], kappa[possible], style, color=f"C{number}", linewidth=2)
        axes.annotate(f"{agree:.0%} agree", (0.505, kappa[0] + 0.015), color=f"C{number}")
    axes.axhline(0, color="fg:muted", linewidth=1)
    axes.set_ylim(-0.15, 1.05)
    axes.set_xlim(0.5, 1)
    axes.set_xticks([0.5, 0.6, 0.7, 0.8, 0.9, 1.0], ["50 %", "60", "70", "80", "90", "100"])
    axes.set_xlabel("Share of answers that each calls good")
    axes.set_ylabel("Kappa")
    figure.tight_layout()
    return figure
