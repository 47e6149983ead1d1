"""Small differences that raise no error, and what a hash or a vocabulary does with new words.

Usage: python docs/_examples/automating-pipelines/consistent_preprocessing/quiet.py
"""

import os
import subprocess
import sys
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
from sklearn.preprocessing import StandardScaler


# --8<-- [start:pairs]
def pairs():
    """(what, in training, in serving)"""
    moment = datetime.fromisoformat("2026-07-05T23:30+00:00")
    there = moment.astimezone(ZoneInfo("Europe/Oslo"))
    yield "weekday", f"{moment:%a}", f"{there:%a}"
    yield "1.250 km", float("1.250".replace(".", "")), float("1.250")
    name = "Tromsø Skjærgård"
    other = unicodedata.normalize("NFD", name)
    yield "length of a name", len(name), len(other)
    edges = np.array([0.2, 0.7])
    values = 0.7, np.float32(0.7)
    yield "band of 0.7", *(np.digitize(v, edges) for v in values)
    kinds = ["car", "van", "bus"]
    codes = sorted(kinds).index("van"), kinds.index("van")
    yield "code of 'van'", *codes
    column = np.array([[1.0], [2.0], [3.0], [4.0], [np.nan]])
    filled = np.where(np.isnan(column), np.nanmean(column), column)
    scalers = [StandardScaler().fit(c) for c in (filled, column)]
    z = [scaler.transform([[4.0]])[0, 0] for scaler in scalers]
    yield "4.0, scaled", f"{z[0]:.2f}", f"{z[1]:.2f}"
# --8<-- [end:pairs]


def builtin_hash(seed):
    """The bucket of a word by Python's own hash(), in a process of its own."""
    code = "print(hash('Ister') % 1000)"
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return int(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout)


def shares_a_bucket(words, buckets):
    """The chance that a word shares its bucket with at least one other."""
    return 1 - (1 - 1 / buckets) ** (words - 1)


def main():
    print(f"{'what':<18} {'training':>9} {'serving':>9}")
    for what, training, serving in pairs():
        print(f"{what:<18} {training!s:>9} {serving!s:>9}")
    print(f"{'hash of Ister':<18} {builtin_hash(1):>9} {builtin_hash(2):>9}")
    print()
    for buckets in (500, 2_000, 10_000):
        print(f"500 words, {buckets:>6,} buckets: {shares_a_bucket(500, buckets):>4.0%} share one")


if __name__ == "__main__":
    main()
