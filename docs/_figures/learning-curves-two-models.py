"""Learning curves of a small tree and of a hundred trees on the digits data."""

from scripts.modules import load_example


def draw(plt):
    curves = load_example("responsibilities/model_development/curves.py")
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    offset = {"textcoords": "offset points"}
    models = ((curves.small, "small tree", "-"), (curves.large, "100 trees", "--"))
    for number, (make, name, style) in enumerate(models):
        result = 100 * curves.errors(make)
        axes.plot(curves.SIZES, result[:, 1], style, marker="o", color=f"C{number}", linewidth=2)
        axes.plot(curves.SIZES, result[:, 0], style, marker="s", color=f"C{number}", linewidth=1)
        axes.annotate(f"{name}, validation", (180, result[1, 1]), xytext=(8, 5), color=f"C{number}", **offset)
        below = -16
        axes.annotate(f"{name}, training", (180, result[1, 0]), xytext=(8, below), color=f"C{number}", **offset)
    axes.set_xscale("log")
    axes.set_xticks(curves.SIZES, [f"{n:,}" for n in curves.SIZES])
    axes.minorticks_off()
    axes.set_ylim(-6, 48)
    axes.set_xlabel("Training images")
    axes.set_ylabel("Error (%)")
    figure.tight_layout()
    return figure
