"""Errors of two forecasts of visitors, and three measures of a ranked list, small enough to check by hand.

Usage: python docs/_examples/collaborating-on-data-and-models/evaluation/errors.py
"""

import math

VISITORS = [120, 90, 4, 110, 100, 5]
FORECASTS = {
    "A": [110, 98, 10, 118, 92, 11],
    "B": [84, 63, 3, 77, 70, 4],
}
NAIVE_ERROR = 13.0  # mean error of "as last week" on the training weeks


# --8<-- [start:errors]
def errors(actual, forecast, naive_error):
    off = [abs(a - f) for a, f in zip(actual, forecast, strict=True)]
    n = len(off)
    return {
        "MAE": sum(off) / n,
        "RMSE": math.sqrt(sum(e * e for e in off) / n),
        "MAPE": sum(e / a for e, a in zip(off, actual, strict=True)) / n,
        "WAPE": sum(off) / sum(actual),
        "MASE": sum(off) / n / naive_error,
    }
# --8<-- [end:errors]


# --8<-- [start:ranking]
def ndcg(grades, k):
    def gain(row):
        return sum(g / math.log2(place + 1)
                   for place, g in enumerate(row[:k], start=1))
    return gain(grades) / gain(sorted(grades, reverse=True))


def reciprocal_rank(grades):
    places = [place for place, g in enumerate(grades, 1) if g]
    return 1 / places[0] if places else 0


def recall_at(grades, k):
    useful = [g > 0 for g in grades]
    return sum(useful[:k]) / sum(useful)
# --8<-- [end:ranking]


LISTS = {"old": [1, 0, 3, 2, 0, 0], "new": [3, 0, 0, 0, 2, 1]}


def main():
    print("     MAE  RMSE   MAPE   WAPE  MASE")
    for name, forecast in FORECASTS.items():
        e = errors(VISITORS, forecast, NAIVE_ERROR)
        print(f"{name}  {e['MAE']:5.1f} {e['RMSE']:5.1f}  {e['MAPE']:5.1%}  {e['WAPE']:5.1%}  {e['MASE']:.2f}")
    print()
    print("grades, best first  NDCG@3  1/rank  recall@3")
    for name, grades in LISTS.items():
        shown = " ".join(map(str, grades))
        three = ndcg(grades, 3), reciprocal_rank(grades), recall_at(grades, 3)
        print("{}  {}     {:6.2f}  {:6.2f}  {:8.2f}".format(name, shown, *three))


if __name__ == "__main__":
    main()
