"""Share of true alarms against the base rate, for three false-alarm rates at a recall of 90 percent."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("career-path/foundations/mathematics.py")
    bases = [10 ** (-3 + 2.3 * k / 60) for k in range(61)]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    lines = ((0.001, "0.1 %", "-", 8), (0.01, "1 %", "--", 26), (0.04, "4 %", ":", 38))
    for number, (fpr, label, style, at) in enumerate(lines):
        share = [100 * example.alarms(12_000, base, 0.9, fpr)[2] for base in bases]
        axes.plot([100 * b for b in bases], share, style, color=f"C{number}", linewidth=2)
        axes.annotate(
            label, (100 * bases[at], share[at]), xytext=(-4, 6), ha="right",
            color=f"C{number}", textcoords="offset points",
        )
    axes.axvline(0.5, color="fg:muted", linewidth=1)
    axes.annotate("elevators", (0.5, 2), xytext=(4, 0), color="fg:muted", textcoords="offset points")
    axes.set_xscale("log")
    axes.set_xticks([0.1, 0.5, 2, 5, 20], ["0.1", "0.5", "2", "5", "20"])
    axes.minorticks_off()
    axes.set_ylim(0, 100)
    axes.set_xlabel("Base rate (% that really fail)")
    axes.set_ylabel("True alarms (%)")
    figure.tight_layout()
    return figure
