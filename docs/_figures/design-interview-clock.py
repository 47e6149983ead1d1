"""How the minutes of a 45-minute ML system design interview can be spent."""


def draw(plt):
    steps = [
        ("Ask: decision, cost,\nvolume, limits", 0, 7),
        ("Metric and\nbaseline", 7, 12),
        ("Arithmetic:\nload and budget", 12, 18),
        ("Data, model,\nserving path", 18, 29),
        ("Failures, rollout,\nmonitoring", 29, 37),
        ("Their deep dive,\nyour questions", 37, 45),
    ]
    figure, axes = plt.subplots(figsize=(5.2, 4.2))
    for row, (_, start, end) in enumerate(steps):
        axes.barh(-row, end - start, left=start, height=0.6, color="fg:accent" if row % 2 else "fg:muted")
        axes.annotate(f"{end - start} min", (end, -row), xytext=(4, 0), textcoords="offset points", va="center")
    axes.set_yticks([-row for row in range(len(steps))], [name for name, *_ in steps])
    axes.set_xticks([0, 15, 30, 45])
    axes.set_xlim(0, 54)
    axes.set_xlabel("Minute of the interview")
    figure.tight_layout()
    return figure
