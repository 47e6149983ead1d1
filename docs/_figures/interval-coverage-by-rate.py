"""Exact coverage of two 95 percent intervals for a rate, at 50 rows."""

from scripts.modules import load_example


def draw(plt):
    import numpy as np
    from scipy import stats

    intervals = load_example("tooling/statistical_inference/intervals.py")
    counts = np.arange(51)
    rates = np.linspace(0.005, 0.5, 400)
    chance = stats.binom.pmf(counts[:, None], 50, rates)
    figure, axes = plt.subplots(figsize=(5, 3.8))
    for number, (interval, style) in enumerate((
        (intervals.wilson, "-"), (intervals.wald, "--"),
    )):
        low, high = interval(counts, 50)
        held = (low[:, None] <= rates) & (rates <= high[:, None])
        axes.plot(100 * rates, 100 * (chance * held).sum(axis=0), style, color=f"C{number}", linewidth=1.3)
    axes.axhline(95, color="fg:muted", linewidth=1)
    axes.annotate("promised: 95 %", (28, 99.6), color="fg:muted")
    axes.annotate("Wilson", (36, 85), color="C0")
    axes.annotate("Wald", (8, 70), color="C1")
    axes.set_ylim(40, 103)
    axes.set_xlabel("true rate (%)")
    axes.set_ylabel("intervals that hold it (%)")
    figure.tight_layout()
    return figure
