"""Defaults that differ between libraries, in four lines.

Run it with `python docs/_examples/tooling/statistics/defaults.py`; it needs numpy, pandas and scipy.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import stats


def main() -> None:
    # --8<-- [start:defaults]
    hours = [4, 6, 8]
    print(f"{np.var(hours):.2f}", f"{pd.Series(hours).var():.2f}")

    wrong = stats.lognorm(2, 0.5)                  # s=2, shifted by 0.5
    right = stats.lognorm(s=0.5, scale=np.exp(2))  # mu=2, sigma=0.5
    print(f"mean {wrong.mean():.1f} {right.mean():.1f}")
    print(f"99 % {wrong.ppf(0.99):.0f} {right.ppf(0.99):.0f}")
    # --8<-- [end:defaults]


if __name__ == "__main__":
    main()
