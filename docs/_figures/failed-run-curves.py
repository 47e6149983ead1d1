"""Loss curves of four broken runs of one small network, from the example of the lesson."""

from scripts.modules import load_example


def draw(plt):
    curves = load_example("scaling-prototypes/training_failures/curves.py")
    figure, axes = plt.subplots(2, 2, figsize=(5.2, 5.2), sharex=True, sharey=True)
    titles = {
        "rate too high": "Rate too high",
        "pairs broken": "Pairs broken",
        "noise learned": "Noise learned",
        "leak": "Leak",
    }
    for ax, (run, title) in zip(axes.flat, titles.items()):
        train, valid = curves.curves(run)
        ax.plot(train, "-", color="C0", linewidth=2)
        ax.plot(valid, "--", color="C1", linewidth=2)
        ax.axhline(0.693, color="fg:muted", linewidth=1, linestyle=":")
        ax.set_title(title)
        ax.set_ylim(0, 1.5)
    axes[1, 0].annotate("validation", (28, 0.92), color="C1")
    axes[1, 0].annotate("training", (28, 0.28), color="C0")
    axes[1, 1].annotate("ln 2", (44, 0.72), color="fg:muted")
    for ax in axes[1]:
        ax.set_xlabel("Epoch")
    for ax in axes[:, 0]:
        ax.set_ylabel("Loss")
    figure.tight_layout()
    return figure
