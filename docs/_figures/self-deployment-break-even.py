"""Money a month against calls a month: two APIs and own machines, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("architecting-low-code/model_garden_selection/choose.py")
    calls = list(range(0, 3_000_001, 2_000))
    figure, axes = plt.subplots(figsize=(5, 3.7))
    marks = (
        ("first-party large", "large API", "-", (0.62, 13_500)),
        ("open 27B, own GPU", "own 27B", "--", (0.4, 4_500)),
        ("first-party small", "small API", ":", (1.9, 2_600)),
    )
    for number, (name, label, style, at) in enumerate(marks):
        money = [example.month(name, count) for count in calls]
        axes.plot([count / 1e6 for count in calls], money, style, color=f"C{number}", linewidth=2)
        axes.annotate(label, at, color=f"C{number}")
    own = example.OWN["open 27B, own GPU"]
    price = example.call_price(*example.SHAPE, *example.PRICES["first-party large"])
    point = example.break_even(price, *own) / 1e6
    axes.axvline(point, color="fg:line", linewidth=1)
    axes.annotate(f"{point * 1000:,.0f} thousand", (point, 400), xytext=(5, 0), textcoords="offset points")
    axes.set_xlabel("Calls a month, millions")
    axes.set_ylabel("Money a month (assumed prices)")
    axes.set_xlim(0, 3)
    axes.set_ylim(0, 16_000)
    figure.tight_layout()
    return figure
