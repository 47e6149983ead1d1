"""Precision against recall of one model at three base rates; its ROC curve is the same each time."""

from sklearn.metrics import precision_recall_curve
from sklearn.naive_bayes import GaussianNB

from scripts.modules import load_example


def draw(plt):
    example = load_example("collaborating-on-data-and-models/evaluation/predictive.py")
    model = GaussianNB().fit(*example.alarms(20_000, seed=1))
    figure, axes = plt.subplots(figsize=(5, 3.7))
    labels = (
        (0.2, "20 % fires", "-", (0.52, 0.75)),
        (0.04, "4 %", "--", (0.4, 0.44)),
        (0.005, "0.5 %", ":", (0.24, 0.16)),
    )
    for number, (share, label, style, at) in enumerate(labels):
        x, fire = example.alarms(200_000, seed=4, fires=share)
        precision, recall, _ = precision_recall_curve(fire, model.predict_proba(x)[:, 1])
        keep = slice(None, None, max(1, len(recall) // 400))
        kept = recall[keep] > 0.05
        axes.plot(recall[keep][kept], precision[keep][kept], style, color=f"C{number}", linewidth=2)
        axes.annotate(label, at, color=f"C{number}")
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_xlabel("Recall")
    axes.set_ylabel("Precision")
    figure.tight_layout()
    return figure
