"""The model decides which playgrounds are visited, so which labels exist.

Usage: python docs/_examples/automating-pipelines/retraining/feedback.py
"""

import numpy as np

MAKERS, VISITS, MONTHS, CHANGE = 10, 40, 36, 12


# --8<-- [start:loop]
def months(rng, explore):
    """Defects found after the change, and when it was noticed."""
    rate = np.linspace(0.02, 0.11, MAKERS)   # defects for each visit
    seen, bad = np.full(MAKERS, 40.0), 40 * rate
    found, noticed = 0, None
    for month in range(MONTHS):
        if month == CHANGE:
            rate[0] = 0.30                  # the safest make ages
        if noticed is None and np.argmax(bad / seen) == 0:
            noticed = month - CHANGE
        random = round(explore * VISITS)
        visited = rng.integers(0, MAKERS, random)
        best = np.argmax(bad / seen)        # retrained every month
        visited = np.append(visited, np.full(VISITS - random, best))
        defects = rng.random(VISITS) < rate[visited]
        seen, bad = seen * 0.9, bad * 0.9   # old visits fade
        np.add.at(seen, visited, 1)
        np.add.at(bad, visited, defects)
        if month >= CHANGE:
            found += defects.sum()
    return found / (MONTHS - CHANGE), noticed
# --8<-- [end:loop]


def summary(explore, runs=300):
    results = [months(np.random.default_rng(seed), explore) for seed in range(runs)]
    found = np.mean([r[0] for r in results])
    noticed = [r[1] for r in results]
    share = np.mean([n is not None for n in noticed])
    typical = np.median([n if n is not None else 99 for n in noticed])
    return found, share, typical


def main():
    print("explored  defects found a month  noticed  months until")
    for explore in (0.0, 0.05, 0.10, 0.20, 0.50):
        found, share, typical = summary(explore)
        when = f"{typical:.0f}" if typical < 99 else "-"
        print(f"{explore:8.0%}{found:23.1f}{share:9.0%}{when:>14}")


if __name__ == "__main__":
    main()
