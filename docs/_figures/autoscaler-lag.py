"""Traffic that triples in five minutes, and the capacity that an autoscaler brings with two targets."""

from scripts.modules import load_example


def draw(plt):
    scaling = load_example("serving-and-scaling-models/throughput_and_scaling/scaling.py")
    figure, ax = plt.subplots(figsize=(5, 3.8))
    span = slice(480, 1500)
    minutes = [t / 60 for t in range(2400)][span]
    load = scaling.ramp(5)
    low, usual = (scaling.autoscale(load, target) for target in (0.3, 0.6))
    ax.plot(minutes, usual.load[span], "-", color="fg:ink", linewidth=2)
    ax.plot(minutes, usual.capacity[span], "--", color="C1", linewidth=2)
    ax.plot(minutes, low.capacity[span], ":", color="C0", linewidth=2)
    ax.fill_between(
        minutes,
        usual.load[span],
        usual.capacity[span],
        where=[a > b for a, b in zip(usual.load[span], usual.capacity[span], strict=True)],
        color="fg:bad-bg",
    )
    ax.annotate("traffic", (20, 165), color="fg:ink")
    ax.annotate("target 60 %", (18.6, 440), color="C1")
    ax.annotate("target 30 %", (8.4, 520), color="C0")
    ax.annotate(
        "requests wait",
        (13.6, 150),
        xytext=(13.8, 35),
        color="fg:bad",
        arrowprops={"arrowstyle": "-", "color": "fg:bad"},
    )
    ax.set_ylim(0, 860)
    ax.set_xlabel("Minute")
    ax.set_ylabel("Requests per second")
    figure.tight_layout()
    return figure
