"""Write the list of rules in CONTRIBUTING.md from the docstrings of the rules.

python -m scripts.rules_doc            write it
python -m scripts.rules_doc --check    only say whether it is up to date
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.rules import RULES
from scripts.writing import between, write_or_check

ROOT = Path(__file__).parents[1]
PAGE = "CONTRIBUTING.md"
GROUPS = {
    "D": "Data files",
    "I": "Items",
    "B": "The whole bank",
    "P": "Pages",
    "S": "Sources",
    "G": "Glossary and product register",
    "R": "Tool register",
    "K": "Skills of the self-assessment",
    "T": "Text, wherever it stands",
}
"""The first letter of a code says what it is about."""


def rule_list() -> str:
    """All rules in Markdown, by group, each with an anchor."""
    lines: list[str] = []
    for letter, title in GROUPS.items():
        lines += [f"### {letter}: {title}", "", "| Code | Rule |", "| --- | --- |"]
        for code in sorted(code for code in RULES if code.startswith(letter)):
            mark = " *(warning)*" if RULES[code].level == "warning" else ""
            text = RULES[code].text.replace("|", "\\|")
            lines.append(f'| <a id="{code.lower()}"></a>{code} | {text}{mark} |')
        lines.append("")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts.rules_doc", description="Write the list of rules.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the list is out of date")
    options = parser.parse_args(arguments)
    page = ROOT / PAGE
    text = between(page.read_text(encoding="utf-8"), "rules", rule_list())
    return write_or_check({page: text}, ROOT, "python -m scripts.rules_doc", options.check)


if __name__ == "__main__":
    sys.exit(main())
