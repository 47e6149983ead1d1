"""Money a week for machine and waiting against the idle timeout, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("collaborating-on-data-and-models/notebooks/costs.py")
    minutes = [10, 20, 30, 44, 45, 60, 89, 90, 120, 180, 300, 600, 900, 959, 960, 1200, 1440]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for number, (price, style, at) in enumerate(((2.40, "-", (11, 0.84)), (20.0, "--", (11, 0.13)))):
        money = [example.week(m / 60, price)[2] for m in minutes]
        top = money[-1]
        axes.plot(minutes, [m / top for m in money], style, color=f"C{number}", linewidth=2)
        axes.annotate(f"{price:.2f} an hour", at, color=f"C{number}")
        best = min(range(len(minutes)), key=lambda i: money[i])
        axes.plot(minutes[best], money[best] / top, "o", color=f"C{number}")
    axes.set_xscale("log")
    axes.set_xticks([10, 30, 90, 180, 480, 1440])
    axes.set_xticklabels(["10 min", "30", "90", "3 h", "8 h", "24 h"])
    axes.minorticks_off()
    axes.set_xlabel("Idle timeout")
    axes.set_ylabel("Cost, share of 24 h timeout")
    axes.set_ylim(0, 1.05)
    figure.tight_layout()
    return figure
