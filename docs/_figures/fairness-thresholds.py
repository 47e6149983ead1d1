"""Two fairness ratios against the threshold for one group: each is 1 at another threshold."""

from scripts.modules import load_example


def draw(plt):
    fairness = load_example("responsibilities/responsible_ai/fairness.py")
    men = fairness.rates(fairness.by_group("men"), fairness.threshold_for(fairness.by_group("men"), 0.53))
    women = fairness.by_group("women")
    thresholds = [0.2 + 0.02 * step for step in range(51)]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for key, style, color in (("invited", "-", "C0"), ("found", "--", "C1")):
        ratios = [fairness.rates(women, limit)[key] / men[key] for limit in thresholds]
        axes.plot(thresholds, ratios, style, color=color, linewidth=2)
    axes.axhline(1, color="fg:muted", linewidth=1)
    axes.axvline(0.846, color="fg:muted", linewidth=1, linestyle=":")
    axes.axvline(0.482, color="fg:muted", linewidth=1, linestyle=":")
    axes.annotate("found", (0.62, 1.11), color="C1")
    axes.annotate("invited", (0.52, 0.87), color="C0")
    axes.annotate("equal\ninvitations", (0.465, 0.62), ha="right", color="fg:muted")
    axes.annotate("one threshold\nfor all", (0.865, 1.14), color="fg:muted")
    axes.set_xlabel("Threshold for women (men: 0.85)")
    axes.set_ylabel("Women's rate / men's rate")
    axes.set_xlim(0.2, 1.2)
    axes.set_ylim(0.55, 1.3)
    figure.tight_layout()
    return figure
