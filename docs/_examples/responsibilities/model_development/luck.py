"""How much of the best validation score is luck, when many trials share one validation set?

Every trial here is equally good: right on 80 percent of all cases. Run it with
`python docs/_examples/responsibilities/model_development/luck.py`; it needs numpy.
"""

from __future__ import annotations

import numpy as np


# --8<-- [start:luck]
def best_of(trials: int, rows: int, true=0.80, repeats=4000, seed=3):
    """Mean score of the best trial; in truth all score the same."""
    rng = np.random.default_rng(seed)
    scores = rng.binomial(rows, true, (repeats, trials)) / rows
    return scores.max(axis=1).mean()
# --8<-- [end:luck]


def main() -> None:
    print("trials   best of them on the validation set")
    print("         500 rows   5,000 rows   (truth: 80.0%)")
    for trials in (1, 10, 50, 200):
        print(f"{trials:>6}   {best_of(trials, 500):>8.1%}   {best_of(trials, 5000):>10.1%}")


if __name__ == "__main__":
    main()
