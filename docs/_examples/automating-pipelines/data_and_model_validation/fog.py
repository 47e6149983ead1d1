"""A data gate for one night of fog-sensor readings, the faults it is tested with, and two ways to set its limits.

Usage: python docs/_examples/automating-pipelines/data_and_model_validation/fog.py
"""

import numpy as np
import pandas as pd

STATIONS = [f"L{n:02d}" for n in range(1, 26)]
VENDOR = np.array(["Aerk"] * 12 + ["Boje"] * 8 + ["Cirr"] * 5)
NOW = pd.Timestamp("2026-11-20 00:30")
TIMES = pd.date_range(NOW - pd.Timedelta("24h"), periods=48, freq="30min")
EDGES = np.log([1, 400, 900, 1_600, 2_600, 4_000, 6_000, 9_000, 14_000, 22_000, 1e6])


def night(seed, offline=0.05):
    """48 half-hourly readings of each station that is on line; the weather differs from night to night."""
    rng = np.random.default_rng(seed)
    weather = rng.normal(0, 0.25)
    on = np.flatnonzero(rng.random(25) >= offline)
    n = 48 * len(on)
    log = np.clip(rng.normal(8.3 + weather, 1.1, n), np.log(30), np.log(40_000))
    temp = rng.normal(8, 2, n)
    spread = np.clip(0.9 * (log - 6.2) + rng.normal(0, 0.8, n), 0, None)
    return pd.DataFrame(
        {
            "station": np.repeat(np.array(STATIONS)[on], 48),
            "vendor": np.repeat(VENDOR[on], 48),
            "read_at": np.tile(TIMES, len(on)),
            "temp_c": temp.round(1),
            "dew_c": (temp - spread).round(1),
            "visibility_m": np.exp(log).round(),
            "fog_next_hour": (rng.random(n) < fog_chance(log)).astype(int),
        }
    )


def fog_chance(log_visibility):
    return 1 / (1 + np.exp(3.0 * (log_visibility - 6.7)))


def shares(b):
    """Shares of the vendors, and of visibility by bin."""
    vendor = b["vendor"].value_counts(normalize=True)
    bins = np.histogram(np.log(b["visibility_m"].dropna().clip(2, 9e5)), EDGES)[0]
    return vendor, bins / bins.sum()


def js(p, q):
    """Jensen-Shannon divergence in bits."""
    half = (p + q) / 2
    return sum((x[x > 0] * np.log2(x[x > 0] / half[x > 0])).sum() for x in (p, q)) / 2


REFERENCE = shares(pd.concat([night(1_000 + day) for day in range(60)]))

# --8<-- [start:rules]
COLUMNS = ["station", "vendor", "read_at", "temp_c", "dew_c",
           "visibility_m", "fog_next_hour"]


def row_faults(b):
    """For each rule about single rows: the rows that break it."""
    return pd.DataFrame({
        "unknown station": ~b.station.isin(STATIONS),
        "visibility outside 10-50,000 m":
            ~b.visibility_m.fillna(10).between(10, 5e4),
        "dew point above temperature": b.dew_c > b.temp_c + 0.5,
        "label not 0 or 1": ~b.fog_next_hour.isin([0, 1]),
        "reading twice": b.duplicated(["station", "read_at"]),
    })


def measures(b, now):
    """Numbers about the whole batch."""
    vendor, bins = shares(b)
    log = np.log(b.visibility_m)
    medians = log.groupby(b.station).median() - log.median()
    error = fog_chance(log) - b.fog_next_hour
    return {
        "rows": len(b),
        "age_h": (now - b.read_at.max()) / pd.Timedelta("1h"),
        "missing": b.visibility_m.isna().mean(),
        "fog": b.fog_next_hour.mean(),
        "vendor": (vendor - REFERENCE[0]).abs().max(),  # L-infinity
        "visibility": js(bins, REFERENCE[1]),           # JS
        "station": medians.abs().max(),
        "champion": (error ** 2).mean(),                # Brier
    }
# --8<-- [end:rules]


