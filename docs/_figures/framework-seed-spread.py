"""Test log loss of the second model for ten seeds in each framework, and of one of them for ten splits."""

import csv
from pathlib import Path
from statistics import median

FILE = Path(__file__).resolve().parents[1] / "_examples/tooling/frameworks/seeds.csv"
LOGISTIC = 0.0986  # what all five agree on


def draw(plt):
    values = {}
    with FILE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values.setdefault(row["framework"], []).append(float(row["log_loss"]))
    names = list(values)
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for place, name in enumerate(names):
        other = name == "other split"
        axes.plot(values[name], [place] * 10, "D" if other else "o", color="fg:warn" if other else "C0",
                  fillstyle="none", markersize=7)
        middle = median(values[name])
        axes.plot([middle, middle], [place - 0.3, place + 0.3], color="fg:ink", linewidth=2)
    axes.axvline(LOGISTIC, color="fg:good", linestyle="--", linewidth=1.5)
    axes.annotate("logistic regression", (LOGISTIC, -0.6), xytext=(5, 0), va="center",
                  textcoords="offset points", color="fg:good")
    labels = [{"XGBoost": "XGBoost trees", "other split": "scikit-learn,\n10 splits"}.get(n, n) for n in names]
    axes.set_yticks(range(len(names)), labels)
    axes.set_ylim(len(names) - 0.5, -1)
    axes.set_xlim(0.03, 0.205)
    axes.set_xlabel("Log loss on the test rows")
    figure.tight_layout()
    return figure
