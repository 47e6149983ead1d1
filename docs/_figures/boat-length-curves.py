"""Importance of two correlated inputs one by one and together, and two curves of the same model against boat length."""

import numpy as np
import sklearn.ensemble  # noqa: F401  loads the libraries that the limit is for
from threadpoolctl import threadpool_limits

from scripts.modules import load_example


@threadpool_limits.wrap(limits=1)
def draw(plt):
    view = load_example("monitoring-ai-solutions/explaining_predictions/global_view.py")
    x, y = view.tenants(4_000, seed=5)
    figure, (top, bottom) = plt.subplots(2, 1, figsize=(5.2, 6.2), height_ratios=(1, 1.25))

    losses = {}
    for name, columns in view.GROUPS.items():
        rng = np.random.default_rng(3)
        losses[name] = np.mean([view.shuffle_loss(x, y, columns, rng) for _ in range(5)])
    names = list(losses)[::-1]
    colors = ["C1" if "+" in name else "C0" for name in names]
    top.barh(range(len(names)), [losses[n] for n in names], color=colors, height=0.65)
    for place, name in enumerate(names):
        top.annotate(f"{losses[name]:.3f}", (losses[name], place), xytext=(4, -4), textcoords="offset points")
    top.set_yticks(range(len(names)), names)
    top.set_xlim(0, 0.17)
    top.set_xlabel("Loss of AUC when shuffled")

    lengths = np.arange(6, 12.1, 0.5)
    curve, seen = view.partial_dependence(x, lengths), view.seen(x, lengths)
    bottom.plot(lengths, curve, "--", color="C0", linewidth=2, marker="o", markersize=4)
    bottom.plot(lengths, seen, "-", color="C1", linewidth=2, marker="s", markersize=4)
    offset = {"textcoords": "offset points"}
    bottom.annotate("partial dependence", (10, curve[8]), xytext=(-128, 8), color="C0", **offset)
    bottom.annotate("tenants with such a boat", (9, seen[6]), xytext=(-40, -24), color="C1", **offset)
    bottom.set_ylim(0, 0.47)
    bottom.set_xlabel("Boat length, m")
    bottom.set_ylabel("Mean predicted risk")
    figure.tight_layout()
    return figure
