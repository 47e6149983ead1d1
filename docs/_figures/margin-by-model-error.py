"""Margin of each purchase at model prices: what was promised, and what remains as the model gets less exact."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("responsibilities/failure_stories/buying_at_model_prices.py")
    spreads = [s / 100 for s in range(1, 13)]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    percent = [100 * s for s in spreads]
    offset = {"textcoords": "offset points"}
    axes.axhline(4, linestyle="--", color="fg:muted", linewidth=2)
    axes.annotate("promised: fee minus cost", (12, 4), xytext=(0, 5), ha="right", color="fg:muted", **offset)
    margin = [100 * example.buy(s).margin for s in spreads]
    axes.plot(percent, margin, color="fg:bad", linewidth=2)
    axes.annotate("real margin", (percent[7], margin[7]), xytext=(8, 8), color="fg:bad", **offset)
    axes.axhline(0, color="fg:line", linewidth=1)
    axes.set_xticks([2, 4, 6, 8, 10, 12])
    axes.set_xlabel("Spread of the error on one item (%)")
    axes.set_ylabel("Margin of each purchase (%)")
    figure.tight_layout()
    return figure
