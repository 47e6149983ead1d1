"""Money a month of three products against trainings a month, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("scaling-prototypes/build_products_and_deployment/three_ways.py")
    sql, automl, code = example.WAYS
    trainings = list(range(1, 21))
    figure, axes = plt.subplots(figsize=(5, 3.6))
    marks = ((sql, "-", (13, 255)), (automl, "--", (2.2, 620)), (code, ":", (13.5, 900)))
    for number, (way, style, at) in enumerate(marks):
        axes.plot(trainings, [way.month(n) for n in trainings], style, color=f"C{number}", linewidth=2)
        axes.annotate(way.name, at, color=f"C{number}")
    point = example.crossing(automl, code)
    axes.axvline(point, color="fg:line", linewidth=1)
    axes.annotate(f"{point:.1f} trainings", (point, 40), xytext=(5, 0), textcoords="offset points")
    axes.set_xlabel("Trainings a month")
    axes.set_ylabel("Money a month (assumed prices)")
    axes.set_xlim(1, 20)
    axes.set_ylim(0, 2000)
    axes.set_xticks([1, 5, 10, 15, 20])
    figure.tight_layout()
    return figure
