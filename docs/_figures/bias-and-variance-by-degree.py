"""Bias, variance and total error of polynomials of degree 0 to 12, for 15 rows."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/statistics/bias_variance.py")
    degrees = list(range(13))
    parts = [example.of_model(degree, repeats=1_500) for degree in degrees]
    bias = [b for b, _ in parts]
    variance = [v for _, v in parts]
    total = [b + v + example.NOISE**2 for b, v in parts]
    figure, axes = plt.subplots(figsize=(5, 3.8))
    axes.plot(degrees, total, "-", color="C0", marker="o", markersize=4)
    axes.plot(degrees, bias, "--", color="C1")
    axes.plot(degrees, variance, ":", color="C2")
    axes.axhline(example.NOISE**2, color="fg:muted", linewidth=1)
    axes.annotate("total error", (6, 0.45), color="C0")
    axes.annotate("bias squared", (3.1, 0.155), color="C1")
    axes.annotate("variance", (8.6, 0.10), color="C2")
    axes.annotate("noise", (10.3, 0.262), color="fg:muted")
    axes.set_ylim(0, 0.8)
    axes.set_xticks([0, 3, 6, 9, 12])
    axes.set_xlabel("degree of the polynomial")
    axes.set_ylabel("squared error")
    figure.tight_layout()
    return figure
