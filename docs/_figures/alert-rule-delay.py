"""Days from a change to the alarm, for three alert rules, by the size of the change."""

from scripts.modules import load_example


def draw(plt):
    alerting = load_example("monitoring-ai-solutions/model_monitoring/alerting.py")
    figure, ax = plt.subplots(figsize=(5, 3.5))
    shares = (0.13, 0.135, 0.14, 0.145, 0.15, 0.16, 0.17, 0.18, 0.20)
    waits = list(zip(*(alerting.delays(share) for share in shares), strict=True))
    styles = (("one day, 3 sigma", "-", "o"), ("two days, 2 sigma", "--", "s"), ("7-day mean, 3 sigma", "-.", "^"))
    for number, (name, line, mark) in enumerate(styles):
        percents = [100 * share for share in shares]
        ax.plot(percents, waits[number], line, marker=mark, color=f"C{number}", linewidth=2, label=name)
    ax.set_ylim(0, 50)
    ax.set_xticks(range(13, 21))
    ax.set_xlabel("Share after the change, percent (was 12)")
    ax.set_ylabel("Median days until alarm")
    ax.legend(frameon=False)
    figure.tight_layout()
    return figure
