"""Stacked memory of six ways to tune a model with 7 billion parameters."""

from scripts.modules import load_example


def draw(plt):
    memory = load_example("scaling-prototypes/accelerators_and_memory/memory.py")
    labels = {
        "full, Adam": "full",
        "full, recompute": "full,\nrecompute",
        "full, 8-bit, rec.": "8-bit Adam,\nrecompute",
        "LoRA": "LoRA",
        "LoRA, recompute": "LoRA,\nrecompute",
        "LoRA 4-bit, rec.": "LoRA 4-bit,\nrecompute",
    }
    plans = memory.runs()
    figure, ax = plt.subplots(figsize=(5, 3.9))
    left = [0.0] * len(plans)
    for number, (part, hatch) in enumerate(
        (("weights", ""), ("gradients", "///"), ("optimizer", "..."), ("activations", "xx"))
    ):
        sizes = [plan[part] / 1e9 for plan in plans.values()]
        ax.barh(
            range(len(plans)),
            sizes,
            left=left,
            height=0.62,
            color=f"C{number}",
            edgecolor="fg:surface",
            hatch=hatch,
            linewidth=0.5,
            label=part,
        )
        left = [a + b for a, b in zip(left, sizes)]
    for row, total in enumerate(left):
        ax.text(
            total + 3,
            row,
            f"{total:.0f}",
            va="center",
            zorder=5,
            bbox={"facecolor": "fg:surface", "edgecolor": "none", "pad": 1},
        )
    for size in (24, 80, 141):
        ax.axvline(size, color="fg:muted", linestyle="--", linewidth=1, zorder=1)
    ax.set_yticks(range(len(plans)), [labels[name] for name in plans])
    ax.set_xticks([0, 24, 80, 141])
    ax.set_xlim(0, 172)
    ax.invert_yaxis()
    ax.set_xlabel("GB; dashed: devices of 24, 80, 141 GB")
    ax.legend(loc="lower right", facecolor="fg:surface", edgecolor="none", framealpha=1)
    figure.tight_layout()
    return figure
