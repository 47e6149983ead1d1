"""Residuals against the input: as they should be, with a curve left over, and as a fan."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "_examples/tooling"


def load_example(name):
    spec = spec_from_file_location(Path(name).stem + "_example", EXAMPLES / name)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def draw(plt):
    cases = load_example("statistical_inference/regression.py").residual_cases()
    figure, grid = plt.subplots(3, 1, figsize=(5, 5.8), sharex=True)
    for axes, (name, (x, left)) in zip(grid, cases.items()):
        axes.plot(x, left, "o", color="C0", markersize=3.5)
        axes.axhline(0, color="C1", linestyle="--", linewidth=1.5)
        axes.set_title(name)
        axes.set_ylim(-10, 10)
        axes.set_yticks([-8, 0, 8])
    grid[1].set_ylabel("residual")
    grid[2].set_xlabel("input")
    figure.tight_layout()
    return figure
