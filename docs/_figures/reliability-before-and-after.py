"""Share of fires against the probability that was said: raw scores of naive Bayes, and after calibration."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    both, fire, _ = load_example("collaborating-on-data-and-models/evaluation/predictive.py").scores()
    figure, axes = plt.subplots(figsize=(5, 3.9))
    axes.plot([0, 1], [0, 1], ":", color="fg:muted", linewidth=1.5)
    axes.annotate("says what is", (0.99, 0.62), color="fg:muted", ha="right", va="top")
    edges = np.array([0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1])
    for number, (name, style, mark, at) in enumerate(
        (("raw", "-", "o", (0.72, 0.04)), ("calibrated", "--", "s", (0.2, 0.5)))
    ):
        p = both[name]
        points = []
        for low, high in zip(edges[:-1], edges[1:], strict=True):
            chosen = (p >= low) & (p < high + (high == 1))
            if chosen.sum() >= 30:
                points.append((p[chosen].mean(), fire[chosen].mean()))
        xs, ys = zip(*points, strict=True)
        axes.plot(xs, ys, style, marker=mark, color=f"C{number}", linewidth=2, markersize=5)
        axes.annotate(name, at, color=f"C{number}")
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_xlabel("Probability that the model says")
    axes.set_ylabel("Share that are fires")
    figure.tight_layout()
    return figure
