"""What a month of a prototype costs by three routes, at assumed prices. Put your own in.

Run it with `python docs/_examples/collaborating-on-data-and-models/prototyping_with_model_garden/routes.py`; it needs
nothing else.
"""

from __future__ import annotations


# --8<-- [start:routes]
def routes(calls: int, hours: float) -> dict[str, float]:
    """Money a month of 30 days."""
    return {
        "hosted API, 0.004 a call": calls * 0.004,
        "GPU runtime, 3.60 an hour": hours * 3.60,
        "endpoint, 1 replica, 3.60": 24 * 30 * 3.60,
    }
# --8<-- [end:routes]


def report() -> list[str]:
    lines = [f"{name:<27}{money:>8.0f}" for name, money in routes(6_000, 16).items()]
    return [*lines, f"The endpoint pays off from {24 * 30 * 3.60 / 0.004:,.0f} calls a month."]


if __name__ == "__main__":
    print("\n".join(report()))
