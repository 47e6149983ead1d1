"""Seasonal-naive, an ARIMA-like model and boosted trees on three small forecasting problems.

Run it with `python docs/_examples/scaling-prototypes/choosing_a_model/forecast.py`; it needs scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

WEEK = np.array([0.0, -4.0, -2.0, 1.0, 5.0, 12.0, 8.0])  # a weekly pattern
ORIGINS = 8  # forecasts of 7 days, from the last 8 Mondays


def series(days, rng, growth=0.0, wander=0.0, offer=0.0):
    """Daily sales: level, weekly pattern, growth, a wandering level, and announced offers."""
    t = np.arange(days)
    offers = (rng.random(days) < 0.12).astype(float)
    level = 60 + growth * t + np.cumsum(rng.normal(scale=wander, size=days))
    return level + WEEK[t % 7] + offer * offers + rng.normal(scale=4, size=days), offers


# --8<-- [start:naive]
def seasonal_naive(y, offers, start):
    return y[start - 7 : start]  # the same weekday of last week
# --8<-- [end:naive]


# --8<-- [start:arima]
def arima_like(y, offers, start, lags=7):
    """Difference by a week, fit lags, add the week back."""
    d = y[7:start] - y[: start - 7]
    at = range(lags, len(d))
    rows = np.array([d[i - lags : i][::-1] for i in at])
    phi, *_ = np.linalg.lstsq(rows, d[lags:], rcond=None)
    for _ in range(7):
        d = np.append(d, phi @ d[-lags:][::-1])
    return y[start - 7 : start] + d[-7:]
# --8<-- [end:arima]


# --8<-- [start:trees]
def table(y, offers, days):
    """Inputs that are known a week ahead."""
    return np.array([
        [y[t - 7], y[t - 14], y[t - 21], y[t - 28],
         t % 7, offers[t], offers[t - 7]]
        for t in days
    ])


def fit_trees(many, start):
    """One model for all series."""
    days = range(28, start)
    x = np.vstack([table(y, offers, days) for y, offers in many])
    target = np.concatenate([y[28:start] for y, _ in many])
    model = HistGradientBoostingRegressor(
        max_iter=80, max_leaf_nodes=8, random_state=0
    )
    return model.fit(x, target)
# --8<-- [end:trees]


def problems():
    rng = np.random.default_rng(7)
    return {
        "1 series, 16 weeks": [series(112, rng)],
        "1 series, 2 years, growing": [series(728, rng, growth=0.15, wander=0.6)],
        "40 series, 1 year, offers": [
            series(364, rng, wander=0.3, offer=25) for _ in range(40)
        ],
    }


def errors(many):
    """Mean absolute error of each method over the last weeks."""
    days = len(many[0][0])
    total = {"seasonal-naive": [], "ARIMA-like": [], "trees": []}
    for start in range(days - 7 * ORIGINS, days, 7):
        trees = fit_trees(many, start)
        for y, offers in many:
            truth = y[start : start + 7]
            guesses = {
                "seasonal-naive": seasonal_naive(y, offers, start),
                "ARIMA-like": arima_like(y, offers, start),
                "trees": trees.predict(table(y, offers, range(start, start + 7))),
            }
            for name, guess in guesses.items():
                total[name].append(np.abs(truth - guess).mean())
    return {name: float(np.mean(values)) for name, values in total.items()}


def main() -> None:
    print("mean absolute error, 7 days ahead")
    print(f"{'problem':<28} {'naive':>6} {'ARIMA-like':>11} {'trees':>6}")
    for name, many in problems().items():
        e = errors(many)
        print(f"{name:<28} {e['seasonal-naive']:>6.1f} {e['ARIMA-like']:>11.1f} {e['trees']:>6.1f}")


if __name__ == "__main__":
    main()
