"""AUC of a rate by group on pure noise, by rows a group, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("architecting-low-code/bigquery_ml/look_ahead.py")
    whole, past = zip(*(example.aucs(size) for size in example.SIZES), strict=True)
    figure, axes = plt.subplots(figsize=(5, 3.6))
    axes.plot(example.SIZES, whole, "-o", color="fg:bad", linewidth=2, markersize=4)
    axes.plot(example.SIZES, past, "--s", color="fg:good", linewidth=2, markersize=4)
    axes.annotate("window over the whole\ngroup, in the test", (6, 0.88), color="fg:bad")
    axes.annotate("earlier rows only:\nwhat production has", (1.1, 0.53), color="fg:good")
    axes.set_xscale("log")
    axes.set_xticks([1, 2, 5, 10, 20, 50, 100, 200], ["1", "2", "5", "10", "20", "50", "100", "200"])
    axes.minorticks_off()
    axes.set_ylim(0.45, 1.02)
    axes.set_xlabel("Rows a group (many rows: few categories)")
    axes.set_ylabel("AUC on labels without any signal")
    figure.tight_layout()
    return figure
