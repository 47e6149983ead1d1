"""Dynamic batching: latency and busy share against the wait window, at two request rates."""

import numpy as np

from scripts.modules import load_example


def draw(plt):
    batching = load_example("serving-and-scaling-models/throughput_and_scaling/batching.py")
    figure, (top, bottom) = plt.subplots(2, 1, figsize=(5, 5.2), sharex=True)
    windows = list(range(0, 61, 5))
    for number, (rate, style) in enumerate(((30, "-"), (150, "--"))):
        stream = batching.stream(rate, seconds=200)
        runs = [batching.serve(stream, window) for window in windows]
        top.plot(windows, [np.percentile(r.latency, 50) for r in runs], style, color=f"C{number}", linewidth=2)
        bottom.plot(windows, [100 * r.busy for r in runs], style, color=f"C{number}", linewidth=2)
    top.annotate("30 req/s", (34, 57), color="C0", ha="right")
    top.annotate("150 req/s", (40, 42), color="C1")
    bottom.annotate("150 req/s", (38, 70), color="C1")
    bottom.annotate("30 req/s", (20, 26), color="C0", ha="right")
    top.set_ylim(0, 80)
    bottom.set_ylim(0, 105)
    top.set_ylabel("Median latency, ms")
    bottom.set_ylabel("Busy, percent")
    bottom.set_xlabel("Wait window, ms")
    figure.tight_layout()
    return figure
