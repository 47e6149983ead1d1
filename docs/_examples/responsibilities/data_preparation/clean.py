"""Clean one dirty table step by step, with a count and a test for each step.

Run it with `python docs/_examples/responsibilities/data_preparation/clean.py`; it needs pandas.
The table is invented: shipments of a flower wholesaler, exported on 2026-10-31.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

FILE = Path(__file__).with_name("shipments.csv")
EXPORTED = pd.Timestamp("2026-10-31")
COMPLAINT_DAYS = 5  # customers may complain for five days after arrival


def load() -> pd.DataFrame:
    """Everything as text: parsing is a step of its own, so that it can be counted."""
    return pd.read_csv(FILE, dtype=str, keep_default_na=False)


# --8<-- [start:checks]
PRODUCTS = {"tulip", "rose", "lily"}
SAME_CRATES = ["grower", "logger", "packed_at"]
KNOWN_LATER = ["credit_eur"]  # filled in after a complaint


def violations(table: pd.DataFrame) -> dict[str, int]:
    """Rows that break each promise; all zeros on a clean table."""
    text = table.max_temp.astype(str).str.replace(",", ".")
    temp = pd.to_numeric(text, errors="coerce")
    written = table.max_temp.notna() & (text != "")
    packed = pd.to_datetime(table.packed_at)
    arrived = pd.to_datetime(table.arrived_at)
    mature = EXPORTED - pd.Timedelta(days=COMPLAINT_DAYS)
    return {
        "temp is not a number": int(
            pd.to_numeric(table.max_temp, errors="coerce")[written]
            .isna().sum()),
        "product unknown": int((~table["product"].isin(PRODUCTS)).sum()),
        "temp outside 0-25 C": int((~temp.dropna().between(0, 25)).sum()),
        "shipment twice": int(table.duplicated("shipment_id").sum()),
        "same crates twice": int(table.duplicated(SAME_CRATES).sum()),
        "arrived before packed": int((arrived <= packed).sum()),
        "label not final": int((arrived.dt.normalize() > mature).sum()),
        "column known later": sum(c in table for c in KNOWN_LATER),
    }
# --8<-- [end:checks]


# --8<-- [start:steps]
def numbers(t: pd.DataFrame) -> pd.DataFrame:
    """Decimal commas to points; empty cells become missing."""
    text = t.max_temp.str.replace(",", ".")
    return t.assign(
        max_temp=pd.to_numeric(text.replace("", None)),
        packed_at=pd.to_datetime(t.packed_at),
        arrived_at=pd.to_datetime(t.arrived_at),
        complaint=t.complaint.map({"yes": 1, "no": 0}),
    )


def names(t: pd.DataFrame) -> pd.DataFrame:
    """One spelling a product; an unknown name still fails its check."""
    spelling = {"tulips": "tulip", "lilies": "lily"}
    tidy = t["product"].str.strip().str.lower()
    return t.assign(product=tidy.replace(spelling))


def units(t: pd.DataFrame) -> pd.DataFrame:
    """Loggers F-* report Fahrenheit; -99 is a logger error."""
    temp = t.max_temp.mask(t.max_temp == -99)
    celsius = ((temp - 32) / 1.8).round(1)
    return t.assign(
        max_temp=temp.mask(t.logger.str.startswith("F-"), celsius),
        logger_error=(t.max_temp == -99).astype(int),
    )


def exact_duplicates(t: pd.DataFrame) -> pd.DataFrame:
    return t.drop_duplicates()


def near_duplicates(t: pd.DataFrame) -> pd.DataFrame:
    """Same crates keyed twice: one row stays, and any complaint."""
    any_complaint = t.groupby(SAME_CRATES).complaint.transform("max")
    merged = t.assign(complaint=any_complaint)
    return merged.drop_duplicates(SAME_CRATES)


def impossible(t: pd.DataFrame) -> pd.DataFrame:
    """Set aside what cannot be true; ask the depot, do not guess."""
    return t[t.arrived_at > t.packed_at]


def final_labels(t: pd.DataFrame) -> pd.DataFrame:
    """A `no` counts only when the days to complain are over."""
    mature = EXPORTED - pd.Timedelta(days=COMPLAINT_DAYS)
    return t[t.arrived_at.dt.normalize() <= mature]


def known_at_arrival(t: pd.DataFrame) -> pd.DataFrame:
    return t.drop(columns=KNOWN_LATER)


STEPS = [numbers, names, units, exact_duplicates, near_duplicates,
         impossible, final_labels, known_at_arrival]
# --8<-- [end:steps]

TARGET = dict(zip([step.__name__ for step in STEPS], violations(load())))


def run() -> tuple[pd.DataFrame, list[tuple[str, int, int, int, int, str]]]:
    """The clean table, and for each step: rows before and after, violations before and after, name of the check."""
    table = load()
    log = []
    for step in STEPS:
        check = TARGET[step.__name__]
        after = step(table)
        log.append((step.__name__, len(table), len(after), violations(table)[check], violations(after)[check], check))
        table = after
    return table, log


def main() -> None:
    table, log = run()
    print(f"{'step':<17} {'rows':>8}  {'faults':>7}  check")
    for name, before, after, bad, left, check in log:
        print(f"{name:<17} {before:>2} -> {after:>2}  {bad:>2} -> {left}  {check}")
    raw = load()
    print(f"\ncomplaints before: {int((raw.complaint == 'yes').sum())} of {len(raw)} rows")
    complaints = int(table.complaint.sum())
    missing = int(table.max_temp.isna().sum())
    print(f"complaints after: {complaints} of {len(table)} rows; {missing} temperatures missing\n")
    shown = table.assign(state="measured")
    shown["state"] = shown.state.mask(shown.max_temp.isna(), "left empty").mask(shown.logger_error == 1, "logger error")
    print(shown.groupby("state").complaint.agg(["size", "sum"]).to_string())


if __name__ == "__main__":
    main()
