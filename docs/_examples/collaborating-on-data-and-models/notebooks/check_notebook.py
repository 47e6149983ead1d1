"""Check a committed notebook without running it: order, secrets, outputs, seeds, packages, names.

Run it with `python docs/_examples/collaborating-on-data-and-models/notebooks/check_notebook.py`; it needs nothing else.
The case: a lace mill looks for what makes threads break. The notebook, its token and its password are invented.
"""

from __future__ import annotations

import ast
import builtins
import copy
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCKED = {"numpy", "pandas", "sklearn"}  # import names of the lock file
STANDARD = {"os", "json", "random", "pathlib"}

# --8<-- [start:patterns]
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY"
    r"|(?i:password|secret|token|api_key)\W{1,5}[\w-]{8,}"
)
ENVIRONMENT = re.compile(r"os\.environ\)|^[!%]env\b|printenv", re.M)
SEEDED_BY = {"train_test_split": "random_state",
             "sample": "random_state", "default_rng": None}
# --8<-- [end:patterns]


def text_of(cell: dict) -> tuple[str, str]:
    """Source of a cell, and everything that its outputs show."""
    return "".join(cell["source"]), json.dumps(cell["outputs"])


# --8<-- [start:static]
def needs_seed(tree: ast.AST) -> list[str]:
    """Random calls that got no seed."""
    found = []
    for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in SEEDED_BY:
            wanted = SEEDED_BY[name]
            given = [word.arg for word in call.keywords]
            if wanted not in given and not (wanted is None and call.args):
                found.append(name)
    return found


def names(tree: ast.AST) -> tuple[set[str], set[str]]:
    """What a cell defines, and what it uses."""
    made, used = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            made |= {(a.asname or a.name).split(".")[0] for a in node.names}
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
        elif isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else made).add(node.id)
    return made, used - set(dir(builtins))
# --8<-- [end:static]


def packages(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {a.name.split(".")[0] for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found - STANDARD


# --8<-- [start:check]
def check(notebook: dict) -> list[tuple[int, str, str]]:
    found, known = [], set()
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code"]
    stripped = all(c["execution_count"] is None for c in cells)
    for number, cell in enumerate(cells, 1):
        source, output = text_of(cell)
        count = cell["execution_count"]
        if not stripped and count != number:
            ran = "never run" if count is None else f"ran as {count}"
            found.append((number, "order", ran))
        for where, text in (("source", source), ("output", output)):
            if SECRET.search(text):
                found.append((number, "secret", f"in the {where}"))
        if ENVIRONMENT.search(source):
            found.append((number, "secret", "prints the environment"))
        if cell["outputs"]:
            found.append((number, "output", "not stripped"))
        tree = ast.parse(re.sub(r"^[%!].*", "", source, flags=re.M))
        for package in sorted(packages(tree) - LOCKED):
            found.append((number, "import", f"{package} not locked"))
        for call in needs_seed(tree):
            found.append((number, "seed", f"{call} without one"))
        made, used = names(tree)
        for name in sorted(used - made - known):
            what = f"{name} comes from nowhere"
            found.append((number, "name", what))
        known |= made
    return found
# --8<-- [end:check]


def strip(notebook: dict) -> dict:
    """What a Git filter commits: inputs only."""
    bare = copy.deepcopy(notebook)
    for cell in bare["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return bare


def read(name: str) -> dict:
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def report() -> list[str]:
    committed, repaired = read("lace.ipynb"), read("lace_repaired.ipynb")
    rows = [f"cell {number}  {kind:<7} {what}" for number, kind, what in check(committed)]
    kinds = [kind for _, kind, _ in check(strip(committed))]
    return [
        *rows,
        "",
        f"as committed  {len(rows)} findings",
        f"stripped      {len(kinds)} findings: {', '.join(dict.fromkeys(kinds))}",
        f"repaired      {len(check(repaired))} findings",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
