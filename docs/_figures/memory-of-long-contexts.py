"""Attention scores and KV cache of one sequence by its length, for 32 layers."""

from scripts.modules import load_example


def draw(plt):
    costs = load_example("tooling/transformers/costs.py")
    tokens = [2**k for k in range(9, 18)]
    figure, axes = plt.subplots(figsize=(5.2, 4))
    gib = costs.GIB
    lines = (
        ("scores, one layer", "fg:bad", "-", [2 * costs.score_numbers(n, 32, 1) / gib for n in tokens]),
        ("cache, 32 key heads", "fg:warn", "--", [n * costs.kv_bytes_per_token(32, 32, 128) / gib for n in tokens]),
        ("cache, 8 key heads", "fg:accent", "-.", [n * costs.kv_bytes_per_token(32, 8, 128) / gib for n in tokens]),
    )
    for name, color, style, values in lines:
        axes.plot(tokens, values, style, color=color, linewidth=2.2, label=name)
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks([512, 2048, 8192, 32768, 131072], ["512", "2k", "8k", "32k", "128k"])
    axes.set_yticks([0.01, 0.1, 1, 10, 100, 1000], ["0.01", "0.1", "1", "10", "100", "1,000"])
    axes.minorticks_off()
    axes.set_xlabel("Tokens in the sequence")
    axes.set_ylabel("GiB")
    axes.legend(loc="upper left", fontsize=13)
    figure.tight_layout()
    return figure
