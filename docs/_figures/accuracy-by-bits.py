"""Accuracy of the digit classifier against the bits of a weight, with one scale and with one per channel."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("serving-and-scaling-models/model_optimization/quantize.py")
    x, x_test, y, y_test = example.data()
    weights, biases = example.train(x, y)
    wide = example.with_outlier(weights, biases)
    widths = (8, 7, 6, 5, 4, 3, 2)
    plain = example.table(weights, biases, x_test, y_test, widths)
    hard = example.table(*wide, x_test, y_test, widths)
    figure, ax = plt.subplots(figsize=(5.2, 3.9))
    bits = [row[0] for row in plain]
    ax.plot(bits, [100 * row[2] for row in hard], "-o", color="C0", linewidth=2, label="outlier, scale per channel")
    ax.plot(bits, [100 * row[1] for row in plain], "--s", color="C1", linewidth=2, label="no outlier, one scale")
    ax.plot(bits, [100 * row[1] for row in hard], ":^", color="C2", linewidth=2, label="outlier, one scale")
    ax.invert_xaxis()
    ax.set_xticks(bits)
    ax.set_yticks([0, 25, 50, 75, 100])
    ax.set_ylim(0, 104)
    ax.set_xlabel("Bits of a weight")
    ax.set_ylabel("Right answers, percent")
    ax.legend(loc="center left", fontsize=12.5, frameon=False, bbox_to_anchor=(0.0, 0.42))
    figure.tight_layout()
    return figure
