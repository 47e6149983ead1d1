"""A data contract as a schema: rows that break it, and changes that break its readers."""

# --8<-- [start:contract]
CONTRACT = {
    "name": "tea_sales",
    "version": "2.0",
    "owner": "auction-data@example.com",
    "key": "sale_id",
    "fields": {
        "sale_id": {"type": str},
        "sold_at": {"type": str, "like": "2026-"},
        "grade": {"type": str, "one_of": ["BP", "BOP", "OP", "FOP"]},
        "kg": {"type": float, "min": 0.5, "max": 5000},
        "buyer": {"type": str, "optional": True},
    },
    "fresh_hours": 26,
}
# --8<-- [end:contract]


# --8<-- [start:violations]
def violations(rows, contract):
    """What breaks the contract, as (row number, field, reason)."""
    found, seen = [], set()
    for n, row in enumerate(rows, start=1):
        for name, rule in contract["fields"].items():
            value = row.get(name)
            if value is None:
                if not rule.get("optional"):
                    found.append((n, name, "missing"))
            elif not isinstance(value, rule["type"]):
                found.append((n, name, "type"))
            elif value not in rule.get("one_of", [value]):
                found.append((n, name, "unknown value"))
            elif not str(value).startswith(rule.get("like", "")):
                found.append((n, name, "form"))
            elif not (rule.get("min", value) <= value
                      <= rule.get("max", value)):
                found.append((n, name, "range"))
        key = row.get(contract["key"])
        if key in seen:
            found.append((n, contract["key"], "twice"))
        seen.add(key)
    return found
# --8<-- [end:violations]


# --8<-- [start:breaking]
def breaking(old, new):
    """Why readers of `old` could fail on data made under `new`."""
    reasons = []
    for name, was in old["fields"].items():
        now = new["fields"].get(name)
        if now is None:
            reasons.append(f"{name}: removed or renamed")
            continue
        if now["type"] is not was["type"]:
            reasons.append(f"{name}: other type")
        if now.get("optional") and not was.get("optional"):
            reasons.append(f"{name}: may now be missing")
        if "one_of" in was and set(now.get("one_of", ["?"])) - set(
                was["one_of"]):
            reasons.append(f"{name}: values readers do not know")
        if now.get("max", 9e9) > was.get("max", 9e9):
            reasons.append(f"{name}: wider range")
    if new["key"] != old["key"]:
        reasons.append("key: rows mean something else")
    return reasons
# --8<-- [end:breaking]


ROWS = [
    {"sale_id": "T1", "sold_at": "2026-11-02", "grade": "BOP", "kg": 310.0, "buyer": "Okafor"},
    {"sale_id": "T2", "sold_at": "2026-11-02", "grade": "OP", "kg": 275.0},
    {"sale_id": "T3", "sold_at": "02/11/2026", "grade": "FOP", "kg": 290.0},
    {"sale_id": "T4", "sold_at": "2026-11-03", "grade": "GFOP", "kg": 60.0},
    {"sale_id": "T4", "sold_at": "2026-11-03", "grade": "BP", "kg": "305"},
    {"sale_id": "T5", "sold_at": "2026-11-03", "grade": "BP", "kg": 30500.0},
]


def changed(field, **rule):
    """The contract with one field added, changed, or (rule None) removed."""
    fields = {name: dict(was) for name, was in CONTRACT["fields"].items()}
    fields[field] = {**fields.get(field, {}), **rule}
    return {**CONTRACT, "fields": fields}


def without(field):
    fields = {name: was for name, was in CONTRACT["fields"].items() if name != field}
    return {**CONTRACT, "fields": fields}


CHANGES = {
    "add optional field `lot`": changed("lot", type=str, optional=True),
    "kg: max 5000 -> 4000": changed("kg", max=4000),
    "buyer: now required": changed("buyer", optional=False),
    "grade: add GFOP": changed("grade", one_of=["BP", "BOP", "OP", "FOP", "GFOP"]),
    "kg: may be missing": changed("kg", optional=True),
    "kg: float -> str": changed("kg", type=str),
    "drop buyer": without("buyer"),
}


def report():
    lines = ["row  field    reason"]
    lines += [f"{n:>3}  {field:<8} {reason}" for n, field, reason in violations(ROWS, CONTRACT)]
    lines += ["", "change                      readers of 2.0"]
    for name, new in CHANGES.items():
        why = breaking(CONTRACT, new)
        lines.append(f"{name:<26}  {why[0] if why else 'fine'}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
