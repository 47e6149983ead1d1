"""Money a week against reserved units, for two weeks with the same calls, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("architecting-low-code/gemini_cost_latency/units.py")
    figure, axes = plt.subplots(figsize=(5, 3.7))
    counts = list(range(41))
    weeks = (
        ("school week", example.SCHOOL_WEEK, "-", (17, 8_700)),
        ("steady week", example.STEADY_WEEK, "--", (9.5, 2_100)),
    )
    for number, (name, loads, style, at) in enumerate(weeks):
        money = [example.week(loads, units, example.BURN) for units in counts]
        axes.plot(counts, money, style, color=f"C{number}", linewidth=2)
        best = example.cheapest(loads)
        axes.plot([best], [money[best]], "o", color=f"C{number}", markersize=7)
        axes.annotate(name, at, color=f"C{number}", ha="right" if number == 0 else "left")
    axes.axhline(example.week(example.SCHOOL_WEEK, 0, example.BURN), color="fg:line", linewidth=1)
    axes.annotate("by the token only", (21.5, 4_750), va="bottom")
    axes.set_xlabel("Reserved units")
    axes.set_ylabel("Money a week (assumed prices)")
    axes.set_xlim(0, 40)
    axes.set_ylim(0, 16_500)
    figure.tight_layout()
    return figure
