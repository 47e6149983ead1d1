"""Check model answers in the order in which they fail: prompt, finish reason, JSON, schema, evidence.

Run it with `python docs/_examples/architecting-low-code/first_party_models/outputs.py`; it needs only Python. The
responses beside it are made up, in the shape of the API.
"""

from __future__ import annotations

import json
from pathlib import Path

RESPONSES = Path(__file__).with_name("responses.jsonl")

# --8<-- [start:schema]
SCHEMA = {
    "type": "object",
    "properties": {
        "pattern": {"type": "string"},
        "size": {"type": "integer", "enum": list(range(34, 54, 2))},
        "fabric_m": {"type": ["number", "null"]},
    },
    "required": ["pattern", "size", "fabric_m"],
}
TYPES = {"string": str, "integer": int, "number": (int, float),
         "null": type(None)}


def misfits(record: object) -> list[str]:
    if not isinstance(record, dict):
        return ["no object"]
    found = [f"{k} missing" for k in SCHEMA["required"]
             if k not in record]
    for name, rule in SCHEMA["properties"].items():
        if name not in record:
            continue
        kinds = rule["type"]
        kinds = [kinds] if isinstance(kinds, str) else kinds
        got = record[name]
        if not any(isinstance(got, TYPES[k]) for k in kinds):
            found.append(f"{name} has the wrong type")
        elif "enum" in rule and got not in rule["enum"]:
            found.append(f"{name} {got} is not offered")
    return found
# --8<-- [end:schema]


# --8<-- [start:verdict]
def verdict(mail: str, response: dict) -> str:
    feedback = response.get("promptFeedback", {})
    if "blockReason" in feedback:
        return f"prompt blocked: {feedback['blockReason']}"
    candidate = response["candidates"][0]
    if candidate["finishReason"] != "STOP":
        return f"stopped: {candidate['finishReason']}"
    text = candidate["content"]["parts"][0]["text"]
    try:
        record = json.loads(text)
    except json.JSONDecodeError:
        return "no JSON"
    if problems := misfits(record):
        return "schema: " + ", ".join(problems)
    if record["pattern"] not in mail:
        return f"not in the mail: {record['pattern']}"
    return "accepted"
# --8<-- [end:verdict]


def cases() -> list[dict]:
    return [json.loads(line) for line in RESPONSES.read_text(encoding="utf-8").splitlines()]


def report() -> list[str]:
    lines = ["mail  verdict"]
    for case in cases():
        lines.append(f"{case['id']:>4}  {verdict(case['mail'], case['response'])}")
    accepted = sum(line.endswith("accepted") for line in lines)
    return [*lines, "", f"accepted: {accepted} of {len(lines) - 1}"]


if __name__ == "__main__":
    print("\n".join(report()))
