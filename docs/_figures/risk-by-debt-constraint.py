"""Predicted risk of one applicant against the debt share, free and with a monotone constraint."""

import numpy as np
import sklearn.ensemble  # noqa: F401  loads the libraries that the limit is for
from threadpoolctl import threadpool_limits

from scripts.modules import load_example


@threadpool_limits.wrap(limits=1)
def draw(plt):
    glass_box = load_example("scaling-prototypes/interpretable_models/glass_box.py")
    x, y = glass_box.loans(3_000, seed=1)
    debt = np.linspace(0.05, 0.75, 281)
    applicant = np.column_stack([np.full(281, 1), debt, np.full(281, 30), np.zeros(281), np.zeros(281)])
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    offset = {"textcoords": "offset points"}
    for number, (model, name, style, at, dx, dy) in enumerate((
        (glass_box.boosted(), "free", "--", 92, -14, 14),
        (glass_box.monotone(), "monotone", "-", 240, -88, 2),
    )):
        risk = 100 * model.fit(x, y).predict_proba(applicant)[:, 1]
        axes.plot(100 * debt, risk, style, color=f"C{number}", linewidth=2)
        axes.annotate(name, (100 * debt[at], risk[at]), xytext=(dx, dy), color=f"C{number}", **offset)
    axes.set_xlabel("Debt share of income (%)")
    axes.set_ylabel("Predicted risk (%)")
    axes.set_ylim(0, None)
    figure.tight_layout()
    return figure
