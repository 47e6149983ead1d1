"""The line of least squares through five points, with its residuals."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/statistical_inference/regression.py")
    figure, axes = plt.subplots(figsize=(5, 3.8))
    line = example.start + example.slope * example.hours
    axes.plot(example.hours, line, "-", color="C0")
    for x, y, on_line, left in zip(example.hours, example.gain, line, example.residual):
        axes.plot([x, x], [y, on_line], ":", color="C1")
        place = {"xytext": (-6, -3), "ha": "right"} if left > 0 else {"xytext": (6, -5)}
        axes.annotate(f"{left:+.1f}", (x, (y + on_line) / 2), textcoords="offset points", color="C1", **place)
    axes.plot(example.hours, example.gain, "o", color="fg:ink")
    axes.annotate("3.1 + 1.15 x hours", (1.6, 15), color="C0")
    axes.set_xlim(1, 11.5)
    axes.set_ylim(0, 17)
    axes.set_yticks([0, 5, 10, 15])
    axes.set_xlabel("hours of practice")
    axes.set_ylabel("rating gain")
    figure.tight_layout()
    return figure
