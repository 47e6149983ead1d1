"""Yearly openings of two US occupations, split into growth and replacement (BLS projections 2024 to 2034)."""


def draw(plt):
    names = ["Data\nscientists", "Software developers,\nQA analysts, testers"]
    openings = [23.4, 129.2]
    growth = [82.4 / 10, 287.9 / 10]
    replacement = [all_ - new for all_, new in zip(openings, growth, strict=True)]
    figure, axes = plt.subplots(figsize=(5.2, 3.6))
    axes.bar(names, replacement, color="fg:muted", width=0.66)
    axes.bar(names, growth, bottom=replacement, color="fg:accent", width=0.66)
    for place in (0, 1):
        axes.annotate(
            f"{openings[place]:.1f}\n{growth[place] / openings[place]:.0%} growth",
            (place, openings[place]),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
        )
    axes.annotate("replacement", (0.62, replacement[1] - 35), ha="right")
    axes.annotate("growth", (0.62, replacement[1] + growth[1] / 2 - 4), ha="right")
    axes.set_ylim(0, 172)
    axes.set_ylabel("Openings a year (thousands)")
    figure.tight_layout()
    return figure
