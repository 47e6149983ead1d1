"""p-values of 4,000 A/A tests, with games and with players as rows."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np

    example = load_example("tooling/statistical_inference/significance.py")
    figure, (upper, lower) = plt.subplots(2, 1, figsize=(5, 5), sharex=True)
    for axes, by_player, title in ((upper, True, "40 players as rows"), (lower, False, "1,000 games as rows")):
        share, edges = np.histogram(example.a_a_test(by_player), bins=20, range=(0, 1))
        height = 100 * share / share.sum()
        axes.bar(edges[:-1], height, width=0.05, align="edge", color=["C2"] + ["C0"] * 19, edgecolor="fg:surface")
        axes.annotate(f"{height[0]:.0f} % below 0.05", (0.06, 40), color="C2")
        axes.axhline(5, color="fg:muted", linewidth=1)
        axes.set_title(title)
        axes.set_ylim(0, 62)
        axes.set_ylabel("tests (%)")
    lower.set_xlabel("p-value, both arms equal")
    figure.tight_layout()
    return figure
