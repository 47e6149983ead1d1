"""Size of the gradient in each of 30 layers before the first step, for six ways to build them."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/neural_networks/gradients.py")
    figure, axes = plt.subplots(figsize=(5.2, 4.4))
    styles = {
        "sigmoid": ("fg:bad", "-", "sigmoid", (16, 1e-13), 0),
        "ReLU, std 0.05": ("fg:bad", ":", "ReLU, weights 0.05", (13, 2e-19), 0),
        "ReLU, std 0.30": ("fg:warn", "--", "ReLU, weights 0.30", (13, 5e7), 0),
        "ReLU, He": ("fg:accent", "-", "ReLU, He", (13, 3e-3), 0),
        "std 0.05 + norm": ("fg:good", "-.", "normalized", (1, 1e-2), 0),
        "std 0.05 + residual": ("fg:good", "--", "residual", (12, 3e2), 0),
    }
    for name, case in example.CASES.items():
        color, style, label, place, _ = styles[name]
        axes.plot(range(1, 31), example.gradient_norms(**case), style, color=color, linewidth=2)
        axes.annotate(label, place, color=color)
    axes.set_yscale("log")
    powers = (-20, -15, -10, -5, 0, 5)
    axes.set_yticks([10.0**k for k in powers], [f"1e{k}" if k else "1" for k in powers])
    axes.minorticks_off()
    axes.set_ylim(1e-21, 1e10)
    axes.set_xlabel("Layer (1 is next to the input)")
    axes.set_ylabel("Size of the gradient")
    figure.tight_layout()
    return figure
