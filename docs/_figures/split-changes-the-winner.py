"""Hit rate of four recommenders under a split at random and under a split by time: the ranking turns round."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("career-path/portfolio_projects/popularity.py")
    rates = example.table(example.synthetic())
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    styles = {
        "popular, last 28 days": ("fg:good", "-", "o", "left", -15),
        "item-to-item": ("fg:accent", "--", "s", "left", 9),
        "popular, all time": ("fg:warn", ":", "^", "right", -16),
        "ten random items": ("fg:muted", "-.", "v", "right", -15),
    }
    for name, (color, line, mark, side, dy) in styles.items():
        by_time, at_random = (100 * rate for rate in rates[name])
        axes.plot([0, 1], [at_random, by_time], line, marker=mark, color=color, linewidth=2)
        point = (0, at_random) if side == "left" else (1, by_time)
        axes.annotate(name, point, xytext=(0, dy), textcoords="offset points", ha=side, color=color)
    axes.set_xlim(-0.1, 1.1)
    axes.set_ylim(0, 24)
    axes.set_xticks([0, 1], ["split at random", "split by time"])
    axes.set_ylabel("Hit rate at 10 (%)")
    figure.tight_layout()
    return figure
