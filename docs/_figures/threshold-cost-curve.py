"""Cost of a week against the decision threshold: as planned, dearer breakdowns, higher base rate."""

from scripts.modules import load_example


def draw(plt):
    metrics = load_example("responsibilities/model_development/metrics.py")
    low, high = 0.004, 0.7
    ps = [low * (high / low) ** (i / 300) for i in range(301)]
    figure, axes = plt.subplots(figsize=(5.2, 3.9))
    offset = {"textcoords": "offset points"}
    lines = (
        (1_800.0, 0.01, "1 % fail", "-"),
        (3_600.0, 0.01, "cost doubled", "--"),
        (1_800.0, 0.04, "4 % fail", ":"),
    )
    for number, (breakdown, now, label, style) in enumerate(lines):
        costs = [metrics.at_threshold(p, now=now).cost(120.0, breakdown) / 1000 for p in ps]
        axes.plot(ps, costs, style, color=f"C{number}", linewidth=2)
        p, cost = metrics.cheapest(120.0, breakdown, now)
        axes.plot([p], [cost / 1000], "o", color=f"C{number}")
        axes.annotate(f"{p:.3f}", (p, cost / 1000), xytext=(-10, 7), color=f"C{number}", **offset)
        axes.annotate(label, (0.68, costs[-1]), xytext=(0, 6), ha="right", color=f"C{number}", **offset)
    axes.set_xscale("log")
    axes.set_xticks([0.005, 0.02, 0.067, 0.2, 0.5], ["0.005", "0.02", "0.067", "0.2", "0.5"])
    axes.minorticks_off()
    axes.set_ylim(0, 830)
    axes.set_xlabel("Threshold on the model's probability")
    axes.set_ylabel("Cost a week (1,000 euros)")
    figure.tight_layout()
    return figure
