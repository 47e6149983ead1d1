"""A digit, the pixels whose covering lowers its score, and the same with gray in place of black."""

from matplotlib.patches import Rectangle

from scripts.modules import load_example


def squares(axes, values, colors):
    top = abs(values).max()
    for i in range(8):
        for j in range(8):
            v = values[i, j] / top
            if abs(v) > 0.06:
                side = 0.92 * abs(v) ** 0.5
                corner = (j + 0.5 - side / 2, 7.5 - i - side / 2)
                full = {"facecolor": colors[0], "edgecolor": "none"}
                hollow = {"facecolor": "none", "edgecolor": colors[1], "linewidth": 1.5}
                axes.add_patch(Rectangle(corner, side, side, **(full if v > 0 else hollow)))
    axes.set_xlim(0, 8)
    axes.set_ylim(0, 8)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])


def draw(plt):
    example = load_example("tooling/neural_networks/occlusion.py")
    net, x_valid, y_valid = example.trained()
    image = example.chosen(x_valid, y_valid)
    figure, all_axes = plt.subplots(1, 3, figsize=(5.2, 2.3))
    shown = (
        ("the digit", image.reshape(8, 8), ("fg:ink", "fg:ink")),
        ("covered: 0", example.occlusion(net, image, 3), ("fg:accent", "fg:warn")),
        ("covered: 0.5", example.occlusion(net, image, 3, 0.5), ("fg:accent", "fg:warn")),
    )
    for axes, (title, values, colors) in zip(all_axes, shown):
        squares(axes, values, colors)
        axes.set_title(title)
        for side in axes.spines.values():
            side.set_visible(True)
    figure.tight_layout()
    return figure
