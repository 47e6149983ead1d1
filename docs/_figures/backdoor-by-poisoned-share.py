"""Accuracy and success of a hidden trigger against the share of poisoned rows, in the toy of map corrections."""

from scripts.modules import load_example


def draw(plt):
    poison = load_example("monitoring-ai-solutions/protecting_models_and_data/poison.py")
    rows = poison.sweep([0, 6, 15, 30, 45, 60, 90, 120, 150])
    share = [100 * row[0] for row in rows]
    figure, ax = plt.subplots(figsize=(5, 3.6))
    lines = (
        ("accuracy, trigger rows", 1, "-", (1.5, 101)),
        ("accuracy, flips only", 3, ":", (0.6, 84)),
        ("trigger works", 2, "--", (2.6, 63)),
    )
    for number, (name, column, style, at) in enumerate(lines):
        ax.plot(share, [100 * row[column] for row in rows], style, color=f"C{number}", linewidth=2)
        ax.annotate(name, at, color=f"C{number}")
    ax.set_ylim(0, 110)
    ax.set_xlim(0, 5)
    ax.set_yticks(range(0, 101, 25))
    ax.set_xlabel("Poisoned rows, % of the training data")
    ax.set_ylabel("Percent")
    figure.tight_layout()
    return figure
