"""Four sets of 60 points with a correlation of exactly 0.80."""

from scripts.modules import load_example


def draw(plt):
    data = load_example("tooling/statistics/moments.py").four_sets()
    figure, grid = plt.subplots(2, 2, figsize=(5, 5), sharex=True)
    for axes, (name, (x, y)) in zip(grid.flat, data.items()):
        scaled = (x - x.mean()) / x.std()
        axes.plot(scaled, y, "o", color="C0", markersize=4, alpha=0.8)
        axes.plot([-2.4, 2.4], [-1.92, 1.92], "--", color="C1", linewidth=1.5)
        axes.set_title(name)
        axes.set_xlim(-2.6, 2.6)
        axes.set_xticks([-2, 0, 2])
        axes.set_yticks([-2, 0, 2, 4] if name == "one point" else [-2, 0, 2])
    figure.tight_layout()
    return figure
