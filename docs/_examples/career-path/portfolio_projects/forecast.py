"""Next-day demand by the hour: a seasonal-naive baseline, a model, and two leaks that flatter the model.

`python docs/_examples/career-path/portfolio_projects/forecast.py` runs on a synthetic year. With the path of a
`Bikeshare.csv` (Capital Bikeshare 2011, for instance the copy in the Python package ISLP) it runs on that file.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits

TEST_FROM = 304  # day of the year, counted from 0: 1 November


@dataclass(frozen=True)
class Year:
    """One row a day, one column an hour; NaN where nothing was recorded."""

    demand: np.ndarray
    temperature: np.ndarray
    day_off: np.ndarray
    first_weekday: int  # 0 is Sunday


def synthetic(seed: int = 3) -> Year:
    """A year of rentals: commuter peaks, seasons, weather that nobody knows at midnight, noise."""
    rng = np.random.default_rng(seed)
    day, hour = np.arange(365), np.arange(24)
    day_off = (day % 7 == 0) | (day % 7 == 6)
    commute = np.exp(-((hour - 8) ** 2) / 4) + 1.2 * np.exp(-((hour - 17.5) ** 2) / 6)
    leisure = 1.1 * np.exp(-((hour - 14) ** 2) / 18)
    shape = np.where(day_off[:, None], leisure, commute) + 0.1
    weather = np.zeros(365)
    for d in range(1, 365):  # warm and cold spells last a few days
        weather[d] = 0.7 * weather[d - 1] + rng.normal(0, 0.16)
    season = 1 + 0.5 * np.sin(2 * np.pi * (day - 105) / 365)
    mean = 220 * shape * (season * np.exp(weather))[:, None]
    temperature = 12 + 14 * np.sin(2 * np.pi * (day - 105) / 365) + 25 * weather
    demand = rng.poisson(mean * rng.lognormal(0, 0.12, mean.shape)).astype(float)
    return Year(demand, np.repeat(temperature[:, None], 24, axis=1), day_off, first_weekday=0)


def from_csv(path: Path) -> Year:
    """Capital Bikeshare 2011, hourly; 115 hours are missing and stay missing."""
    demand = np.full((365, 24), np.nan)
    temperature = demand.copy()
    day_off = np.zeros(365, dtype=bool)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day, hour = int(row["day"]) - 1, int(row["hr"])
            demand[day, hour] = float(row["bikers"])
            temperature[day, hour] = float(row["temp"])
            day_off[day] = row["workingday"] == "0"
    return Year(demand, temperature, day_off, first_weekday=6)


# --8<-- [start:features]
def known_at_midnight(year: Year, day: int) -> np.ndarray:
    """Features of 24 hours: only what is known as the day begins."""
    past = year.demand[:day]
    weekday = (day + year.first_weekday) % 7
    of_the_day = [
        weekday,
        year.day_off[day],
        np.nanmean(past[-1]),  # level of yesterday
        np.nanmean(past[-7:]),  # level of the last week
    ]
    of_the_hour = [np.arange(24), past[-1], past[-7]]
    return np.column_stack([*of_the_hour, *np.tile(of_the_day, (24, 1)).T])


def last_week(year: Year, day: int) -> np.ndarray:
    """The baseline: same hour a week ago; yesterday if missing."""
    week, yesterday = year.demand[day - 7], year.demand[day - 1]
    return np.where(np.isnan(week), yesterday, week)
# --8<-- [end:features]


@dataclass(frozen=True)
class Rows:
    """The year as rows: one for each recorded hour from the third week on."""

    x: np.ndarray
    weather: np.ndarray
    y: np.ndarray
    naive: np.ndarray
    day: np.ndarray


def rows(year: Year) -> Rows:
    """Build features for each day in order."""
    days = range(14, 365)
    y = np.concatenate([year.demand[d] for d in days])
    naive = np.concatenate([last_week(year, d) for d in days])
    keep = ~np.isnan(y) & ~np.isnan(naive)
    x = np.vstack([known_at_midnight(year, d) for d in days])
    weather = np.concatenate([year.temperature[d] for d in days])[:, None]
    return Rows(x[keep], weather[keep], y[keep], naive[keep], np.repeat(list(days), 24)[keep])


def predict(x: np.ndarray, y: np.ndarray, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Fit on the training rows; the forecast is the median, since the metric is the absolute error."""
    model = HistGradientBoostingRegressor(
        loss="absolute_error", learning_rate=0.05, max_iter=300, random_state=0
    )
    with threadpool_limits(1):  # at this size, threads cost more than they bring
        return np.clip(model.fit(x[train], y[train]).predict(x[test]), 0, None)


def mae(y: np.ndarray, forecast: np.ndarray) -> float:
    """Mean absolute error, in rentals per hour."""
    return float(np.mean(np.abs(y - forecast)))


@dataclass(frozen=True)
class Score:
    """Errors of a model and of the baseline on the same test rows."""

    model: float
    baseline: float

    @property
    def saved(self) -> float:
        """Share of the baseline's error that the model takes away."""
        return 1 - self.model / self.baseline


def compare(data: Rows) -> dict[str, Score]:
    """The honest evaluation, and the two leaks."""
    by_time = data.day >= TEST_FROM
    shuffled = np.random.default_rng(0).permutation(by_time)
    with_weather = np.hstack([data.x, data.weather])
    cases = {
        "split by time": (data.x, by_time),
        "leak: random split": (data.x, shuffled),
        "leak: that day's weather": (with_weather, by_time),
    }
    return {
        name: Score(mae(data.y[test], predict(x, data.y, ~test, test)), mae(data.y[test], data.naive[test]))
        for name, (x, test) in cases.items()
    }


def main(arguments: list[str]) -> None:
    """Print the comparison."""
    year = from_csv(Path(arguments[0])) if arguments else synthetic()
    data = rows(year)
    test = data.day >= TEST_FROM
    print(f"{(~test).sum()} training hours, {test.sum()} test hours\n")
    print("mean absolute error        last week  model  saved")
    for name, score in compare(data).items():
        print(f"{name:27s}{score.baseline:9.1f}{score.model:7.1f}{score.saved:7.0%}")


if __name__ == "__main__":
    main(sys.argv[1:])
