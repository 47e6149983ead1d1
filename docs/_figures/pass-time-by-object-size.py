"""Seconds for one pass over 120 GB against the size of the objects, for 16 and 64 readers."""

from scripts.modules import load_example


def draw(plt):
    shards = load_example("scaling-prototypes/training_data/shards.py")
    figure, ax = plt.subplots(figsize=(5.2, 3.6))
    sizes = [1e5, 2e5, 4e5, 1e6, 2e6, 4e6, 1e7, 2e7, 4e7, 1e8, 2.5e8, 5e8, 1e9, 2.5e9, 7.5e9, 1.5e10, 3e10]
    for number, (readers, style, at, offset) in enumerate(((16, "-", 1e6, (8, 8)), (64, "--", 4e5, (-8, -16)))):
        seconds = [shards.pass_seconds(size, readers) for size in sizes]
        ax.plot(sizes, seconds, style, color=f"C{number}", linewidth=2)
        ax.annotate(
            f"{readers} readers",
            (at, shards.pass_seconds(at, readers)),
            xytext=offset,
            textcoords="offset points",
            ha="left" if offset[0] > 0 else "right",
            color=f"C{number}",
        )
    ax.axhline(shards.TOTAL / shards.NETWORK, color="fg:muted", linewidth=1, linestyle=":")
    ax.annotate("network limit", (1e5, 60), xytext=(0, -13), textcoords="offset points", color="fg:muted")
    ax.annotate("waiting for first bytes", (6e5, 1700), color="fg:muted")
    ax.annotate("readers\nidle", (5e9, 480), color="fg:muted")
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xticks([1e5, 1e6, 1e7, 1e8, 1e9, 1e10], ["0.1", "1", "10", "100", "1,000", "10,000"])
    ax.set_yticks([60, 100, 300, 1000, 3000], ["60", "100", "300", "1,000", "3,000"])
    ax.minorticks_off()
    ax.set_ylim(40, 6000)
    ax.set_xlabel("Size of one object, MB")
    ax.set_ylabel("Seconds for 120 GB")
    figure.tight_layout()
    return figure
