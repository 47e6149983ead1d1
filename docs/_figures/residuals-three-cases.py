"""Residuals against the input: as they should be, with a curve left over, and as a fan."""

from scripts.modules import load_example


def draw(plt):
    cases = load_example("tooling/statistical_inference/regression.py").residual_cases()
    figure, grid = plt.subplots(3, 1, figsize=(5, 5.8), sharex=True)
    for axes, (name, (x, left)) in zip(grid, cases.items()):
        axes.plot(x, left, "o", color="C0", markersize=3.5)
        axes.axhline(0, color="C1", linestyle="--", linewidth=1.5)
        axes.set_title(name)
        axes.set_ylim(-10, 10)
        axes.set_yticks([-8, 0, 8])
    grid[1].set_ylabel("residual")
    grid[2].set_xlabel("input")
    figure.tight_layout()
    return figure
