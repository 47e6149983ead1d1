"""Distance, round trips and bytes: what the network takes.

Usage: python docs/_examples/tooling/cloud_infrastructure/network.py
"""


# --8<-- [start:network]
def round_trip_ms(km, km_per_ms=200):
    """No request is faster than light in glass, there and back."""
    return 2 * km / km_per_ms


def request_ms(km, trips, megabytes, megabit_s):
    """Round trips, then the payload over the slowest link."""
    return trips * round_trip_ms(km) + megabytes * 8 / megabit_s * 1000
# --8<-- [end:network]


def main():
    print("a tile of 0.4 MB over 50 Mbit/s")
    print(f"{'server':20}{'round trip':>11}{'new conn.':>11}{'kept':>7}   (ms)")
    for place, km in (("same city", 20), ("same continent", 1500), ("other continent", 9000)):
        print(
            f"{place:20}{round_trip_ms(km):>11.1f}"
            f"{request_ms(km, 3, 0.4, 50):>11.0f}{request_ms(km, 1, 0.4, 50):>7.0f}"
        )


if __name__ == "__main__":
    main()