# --8<-- [start:gate]
def gate(b, limits, now=NOW, cap=0.02):
    """Verdict, reasons, and the rows that may go on."""
    lost = [c for c in COLUMNS if c not in b]
    if lost:
        return "stop", [f"no column {lost[0]}"], b[:0]
    if not pd.api.types.is_numeric_dtype(b.visibility_m):
        return "stop", ["visibility is not a number"], b[:0]
    bad = row_faults(b)
    reasons = [f"{n} rows: {r}" for r, n in bad.sum().items() if n]
    if bad.any(axis=1).mean() > cap:
        return "stop", reasons, b[:0]
    good = b[~bad.any(axis=1)]
    found = measures(good, now)
    broken = [f"{name} {found[name]:.3g}" for name, (low, high)
              in limits.items() if not low <= found[name] <= high]
    if broken:
        return "stop", broken + reasons, b[:0]
    return ("rows" if reasons else "pass"), reasons, good
# --8<-- [end:gate]


# --8<-- [start:limits]
FIRST = {"rows": (900, 1200), "age_h": (0, 3), "missing": (0, 0.05),
         "fog": (0.01, 0.25)}
GUESSED = {**FIRST, "vendor": (0, 0.05), "visibility": (0, 0.05),
           "station": (0, 0.5), "champion": (0, 0.05)}


def replayed(nights):
    """A quarter above the worst of the quiet nights."""
    past = pd.DataFrame([measures(b, NOW) for b in nights])
    top = 1.25 * past.max()
    names = ["vendor", "visibility", "station", "champion"]
    return {**FIRST, "fog": (0.01, top["fog"]),
            **{name: (0, top[name]) for name in names}}
# --8<-- [end:limits]


def change(column, rows, function):
    def fault(b):
        values = b[column].astype(object if column == "station" else float)
        where = rows(b)
        return b.assign(**{column: values.where(~where, function(values))})

    return fault


def everywhere(b):
    return pd.Series(True, index=b.index)


def feet(v):
    return np.minimum(v * 3.281, 49_000)


def later(b, hours):
    return b.assign(read_at=b.read_at + pd.Timedelta(hours=hours))


FAULTS = {
    "no fault": lambda b: b,
    "column renamed": lambda b: b.rename(columns={"dew_c": "dewpoint"}),
    "numbers arrive as text": lambda b: b.assign(visibility_m=b.visibility_m.astype(str) + " m"),
    "half of the file": lambda b: b[: len(b) // 2],
    "yesterday's file again": lambda b: later(b, -24),
    "clock two hours ahead": lambda b: later(b, 2),
    "9 rows read -9999": change("visibility_m", lambda b: b.index.to_series() < 9, lambda v: -9999),
    "7 rows of a new station": change("station", lambda b: b.index.to_series() < 7, lambda v: "L99"),
    "temp and dew swapped": lambda b: b.rename(columns={"temp_c": "dew_c", "dew_c": "temp_c"}),
    "Cirr sends no visibility": change("visibility_m", lambda b: b.vendor == "Cirr", lambda v: np.nan),
    "labels all 0": change("fog_next_hour", everywhere, lambda v: 0),
    "every station in feet": change("visibility_m", everywhere, feet),
    "one station in feet": change("visibility_m", lambda b: b.station == "L05", feet),
    "labels one row late": lambda b: b.assign(fog_next_hour=b.fog_next_hour.shift(1, fill_value=0)),
}


def quiet(first, nights=365):
    return [night(first + day) for day in range(nights)]


def compare(limits, nights):
    """Verdicts for each seeded fault, and how many quiet nights each set of limits stops."""
    verdicts = {name: [gate(fault(night(7)), one)[0] for one in limits] for name, fault in FAULTS.items()}
    return verdicts, [sum(gate(b, one)[0] == "stop" for b in nights) for one in limits]


def main():
    limits = [FIRST, GUESSED, replayed(quiet(20_000, 120))]
    verdicts, stopped = compare(limits, quiet(5_000))
    print(f"{'seeded fault':<26}first   guessed  replayed")
    for name, (a, b, c) in verdicts.items():
        print(f"{name:<26}{a:<8}{b:<9}{c}")
    a, b, c = stopped
    print(f"{'stops in 365 quiet nights':<26}{a:<8}{b:<9}{c}")
    print()
    print("limit       guessed  replayed")
    for name in list(GUESSED)[3:]:
        print(f"{name:<12}{GUESSED[name][1]:<9}{limits[2][name][1]:.2f}")


if __name__ == "__main__":
    main()
