"""Three rules for replacing the champion, judged on the same fresh rows.

Usage: python docs/_examples/automating-pipelines/data_and_model_validation/promotion.py
"""

import numpy as np


# --8<-- [start:rules]
def promoted(gain, rows=5_000, apart=0.08, margin=0.01,
             draws=40_000):
    """How often each rule promotes, for a true gain in accuracy.

    `apart`: share of rows on which just one of the two is right."""
    rng = np.random.default_rng(8)
    only_new, only_old = (apart + gain) / 2, (apart - gain) / 2
    new, old, _ = rng.multinomial(
        rows, [only_new, only_old, 1 - apart], draws).T
    seen = (new - old) / rows
    low = seen - 1.645 * np.sqrt(new + old) / rows
    return [(rule > 0).mean() for rule in (seen, low, low + margin)]
# --8<-- [end:rules]


def main():
    print("true gain   any gain   surely better   not much worse")
    for gain in (-0.02, -0.01, -0.005, 0, 0.005, 0.01):
        any_gain, surely, not_worse = promoted(gain)
        print(f"{100 * gain:+5.1f} pts{any_gain:>10.0%}{surely:>15.0%}{not_worse:>16.0%}")


if __name__ == "__main__":
    main()
