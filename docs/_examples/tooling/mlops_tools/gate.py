"""The question between training and rollout, as code.

Usage: python docs/_examples/tooling/mlops_tools/gate.py
"""


# --8<-- [start:gate]
def refusals(new, live, least_rows=300, slice_slack=0.05):
    """Reasons not to roll out; an empty list lets the model pass."""
    found = []
    if new["columns"] != live["columns"]:
        found.append("inputs differ from those of the live model")
    if new["test_rows"] != live["test_rows"]:
        found.append("judged on other rows than the live model")
    elif new["cost"] >= live["cost"]:
        found.append(f"cost {new['cost']} is not below {live['cost']}")
    for name, (cost, rows) in new["slices"].items():
        before = live["slices"][name][0]
        if rows < least_rows:
            found.append(f"{name}: only {rows} rows, ask a person")
        elif cost > before * (1 + slice_slack):
            found.append(f"{name}: {before} -> {cost}")
    return found
# --8<-- [end:gate]


LIVE = {
    "columns": ["area", "drains", "grease"], "test_rows": "9f2c", "cost": 1214,
    "slices": {"restaurants": (1180, 2900), "canteens": (1240, 1900), "schools": (1460, 200)},
}
NEW = {
    "columns": ["area", "drains", "grease"], "test_rows": "9f2c", "cost": 1163,
    "slices": {"restaurants": (1065, 2900), "canteens": (1315, 1900), "schools": (1140, 200)},
}


def main():
    print(*refusals(NEW, LIVE), sep="\n")
    print(*refusals({**NEW, "test_rows": "77b0"}, LIVE)[:1], sep="\n")


if __name__ == "__main__":
    main()
