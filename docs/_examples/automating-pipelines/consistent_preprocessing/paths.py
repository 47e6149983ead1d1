"""Prices of used bicycles: one fitted pipeline, four broken ways to feed it, and the tests that notice.

Usage: python docs/_examples/automating-pipelines/consistent_preprocessing/paths.py
"""

import hashlib
import json

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

MAKES = ["Aurin", "Bolt", "Cadenza", "Dorn", "Estrella", "Falk", "Grane", "Hirsch"]
LEVEL = dict(zip([*MAKES, "Ister"], [900, 250, 1400, 500, 1100, 300, 2000, 700, 600], strict=True))
NUMBERS = ["age_years", "worn_percent"]


def bicycles(rows, seed, makes=MAKES):
    """Raw rows: `bought` as the seller types it, `worn_percent` from a workshop that reports one day later."""
    rng = np.random.default_rng(seed)
    days = rng.integers(20, 2000, rows)
    asked = pd.Timestamp("2026-10-01") + pd.to_timedelta(rng.integers(0, 28, rows), "D")
    make = rng.choice(makes, rows, p=[0.24, 0.06, 0.14, 0.16, 0.13, 0.15, 0.05, 0.07])
    worn = np.clip(days / 80 + rng.normal(25, 22, rows), 0, 100).round()
    price = 700 + np.array([LEVEL[m] for m in make]) - 130 * days / 365.25 - 3.2 * worn + rng.normal(0, 40, rows)
    table = pd.DataFrame(
        {
            "asked": asked,
            "bought": (asked - pd.to_timedelta(days, "D")).strftime("%d/%m/%Y"),
            "make": make,
            "worn_percent": np.where(rng.random(rows) < 0.08, np.nan, worn),
        }
    )
    return table, price.round()


# --8<-- [start:features]
def features(raw):
    """Stateless: row by row. Training and serving import this."""
    bought = pd.to_datetime(raw["bought"], format="%d/%m/%Y")
    age = (raw["asked"] - bought).dt.days / 365.25
    return raw[["make", "worn_percent"]].assign(age_years=age)


def build():
    """Stateful: learned once, in training, and stored."""
    fill = SimpleImputer(strategy="median")
    columns = make_column_transformer(
        (make_pipeline(fill, StandardScaler()), NUMBERS),
        (OneHotEncoder(handle_unknown="ignore"), ["make"]),
    )
    return make_pipeline(columns, Ridge())
# --8<-- [end:features]


# --8<-- [start:paths]
def calendar_years(raw):
    """1: second code. The shop's page subtracts year numbers."""
    years = raw["asked"].dt.year - raw["bought"].str[-4:].astype(int)
    return features(raw).assign(age_years=years.astype(float))


def month_first(raw):
    """2: same library, other default. 03/04 becomes March 4."""
    def read(text):
        return pd.to_datetime(text, dayfirst=int(text[:2]) > 12)

    bought = raw["bought"].map(read).dt.strftime("%d/%m/%Y")
    return features(raw.assign(bought=bought))


def before_the_workshop(raw):
    """3: same code, other data. The wear is known tomorrow."""
    return features(raw.assign(worn_percent=np.nan))


def refitted(model, raw, today):
    """4: same code, other state. Fitted on today's rows."""
    columns = build()[0].fit(features(today))
    return model[-1].predict(columns.transform(features(raw)))
# --8<-- [end:paths]


def served(model, raw):
    """What each path answers for the same raw rows."""
    return {
        "one definition": model.predict(features(raw)),
        "1 calendar years": model.predict(calendar_years(raw)),
        "2 month first": model.predict(month_first(raw)),
        "3 wear not known yet": model.predict(before_the_workshop(raw)),
        "4 refitted on today": refitted(model, raw, raw),
    }


# --8<-- [start:tests]
def golden_off(serve, golden, tolerance=1.0):
    """Stored raw rows through the path: how many prices are off?"""
    raw, expected = golden
    return int((np.abs(serve(raw) - expected) > tolerance).sum())


