"""Training and validation loss by epoch: 200 images with wrong labels among them, alone and with weight decay."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/neural_networks/overfitting.py")
    figure, axes = plt.subplots(figsize=(5.2, 3.9))
    runs = (
        (example.curves(200), "C0", "-", "200 images"),
        (example.curves(200, decay=0.01), "C1", "--", "with decay"),
    )
    for run, color, style, name in runs:
        epochs = range(10, 10 * len(run) + 1, 10)
        axes.plot(epochs, run[:, 1], style, color=color, linewidth=2.2, label=f"{name}, validation")
        axes.plot(epochs, run[:, 0], style, color=color, linewidth=1.2, label=f"{name}, training")
    first = runs[0][0]
    best = int(first[:, 1].argmin())
    axes.plot([10 * best + 10], [first[best, 1]], "o", color="fg:good", markersize=8)
    axes.annotate(
        "stop here",
        (10 * best + 10, first[best, 1]),
        xytext=(20, 0.12),
        color="fg:good",
        arrowprops={"arrowstyle": "->", "color": "fg:good"},
    )
    axes.set_ylim(0, 1.4)
    axes.set_xlabel("Epoch")
    axes.set_ylabel("Loss")
    axes.legend(loc="upper right", fontsize=12)
    figure.tight_layout()
    return figure
