"""Error promised by a test set against the error found later, for three splits, from the page's example."""

from scripts.modules import load_example


def draw(plt):
    markets = load_example("architecting-low-code/automl_training/splits.py").compared()
    figure, axes = plt.subplots(figsize=(5, 3.8))
    marks = (("random", "o", "random", (0.205, 0.39)), ("chronological", "s", "chronological", (0.274, 0.39)))
    for number, (how, mark, name, at) in enumerate(marks):
        promised = [found[how] for found in markets]
        found_later = [found["known gardens"] for found in markets]
        axes.plot(promised, found_later, mark, color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    low, high = 0.2, 0.4
    axes.plot([low, high], [low, high], "--", color="fg:line", linewidth=1)
    axes.annotate("promise kept", (0.343, 0.32), color="fg:muted")
    axes.set_xlabel("Error on the test set (promised)")
    axes.set_ylabel("Error in the next eight sales")
    axes.set_xlim(low, high + 0.02)
    axes.set_ylim(low, high + 0.02)
    figure.tight_layout()
    return figure
