"""Half-width of a 95 % interval against rows: drawn one by one, and in whole blocks that resemble themselves."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("collaborating-on-data-and-models/exploring_and_preprocessing/sample.py")
    figure, axes = plt.subplots(figsize=(5, 3.6))
    rows = [10 ** (2 + step / 20) for step in range(0, 61)]
    for number, (share, style) in enumerate(((0.5, "-"), (0.1, "--"), (0.01, ":"))):
        values = [100 * example.half_width(share, n) for n in rows]
        axes.plot(rows, values, style, color=f"C{number}", linewidth=2, label=f"share {share:.0%}")
    axes.axhline(2, color="fg:muted", linewidth=1)
    axes.annotate("2 points", (1.1e5, 2), xytext=(0, 4), textcoords="offset points", color="fg:muted", ha="right")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([100, 1_000, 10_000, 100_000], ["100", "1,000", "10,000", "100,000"])
    axes.set_yticks([0.1, 0.3, 1, 3, 10], ["0.1", "0.3", "1", "3", "10"])
    axes.minorticks_off()
    axes.set_xlim(100, 120_000)
    axes.set_xlabel("Rows drawn one by one")
    axes.set_ylabel("± points (95 % interval)")
    axes.legend(frameon=False, loc="lower left")
    figure.tight_layout()
    return figure
