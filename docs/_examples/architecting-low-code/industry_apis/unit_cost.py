"""What 1,000 invoices cost three ways, with the people who check them.

Run it with `python docs/_examples/architecting-low-code/industry_apis/unit_cost.py`; it needs only Python. All prices
and shares are assumptions in one currency unit. Put in your own.
"""

from __future__ import annotations

REVIEW, ERROR = 0.30, 6.0
PAGES, FIELDS = 2, 8


# --8<-- [start:ways]
def per_thousand(call: float, reviewed: float, wrong: float):
    """Call price per invoice; shares of the fields."""
    fields = 1000 * FIELDS
    return (1000 * call, fields * reviewed * REVIEW,
            fields * wrong * ERROR)


OCR = PAGES * 1.5 / 1000           # 1.50 per 1,000 pages
EXTRACT = PAGES * 30 / 1000        # 30 per 1,000 pages
PROMPT = (2600 * 0.30 + 400 * 2.50) / 1e6   # tokens in, out

WAYS = {  # share reviewed, share wrong and booked
    "OCR and rules": per_thousand(OCR, 0.30, 0.012),
    "custom extractor": per_thousand(EXTRACT, 0.12, 0.006),
    "prompted model": per_thousand(PROMPT, 0.15, 0.009),
}
# --8<-- [end:ways]


def report() -> list[str]:
    lines = ["way                call  review  errors    sum"]
    for name, parts in WAYS.items():
        lines.append(f"{name:<17}" + "".join(f"{part:>{w}.0f}" for part, w in zip(parts, (6, 8, 8), strict=True))
                     + f"{sum(parts):>7.0f}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
