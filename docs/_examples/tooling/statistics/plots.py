"""One histogram, two stories: the number of bins decides.

Run it with `python docs/_examples/tooling/statistics/plots.py`; it needs numpy and matplotlib.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("agg")  # draw to files, without a window
import matplotlib.pyplot as plt
import numpy as np


def passages(seed=1):
    """Seconds of 1,000 passages, half through each of two chambers."""
    rng = np.random.default_rng(seed)
    return np.r_[rng.normal(860, 22, 500), rng.normal(940, 22, 500)]


# --8<-- [start:histogram]
def histogram(seconds, bins: int, path):
    figure, axes = plt.subplots(figsize=(5, 3))
    counts, edges, bars = axes.hist(seconds, bins=bins)
    axes.set_xlabel("passage in seconds")
    figure.savefig(path)
    plt.close(figure)
    return counts.astype(int).tolist()
# --8<-- [end:histogram]


def main(folder: Path) -> None:
    for bins in (3, 9):
        counts = histogram(passages(), bins, folder / f"passages_{bins}.png")
        print(f"{bins} bins:", *counts)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()))
