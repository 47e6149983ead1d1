"""Permutation importance of a cause, its copy, and both together, against their correlation."""

import sklearn.ensemble  # noqa: F401  loads the libraries that the limit is for
from threadpoolctl import threadpool_limits

from scripts.modules import load_example


@threadpool_limits.wrap(limits=1)
def draw(plt):
    attributions = load_example("scaling-prototypes/interpretable_models/attributions.py")
    rows = [attributions.importances(c) for c in attributions.CORRELATIONS]
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    offset = {"textcoords": "offset points"}
    places = range(len(rows))
    lines = (
        (3, "both together", "-", "D", (0, 8)),
        (0, "cause alone", "--", "o", (2, 8)),
        (2, "other cause", "-.", "s", (0, 7)),
        (1, "copy alone", ":", "^", (1, -16)),
    )
    for number, (column, name, style, marker, (at, dy)) in enumerate(lines):
        values = [row[column] for row in rows]
        axes.plot(places, values, style, marker=marker, color=f"C{number}", linewidth=2)
        axes.annotate(name, (at, values[at]), xytext=(4, dy), color=f"C{number}", **offset)
    axes.set_xticks(places, [f"{c:g}" for c in attributions.CORRELATIONS])
    axes.set_ylim(-0.25, 1.85)
    axes.set_xlabel("Correlation of cause and copy")
    axes.set_ylabel("Loss of R² when shuffled")
    figure.tight_layout()
    return figure
