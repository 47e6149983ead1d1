"""Latency percentiles of one server against the share of time that it is busy."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    waiting = load_example("serving-and-scaling-models/throughput_and_scaling/waiting.py")
    figure, ax = plt.subplots(figsize=(5, 3.6))
    grid = np.linspace(0.05, 0.955, 100)
    marks = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95)
    seen = {busy: waiting.latencies(busy) for busy in marks}
    for number, (percent, style) in enumerate(((99, "-"), (95, "--"), (50, "-."))):
        curve = [waiting.formula(busy, percent) / 1000 for busy in grid]
        ax.plot(100 * grid, curve, style, color=f"C{number}", linewidth=2)
        dots = [np.percentile(seen[busy], percent) / 1000 for busy in marks]
        ax.plot([100 * busy for busy in marks], dots, "o", color=f"C{number}", markersize=5)
    for number, (name, height) in enumerate((("p99", 3.7), ("p95", 2.55), ("p50", 0.5))):
        ax.annotate(name, (97.5, height), color=f"C{number}")
    ax.set_ylim(0, 4)
    ax.set_xlim(0, 112)
    ax.set_xticks(range(0, 101, 20))
    ax.set_xlabel("Server busy, percent")
    ax.set_ylabel("Latency, seconds")
    figure.tight_layout()
    return figure
