"""Speed-up against devices with a slow and a fast network between the nodes."""

from scripts.modules import load_example


def draw(plt):
    scaling = load_example("scaling-prototypes/distributed_training/scaling.py")
    figure, ax = plt.subplots(figsize=(5, 3.6))
    counts = [1, 2, 4, 8, 16, 24, 32, 48, 64]
    ax.plot(counts, counts, ":", color="fg:muted", linewidth=1.5)
    ax.annotate("perfect", (36, 36), xytext=(-6, 6), textcoords="offset points", ha="right", color="fg:muted")
    for number, (gbps, style, at, shift) in enumerate(
        ((3200, "-", 48, (4, -20)), (400, "-.", 48, (-30, 10)), (100, "--", 32, (0, -18)))
    ):
        one = scaling.step(1, 2.0, 2e9, gbps / 8 * 1e9)
        speed = [one / scaling.step(n, 2.0, 2e9, gbps / 8 * 1e9) for n in counts]
        ax.plot(counts, speed, style, marker="o", markersize=4, color=f"C{number}", linewidth=2)
        ax.annotate(
            f"{gbps:,} Gbps",
            (at, speed[counts.index(at)]),
            xytext=shift,
            textcoords="offset points",
            color=f"C{number}",
        )
    ax.set_xticks([1, 8, 16, 32, 48, 64])
    ax.set_yticks([1, 8, 16, 32, 48, 64])
    ax.set_xlabel("Devices, eight to a node")
    ax.set_ylabel("Speed-up")
    figure.tight_layout()
    return figure
