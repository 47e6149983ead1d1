"""Probabilities of five candidate tokens at three temperatures."""

from scripts.modules import load_example


def draw(plt):
    sampling = load_example("tooling/transformers/sampling.py")
    figure, axes = plt.subplots(figsize=(5.2, 3.6))
    names = list(sampling.SCORES)
    for number, (temperature, hatch) in enumerate(((0.5, ""), (1.0, "///"), (2.0, "..."))):
        p = sampling.probabilities(sampling.SCORES, temperature)
        places = [i + 0.27 * (number - 1) for i in range(len(names))]
        axes.bar(places, list(p.values()), 0.25, color=f"C{number}", hatch=hatch, label=f"T = {temperature}")
    axes.set_xticks(range(len(names)), names)
    axes.set_ylabel("Probability")
    axes.legend()
    figure.tight_layout()
    return figure
