"""Minutes against size for one machine and for clusters, from the rates of the data engineering example."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("tooling/data_engineering/scale.py")
    figure, axes = plt.subplots(figsize=(5, 3.8))
    sizes = [10 ** (step / 20) for step in range(0, 61)]
    lines = {
        "one machine": ("-", "fg:accent", [example.one_machine(gb) / 60 for gb in sizes]),
        "4 workers": ("--", "fg:warn", [example.cluster(gb, 4) / 60 for gb in sizes]),
        "16 workers": (":", "fg:good", [example.cluster(gb, 16) / 60 for gb in sizes]),
    }
    for name, (style, color, minutes) in lines.items():
        axes.plot(sizes, minutes, style, color=color, linewidth=2.5, label=name)
    for workers, color in ((4, "fg:warn"), (16, "fg:good")):
        gb = example.crossing(workers)
        axes.plot([gb], [example.one_machine(gb) / 60], "o", color=color, markersize=8)
        axes.annotate(f"{gb:.0f} GB", (gb, example.one_machine(gb) / 60), color=color, textcoords="offset points",
                      xytext=(6, -18) if workers == 4 else (-8, 9), ha="left" if workers == 4 else "right")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1,000"])
    axes.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    axes.minorticks_off()
    axes.set_xlabel("data to read (GB)")
    axes.set_ylabel("minutes")
    axes.legend(loc="upper left")
    figure.tight_layout()
    return figure
