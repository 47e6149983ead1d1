"""Three tasks of the trace log, step by step: a usual one, a slow tool, a loop."""

from matplotlib.patches import Patch

from scripts.modules import load_example

TASKS = (("usual", "t002"), ("slow tool", "t026"), ("loop", "t044"))


def draw(plt):
    tasks = load_example("monitoring-ai-solutions/generative_monitoring/traces.py").tasks()
    figure, axes = plt.subplots(figsize=(5, 2.9))
    for row, (_, name) in enumerate(TASKS):
        for span in tasks[name]:
            kind = {"retrieve": 2, "chat": 0}.get(span["step"], 1)
            hatch = "////" if kind == 1 else ""
            axes.barh(
                -row,
                max(span["s"] - 0.06, 0.05),
                left=span["at"],
                height=0.55,
                color=f"C{kind}",
                hatch=hatch,
                linewidth=0,
            )
    axes.set_yticks([-row for row in range(len(TASKS))], [name for name, _ in TASKS])
    axes.set_xlabel("Seconds since the question")
    axes.legend(
        handles=[
            Patch(color="C2", label="retrieve"),
            Patch(color="C0", label="model"),
            Patch(facecolor="C1", hatch="////", label="tool"),
        ],
        loc="upper right",
        frameon=False,
        bbox_to_anchor=(1, 1.02),
    )
    figure.tight_layout()
    return figure
