"""Hours until a canary can show a regression, against its share of the traffic."""

from scripts.modules import load_example


def draw(plt):
    canary = load_example("serving-and-scaling-models/versions_and_rollout/canary.py")
    per_hour, old = 60_000, 0.010
    shares = [s / 100 for s in (1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50)]
    figure, axes = plt.subplots(figsize=(5.2, 3.8))
    offset = {"textcoords": "offset points"}
    lines = (
        (0.011, "1.0 % to 1.1 %", "-"),
        (0.012, "1.0 % to 1.2 %", "--"),
        (0.020, "1.0 % to 2.0 %", ":"),
    )
    for number, (bad, label, style) in enumerate(lines):
        hours = [canary.plan(old, bad, share, per_hour)[1] for share in shares]
        axes.plot([100 * s for s in shares], hours, style, color=f"C{number}", linewidth=2)
        point = (100 * shares[5], hours[5])
        axes.annotate(label, point, xytext=(2, 3), color=f"C{number}", **offset)
    axes.axhline(24, color="C3", linewidth=1)
    axes.annotate("one day", (50, 24), xytext=(0, 4), ha="right", color="C3", **offset)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([1, 2, 5, 10, 20, 50], ["1", "2", "5", "10", "20", "50"])
    axes.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    axes.minorticks_off()
    axes.set_xlabel("Canary share of the traffic (%)")
    axes.set_ylabel("Hours until the canary can tell")
    figure.tight_layout()
    return figure
