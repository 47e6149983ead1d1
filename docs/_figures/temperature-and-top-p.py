"""Probabilities of five candidate tokens at three temperatures."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[1] / "_examples/tooling/transformers/sampling.py"


def load_example():
    spec = spec_from_file_location("figure_sampling", EXAMPLE)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def draw(plt):
    sampling = load_example()
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
