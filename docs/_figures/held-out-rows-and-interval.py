"""Half-width of the 95 % interval of a gain against held-out rows, paired and unpaired."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("architecting-low-code/predictions_and_gemini_in_bigquery/paired.py")
    rows = [50 * k for k in range(1, 41)]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    lines = (
        ("unpaired, 80 % right", [example.unpaired_half_width(n, 0.8, 0.8) for n in rows], "-"),
        ("paired, 18 % unequal", [example.half_width(n, 0.18) for n in rows], "--"),
        ("paired, 8 % unequal", [example.half_width(n, 0.08) for n in rows], ":"),
    )
    for number, (name, values, style) in enumerate(lines):
        axes.plot(rows, values, style, color=f"C{number}", linewidth=2, label=name)
    axes.legend(frameon=False)
    axes.set_xlabel("Held-out rows")
    axes.set_ylabel("± points (95 % interval)")
    axes.set_xlim(0, 2000)
    axes.set_ylim(0, 12)
    figure.tight_layout()
    return figure
