"""Run every test of a tool and record in docs/_data/tool-proofs.json what it showed.

Usage: python -m scripts.prove                                           every tool: what `make prove` runs
       python -m scripts.prove tests/examples/test_statistics_page.py    tools that these test files prove

A tool is proved when all tests with its marker pass. A failure leaves its line as it is; so does a run that had to skip
where an earlier one of the same files did not. A line that would say the same keeps its day, so that running it again
changes nothing.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.files import DATA
from macros.fingerprint import example_fingerprint
from macros.load import load
from macros.tool import Proof, Tool
from scripts import examples
from scripts.command import Parser
from scripts.setup_env import ROOT
from scripts.writing import write_or_check

FILE = DATA / "tool-proofs.json"
LIGHT = "tests/examples"


def outcome(root: Path, tool: Tool, runs: Sequence[dict[str, Any]], today: date) -> Proof | None:
    """What the runs say about a tool, or nothing where a test of it failed or none ran."""
    found = [run["tools"][tool.id] for run in runs if tool.id in run["tools"]]
    skipped = [reason for counts in found for reason in counts["skipped"]]
    skipped += [run["files"][tool.test] for run in runs if tool.test in run["files"]]
    digest = example_fingerprint(root, tool)
    if digest is None or not (found or skipped) or any(counts["failed"] for counts in found):
        return None
    return Proof(
        id=tool.id,
        state="skipped" if skipped else tool.proof,
        digest=digest,
        date=today,
        platform=next(run["platform"] for run in runs if tool.id in run["tools"] or tool.test in run["files"]),
        version=None if skipped else next((counts["version"] for counts in found if counts["version"]), None),
        reason="; ".join(dict.fromkeys(skipped)) or None,
    )


def newer(old: Proof | None, new: Proof | None) -> Proof | None:
    """The one of two proofs of a tool to keep."""
    if old is None or new is None:
        return old or new
    if old.digest == new.digest and new.state == "skipped" != old.state:
        return old
    said = {"id", "state", "digest", "version", "reason"}
    return old if old.model_dump(include=said) == new.model_dump(include=said) else new


def proofs_text(proofs: Iterable[Proof]) -> str:
    """The whole file: one line a tool, sorted by id."""
    ordered = sorted(proofs, key=lambda proof: proof.id)
    lines = [json.dumps(p.model_dump(mode="json", exclude_none=True), ensure_ascii=False) for p in ordered]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def merged(root: Path, runs: Sequence[dict[str, Any]], today: date) -> str:
    """The file as it should be after some runs; tools that did not run or cannot be read keep their lines."""
    guide = load(root)
    old = {entry.id: entry.value for entry in guide.proofs}
    new = {e.id: newer(old.get(e.id), outcome(root, e.value, runs, today)) for e in guide.tools}
    unread = {name: proof for name, proof in old.items() if "tools" in guide.partial or name in guide.refused}
    return proofs_text(proof for proof in {**unread, **new}.values() if proof)


def run(files: Sequence[str], record: Path) -> int:
    """Run test files, or all that may prove a tool, each in its environment; 1 when any run is red."""
    light = [file for file in files if not file.startswith(examples.HEAVY)]
    heavy = [file for file in files if file not in light]
    red = 0
    if light or not files:
        command = [sys.executable, "-m", "pytest", "-rs", f"--prove={record / 'light.json'}", *(light or [LIGHT])]
        red |= subprocess.run(command, cwd=ROOT, check=False).returncode
    if heavy or not files:
        red |= examples.run_all(heavy, record)
    return int(red != 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests, then write what they proved; 1 when any run is red."""
    parser = Parser(prog="python -m scripts.prove", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", help="test files (default: all of tests/examples and tests/heavy)")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        red = run(options.files, Path(folder))
        runs = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder).glob("*.json"))]
    write_or_check({ROOT / FILE: merged(ROOT, runs, date.today())}, ROOT, "make prove", check=False)
    return red


if __name__ == "__main__":
    sys.exit(main())
