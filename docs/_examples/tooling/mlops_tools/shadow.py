"""What a shadow tells with few labels: ask only where the models differ.

Usage: python docs/_examples/tooling/mlops_tools/shadow.py
"""

from math import sqrt


# --8<-- [start:shadow]
def verdict(requests, differ, labeled, new_right):
    """Yes or no: where two models differ, exactly one is right."""
    share = new_right / labeled
    error = sqrt(share * (1 - share) / labeled)
    gain = differ / requests * (2 * share - 1)
    return share, error, gain
# --8<-- [end:shadow]


def main():
    share, error, gain = verdict(10_000, 600, 150, 90)
    print(f"new model right in {share:.0%} +- {2 * error:.0%} of the differences")
    print(f"on all visits: {gain:+.1%} right decisions")


if __name__ == "__main__":
    main()
