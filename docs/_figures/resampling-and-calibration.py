"""Predicted against observed share, for a model trained on resampled data and one trained on the data as it is."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("responsibilities/data_preparation/imbalance.py")
    labels, guesses = example.predictions()
    figure, axes = plt.subplots(figsize=(5, 3.8))
    axes.plot([0, 100], [0, 100], ":", color="fg:muted", linewidth=1.5)
    axes.annotate("promise kept", (46, 52), color="fg:muted", rotation=38)
    plain = 100 * example.bins(labels, guesses["as it is"], [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5])
    under = 100 * example.bins(labels, guesses["undersampled"], [i / 10 for i in range(11)])
    axes.plot(plain[:, 0], plain[:, 1], "o-", color="fg:accent", linewidth=2)
    axes.annotate("as it is", (plain[-1, 0], plain[-1, 1]), xytext=(-12, 10), textcoords="offset points", ha="right",
                  color="fg:accent")
    axes.plot(under[:, 0], under[:, 1], "s--", color="fg:bad", linewidth=2)
    axes.annotate("undersampled 1:1", (102, 42),
                  ha="right", color="fg:bad")
    axes.set_xlabel("Predicted probability (%)")
    axes.set_ylabel("Complaints observed (%)")
    figure.tight_layout()
    return figure
