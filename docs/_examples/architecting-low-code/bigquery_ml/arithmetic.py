"""Splits, weights and bytes of BigQuery ML, by hand."""

from __future__ import annotations


# --8<-- [start:rules]
def auto_split(rows, tuning=False):
    """Rows for training, evaluation and test (on average)."""
    if rows < 500:
        return rows, 0, 0
    if tuning:
        return rows - 2 * (rows // 10), rows // 10, rows // 10
    held = rows // 5 if rows <= 50_000 else 10_000
    return rows - held, held, 0


def class_weight(rows, of_class, classes=2):
    """auto_class_weights: total / (rows of the class x classes)"""
    return rows / (of_class * classes)


def unweighted(answer, rows, positives):
    """The probability behind the answer of a weighted model."""
    odds = answer / (1 - answer) * positives / (rows - positives)
    return odds / (1 + odds)


# --8<-- [end:rules]

CANDIDATES = {1: 3, 2: 6, 3: 10, 4: 15, 5: 21}  # by AUTO_ARIMA_MAX_ORDER


def arima_bytes(gigabytes: float, max_order: int = 2, drift: bool = False) -> float:
    return gigabytes * CANDIDATES[max_order] * (2 if drift else 1)


def report() -> list[str]:
    lines = ["rows        training  evaluation   with tuning"]
    for rows in (400, 30_000, 800_000):
        train, held, _ = auto_split(rows)
        tuned = " / ".join(f"{n:,}" for n in auto_split(rows, tuning=True))
        lines.append(f"{rows:<9,}{train:>11,}{held:>12,}   {tuned}")
    rows, positives = 60_000, 2_400
    lines += [
        "",
        f"{positives:,} of {rows:,} came back, so a weight of {class_weight(rows, positives):.1f};",
        f"the others have {class_weight(rows, rows - positives):.2f}. An answer of 0.50 means "
        f"{unweighted(0.5, rows, positives):.2f},",
        f"an answer of 0.80 means {unweighted(0.8, rows, positives):.2f}.",
    ]
    whole, columns, months = 1_800, 9 / 60, 12 / 36
    part = whole * columns * months
    lines += [
        "",
        "GB read for ten trials on a table of 60 columns, 36 months",
        f"  SELECT *, no date filter        {10 * whole:8,.0f}",
        f"  9 columns                       {10 * whole * columns:8,.0f}",
        f"  9 columns, 12 partitions        {10 * part:8,.0f}",
        f"  written once to a 4 GB table    {part + 10 * 4:8,.0f}",
        f"ARIMA_PLUS on 5 GB: counts as {arima_bytes(5):.0f} to {arima_bytes(5, drift=True):.0f}",
    ]
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
