"""What scoring 10 million rows costs, in bytes, machine hours or tokens. All prices are assumed."""

from __future__ import annotations

# --8<-- [start:cost]
TIB, MILLION = 2**40, 1e6


def by_bytes(rows, bytes_a_row, price_a_tib=6.25):
    """ML.PREDICT with a model in BigQuery, on demand."""
    return rows * bytes_a_row / TIB * price_a_tib


def by_machine(rows, rows_a_second, price_an_hour=0.75, replicas=2):
    """Remote model over an endpoint that runs only for the job."""
    hours = rows / (rows_a_second * replicas) / 3600
    return hours * replicas * price_an_hour


def by_tokens(rows, tokens_in, tokens_out, price_in=0.15, price_out=1.25):
    """Remote model over Gemini; prices per million tokens."""
    return rows * (tokens_in * price_in + tokens_out * price_out) / MILLION
    # --8<-- [end:cost]


ROWS, NEW_A_DAY, DAYS = 10_000_000, 30_000, 30

WAYS = [
    ("ML.PREDICT, 240 bytes", lambda rows: by_bytes(rows, 240)),
    ("endpoint, 400 rows/s", lambda rows: by_machine(rows, 400)),
    ("Gemini, 120 + 5 tokens", lambda rows: by_tokens(rows, 120, 5)),
    ("Gemini, 900 + 60 tokens", lambda rows: by_tokens(rows, 900, 60)),
]


def report() -> list[str]:
    lines = [f"{'':23} {'all once':>9} {'all daily':>10} {'new daily':>10}"]
    for name, cost in WAYS:
        once, new = cost(ROWS), cost(NEW_A_DAY) * DAYS
        lines.append(f"{name:23} {once:9,.2f} {once * DAYS:10,.2f} {new:10,.2f}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
