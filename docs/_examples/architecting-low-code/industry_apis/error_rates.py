"""Character, word and field errors of what an API read.

Run it with `python docs/_examples/architecting-low-code/industry_apis/error_rates.py`; it needs only Python.
"""

from __future__ import annotations

from collections.abc import Sequence


# --8<-- [start:rates]
def edits(truth: Sequence, read: Sequence) -> int:
    """Fewest insertions, deletions and substitutions."""
    row = list(range(len(read) + 1))
    for i, a in enumerate(truth, start=1):
        last, row = row, [i]
        for j, b in enumerate(read, start=1):
            row.append(min(last[j] + 1, row[-1] + 1,
                           last[j - 1] + (a != b)))
    return row[-1]


def cer(truth: str, read: str) -> float:
    return edits(truth, read) / len(truth)


def wer(truth: str, read: str) -> float:
    return edits(truth.split(), read.split()) / len(truth.split())


def field_f1(truth: dict, read: dict) -> tuple:
    right = sum(read.get(k) == v for k, v in truth.items())
    precision, recall = right / len(read), right / len(truth)
    f1 = 2 * right / (len(read) + len(truth))
    return precision, recall, f1
# --8<-- [end:rates]


PAIRS = (
    (
        "register, old hand",
        "die 14 Martii baptizatus est Josephus filius",
        "die 14 Martu baptizatus est Iosephus films",
    ),
    ("radio, call sign", "two climbers below Rote Wand need a rope", "two climbers below wrote a wand need a rope"),
)
TRUE_FIELDS = {"date": "2026-10-19", "weight": "412", "amount": "2801.60", "total": "3099.20", "plate": "ZS 4410"}
READ_FIELDS = {"date": "2026-10-19", "weight": "472", "amount": "2801.60", "total": "3099.20"}


def report() -> list[str]:
    lines = ["text                  CER     WER"]
    for name, truth, read in PAIRS:
        lines.append(f"{name:<19}{100 * cer(truth, read):>5.1f} %{100 * wer(truth, read):>6.1f} %")
    precision, recall, f1 = field_f1(TRUE_FIELDS, READ_FIELDS)
    return [*lines, "", f"fields: precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}"]


if __name__ == "__main__":
    print("\n".join(report()))
