"""Copy the browser libraries that the site ships from the locked Node packages, and record what was copied.

Usage: python -m scripts.vendor [--check]

Without --check: copies from node_modules and writes vendored.json. With --check: compares the files in the repository
with the record, and the record with package-lock.json; needs no node_modules.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("overrides/assets/javascripts/vendor")
RECORD = FOLDER / "vendored.json"
# What is taken from each package: its file -> our file. A licence text goes with every library.
LIBRARIES = {
    "idb": {"build/index.js": "idb.js", "LICENSE": "idb.LICENSE.txt"},
    "ts-fsrs": {"dist/index.mjs": "ts-fsrs.js", "LICENSE": "ts-fsrs.LICENSE.txt"},
}

FIELDS = {"file", "from", "license", "package", "sha256", "version"}


class VendorError(Exception):
    """A library cannot be copied, or is not what the record says; the text names it."""


def read_json(path: Path) -> Any:  # noqa: ANN401 - JSON is whatever the file holds
    """Read a JSON file; raises VendorError with one line."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VendorError(f"{path}: is missing; run npm ci, then python -m scripts.vendor") from None
    except (OSError, ValueError) as error:
        raise VendorError(f"{path}: cannot be read as JSON: {error}") from None


def checksum(path: Path) -> str:
    """The SHA-256 of a file, or nothing when there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def locked(root: Path, package: str) -> dict[str, Any]:
    """What package-lock.json says about a package."""
    entry = read_json(root / "package-lock.json").get("packages", {}).get(f"node_modules/{package}")
    if not isinstance(entry, dict):
        raise VendorError(f"package-lock.json: holds no package {package}")
    return entry


def copy(root: Path) -> list[dict[str, str]]:
    """Copy every file from node_modules and write the record."""
    record = []
    for package, files in LIBRARIES.items():
        source = root / "node_modules" / package
        installed = read_json(source / "package.json")
        version = locked(root, package)["version"]
        if installed["version"] != version:
            raise VendorError(f"node_modules/{package}: is {installed['version']}, locked is {version}; run npm ci")
        for name, target in files.items():
            path = root / FOLDER / target
            if not (source / name).is_file():
                raise VendorError(f"node_modules/{package}/{name}: is missing in version {version}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((source / name).read_bytes())
            entry = {"file": target, "package": package, "version": version, "license": installed["license"]}
            record.append({**entry, "from": name, "sha256": checksum(path)})
    (root / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return record


def problems(root: Path) -> list[str]:
    """Everything in which files, record and lock differ, one line each."""
    record = read_json(root / RECORD)
    if not isinstance(record, list) or not all(isinstance(entry, dict) and entry.keys() >= FIELDS for entry in record):
        raise VendorError(f"{RECORD}: is not a list of entries with {', '.join(sorted(FIELDS))}")
    found = []
    recorded = {entry["file"]: entry for entry in record}
    wanted = {target: package for package, files in LIBRARIES.items() for target in files.values()}
    for target, package in wanted.items():
        entry = recorded.get(target)
        if entry is None:
            found.append(f"{RECORD}: does not record {target}; run python -m scripts.vendor")
            continue
        actual = checksum(root / FOLDER / target)
        if actual != entry["sha256"]:
            state = "is not the file that was copied" if actual else "is missing"
            found.append(f"{FOLDER / target}: {state}; run python -m scripts.vendor")
        version = locked(root, package)["version"]
        if entry["version"] != version:
            found.append(f"{RECORD}: {target} is {package} {entry['version']}, locked is {version}")
    extra = sorted(set(recorded) - set(wanted))
    found += [f"{RECORD}: records {target}, which no library has" for target in extra]
    return found


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Copy or check; 0 when all is well, 1 with a line for each problem, 2 on a wrong call."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m scripts.vendor [--check]", file=sys.stderr)
        return 2
    try:
        if arguments:
            found = problems(root)
            for line in found:
                print(line, file=sys.stderr)
            return 1 if found else 0
        for entry in copy(root):
            print(f"{entry['file']}: {entry['package']} {entry['version']}, {entry['license']}")
    except VendorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
