"""Error by tuning step for 50 examples: adapters of rank 2 and 8, and full tuning of the same layer."""

from scripts.modules import load_example


def draw(plt):
    lora = load_example("scaling-prototypes/tuning_foundation_models/lora.py")
    figure, axes = plt.subplots(2, 1, figsize=(5.2, 5.8), sharex=True)
    looks = (("rank 2", 2, "-"), ("rank 8", 8, "--"), ("full", None, ":"))
    for number, (name, rank, style) in enumerate(looks):
        seen, held = lora.curves(50, rank)
        steps = range(1, len(seen) + 1)
        for ax, values in zip(axes, (seen, held)):
            ax.plot(steps, values, style, color=f"C{number}", linewidth=2, label=name)
        best = min(range(len(held)), key=held.__getitem__)
        axes[1].plot([best + 1], [held[best]], "o", color=f"C{number}")
    for ax, title in zip(axes, ("On the 50 tuning examples", "On held-out examples")):
        ax.axhline(0.25, color="fg:muted", linewidth=1)
        ax.set_ylim(0, 1.1)
        ax.set_xscale("log")
        ax.set_xticks([1, 10, 100, 400], ["1", "10", "100", "400"])
        ax.minorticks_off()
        ax.set_title(title)
        ax.set_ylabel("Mean squared error")
    axes[0].legend(loc="upper right", frameon=False)
    axes[1].annotate("noise: 0.25", (1.1, 0.25), (1.1, 0.14), color="fg:muted")
    axes[1].set_xlabel("Tuning step")
    figure.tight_layout()
    return figure
