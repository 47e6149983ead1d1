"""Four distances between two normal distributions against the shift, and the limit 0.3."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    floors = load_example("monitoring-ai-solutions/skew_and_drift/floors.py")
    shifts = np.linspace(0, 2, 41)
    rows = [floors.by_shift(s) for s in shifts]
    figure, axes = plt.subplots(figsize=(5, 3.8))
    lines = (
        ("psi", "PSI", "-", (0.63, 0.74)),
        ("js root", "root of JS", ":", (1.2, 0.385)),
        ("ks", "KS", "-.", (1.45, 0.6)),
        ("js", "JS, bits", "--", (1.02, 0.07)),
    )
    for number, (key, label, style, at) in enumerate(lines):
        values = np.array([r[key] for r in rows])
        keep = values <= 0.82
        axes.plot(shifts[keep], values[keep], style, color=f"C{number}", linewidth=2)
        axes.annotate(label, at, color=f"C{number}")
    axes.axhline(0.3, color="fg:muted", linewidth=1)
    axes.annotate("limit 0.3", (0.02, 0.3), xytext=(0, 4), textcoords="offset points", color="fg:muted")
    for key in ("psi", "ks", "js"):
        axes.plot([floors.shift_at(0.3, key)], [0.3], "o", color="fg:muted", markersize=5)
    axes.set_xlim(0, 2)
    axes.set_ylim(0, 0.82)
    axes.set_xlabel("Shift of the mean, standard deviations")
    axes.set_ylabel("Distance")
    figure.tight_layout()
    return figure
