"""Margin of the corrected quality against judged answers, for two sizes of the check by people."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    judged = load_example("monitoring-ai-solutions/generative_monitoring/judged.py")
    figure, axes = plt.subplots(figsize=(5, 3.6))
    n = np.unique(np.geomspace(100, 10_000, 60).astype(int))
    share = 0.85 * 0.94 + 0.15 * 0.30

    def margins(good, bad):
        return [100 * judged.corrected(share * k, k, 0.94 * good, good, 0.70 * bad, bad)[1] for k in n]

    lines = (
        ("60 checked", margins(40, 20), "-", 0),
        ("300 checked", margins(200, 100), "--", 1),
        ("1,500", margins(1000, 500), "-.", 2),
    )
    for name, ys, style, color in lines:
        axes.plot(n, ys, style, color=f"C{color}", linewidth=2)
        axes.annotate(name, (n[-1] * 1.1, ys[-1]), color=f"C{color}", va="center")
    exact = [196 * np.sqrt(0.85 * 0.15 / k) for k in n]
    axes.plot(n, exact, ":", color="fg:muted", linewidth=1.5)
    axes.annotate("exact judge", (n[-1] * 1.1, exact[-1]), color="fg:muted", va="center")
    axes.set_xscale("log")
    axes.set_xticks([100, 1000, 10_000], ["100", "1,000", "10,000"])
    axes.set_xlim(80, 11_000)
    axes.set_ylim(0, 17)
    axes.set_xlabel("Judged answers a week")
    axes.set_ylabel("Margin in points")
    figure.tight_layout()
    return figure
