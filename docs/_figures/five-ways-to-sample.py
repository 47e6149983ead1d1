"""Where 2,000 surveys of each kind land, against the truth."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np

    sampling = load_example("tooling/statistics/sampling.py")
    truth = 100 * sampling.population()[1].mean()
    figure, axes = plt.subplots(figsize=(5, 3.8))
    for row, (_, method) in enumerate(sampling.METHODS.values()):
        low, middle, high = np.quantile(100 * sampling.estimates(method), (0.025, 0.5, 0.975))
        axes.plot([low, high], [-row, -row], color="C0", linewidth=5, solid_capstyle="butt")
        axes.plot(middle, -row, "o", color="fg:ink", markersize=7)
    axes.axvline(truth, color="C1", linestyle="--")
    axes.annotate(f"truth {truth:.1f} %", (truth, 0.45), xytext=(5, 0), textcoords="offset points", color="C1")
    axes.set_yticks([-n for n in range(5)], list(sampling.METHODS))
    axes.set_ylim(-4.5, 0.9)
    axes.set_xlim(14, 46)
    axes.set_xlabel("estimate (%), 95 % of surveys")
    figure.tight_layout()
    return figure
