"""Money a month by runs a month: an environment that idles against a price for each run."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("automating-pipelines/choosing_an_orchestrator/costs.py")
    runs = [1, 10_000]
    idle = example.environment(8)
    figure, axes = plt.subplots(figsize=(5, 3.6))
    axes.plot(runs, [idle, idle], "-", color="C1", linewidth=2)
    axes.annotate("environment, idle or not", (1.3, idle * 1.25), color="C1")
    for number, (steps, style, at) in enumerate(((40, "--", (1.3, 30)), (5, ":", (40, 0.45)))):
        one = example.run(steps, 60)
        color = f"C{number * 2}"
        axes.plot(runs, [n * one for n in runs], style, color=color, linewidth=2)
        axes.annotate(f"runs of {steps} steps", at, color=color)
        meet = example.break_even(idle, one)
        axes.plot(meet, idle, "o", color=color)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([1, 30, 720, 10_000])
    axes.set_xticklabels(["1", "30\nnightly", "720\nhourly", "10,000"])
    axes.set_yticks([0.1, 1, 10, 100, 1000])
    axes.set_yticklabels(["0.1", "1", "10", "100", "1,000"])
    axes.minorticks_off()
    axes.set_xlabel("Runs a month")
    axes.set_ylabel("US dollars a month")
    figure.tight_layout()
    return figure