def replay_off(logged, recomputed, tolerance=1e-6):
    """Logged features against the training table, by request."""
    a, b = logged[NUMBERS].align(recomputed[NUMBERS], join="inner")
    same = np.isclose(a, b, rtol=0, atol=tolerance, equal_nan=True)
    return float((~same).any(axis=1).mean())


def fingerprint(columns):
    """What the columns have learned, as one short word."""
    numbers, makes = columns.named_transformers_.values()
    fill, scale = numbers[0], numbers[1]
    state = [fill.statistics_, scale.mean_, scale.scale_]
    learned = [np.round(s, 9).tolist() for s in state]
    learned.append([c.tolist() for c in makes.categories_])
    text = json.dumps(learned).encode()
    return hashlib.sha256(text).hexdigest()[:8]
# --8<-- [end:tests]


def today():
    """The rows of one week: nobody asks for a Bolt, and Ister is a make that training never saw."""
    return bicycles(300, seed=5, makes=["Aurin", "Ister", *MAKES[2:]])


def awkward(raw):
    """Rows for the golden file: each make, a gap, a January date, a day up to 12, the newest, the oldest."""
    at = [raw.index[raw["make"] == make][0] for make in MAKES if (raw["make"] == make).any()]
    at += list(raw.index[raw["worn_percent"].isna()][:2])
    at += list(raw.index[raw["bought"].str[3:5] == "12"][:2])
    at += list(raw.index[raw["bought"].str[:2].astype(int) <= 12][:4])
    return raw.loc[sorted(set(at))]


def trained():
    raw, price = bicycles(6_000, seed=4)
    return build().fit(features(raw), price)


def golden_set(model):
    raw = awkward(bicycles(400, seed=6)[0]).reset_index(drop=True)
    return raw, model.predict(features(raw))


def report():
    model = trained()
    raw, price = today()
    golden = golden_set(model)
    recomputed = features(raw)
    ways = {
        "one definition": (features, None),
        "1 calendar years": (calendar_years, None),
        "2 month first": (month_first, None),
        "3 wear not known yet": (before_the_workshop, features),  # golden rows carry the wear
        "4 refitted on today": (features, None),
    }
    answers = served(model, raw)
    shipped = fingerprint(model[0])
    for name, (make_features, as_golden) in ways.items():
        if name.startswith("4"):
            def serve(rows):
                return refitted(model, rows, raw)

            state = fingerprint(build()[0].fit(features(raw)))
        else:
            def serve(rows, f=as_golden or make_features):
                return model.predict(f(rows))

            state = shipped
        yield {
            "name": name,
            "error": mean_absolute_error(price, answers[name]),
            "bias": float(np.mean(answers[name] - price)),
            "golden": golden_off(serve, golden),
            "rows": len(golden[0]),
            "replay": replay_off(make_features(raw), recomputed),
            "state": state,
        }


def moves():
    """How far each price moves, in euros; rows that stay are left out."""
    model, (raw, _) = trained(), today()
    table = features(raw)
    right = model.predict(table)
    age = table["age_years"]
    answers = {
        "float32 age": model.predict(table.assign(age_years=age.astype("float32").astype(float))),
        "age, 2 decimals": model.predict(table.assign(age_years=age.round(2))),
    }
    answers |= {name: price for name, price in served(model, raw).items() if name != "one definition"}
    changes = {name: np.abs(price - right) for name, price in answers.items()}
    return {name: change[change > 1e-9] for name, change in changes.items()}


def main():
    print("path                   error   bias  golden  replay  state")
    for row in report():
        print(
            f"{row['name']:<21}  {row['error']:>5.0f}  {row['bias']:>+5.0f}"
            f"  {row['golden']:>2}/{row['rows']}   {row['replay']:>4.0%}    {row['state']}"
        )
    print()
    print("price moves by, euros       5%    median       95%  rows")
    for name, change in moves().items():
        low, middle, high = (f"{c:.6f}" if c < 0.01 else f"{c:,.1f}" for c in np.percentile(change, [5, 50, 95]))
        print(f"{name:<21} {low:>8}  {middle:>8}  {high:>8}  {len(change):>4}")


if __name__ == "__main__":
    main()
