"""How large PSI gets by chance alone, against the rows in a window."""

from scripts.modules import load_example


def draw(plt):
    drift = load_example("responsibilities/monitoring_and_drift/drift.py")
    rows = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
    noise = [drift.psi_noise(n) for n in rows]
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    offset = {"textcoords": "offset points"}
    axes.plot(rows, [high for _, high in noise], "-", marker="o", color="C1", linewidth=2)
    axes.plot(rows, [middle for middle, _ in noise], "--", marker="s", color="C0", linewidth=2)
    axes.annotate("95 of 100 below", (1_000, noise[4][1]), xytext=(8, 4), color="C1", **offset)
    axes.annotate("median", (200, noise[2][0]), xytext=(-40, -14), color="C0", **offset)
    for level, name in ((0.25, "0.25 \"significant\""), (0.10, "0.10 \"moderate\"")):
        axes.axhline(level, color="fg:muted", linewidth=1)
        axes.annotate(name, (10_000, level), xytext=(0, 4), ha="right", color="fg:muted", **offset)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([50, 200, 1_000, 10_000], ["50", "200", "1,000", "10,000"])
    axes.set_yticks([0.001, 0.01, 0.1, 1], ["0.001", "0.01", "0.1", "1"])
    axes.minorticks_off()
    axes.set_xlabel("Rows in the window, nothing has changed")
    axes.set_ylabel("PSI (10 bins)")
    figure.tight_layout()
    return figure
