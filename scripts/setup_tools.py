"""Prepare what the tests need besides Python: Node packages from the lock, a Java, a Chromium.

Usage: python -m scripts.setup_tools
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.machine import MissingTool, ensure_chromium, ensure_java, works

ROOT = Path(__file__).resolve().parent.parent
STAMP = ROOT / "node_modules" / ".ready"
LOCK = ROOT / "package-lock.json"


def node_problem() -> str:
    """Say what is wrong with the installed Node, or nothing."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "no Node found: install Node 20 or newer, with npm"
    if not works(["node", "-e", "process.exit(Number(process.versions.node.split('.')[0] < 20))"]):
        return "this Node is too old: install Node 20 or newer, with npm"
    return ""


def ensure_packages() -> None:
    """Install the Node packages exactly as locked, once for each state of the lock."""
    mark = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == mark:
        return
    problem = node_problem()
    if problem:
        raise MissingTool(problem)
    print("Installing the Node packages of package-lock.json ...", flush=True)
    npm = shutil.which("npm") or "npm"
    # Lighthouse asks for a newer Node than the 20 it runs on; its warning helps nobody here.
    command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0:
        raise MissingTool("npm ci failed: see the lines above")
    STAMP.write_text(mark, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Prepare everything; 0 when all is there, 1 with one line when something is not, 2 on a wrong call."""
    if arguments:
        print("usage: python -m scripts.setup_tools", file=sys.stderr)
        return 2
    try:
        ensure_packages()
        ensure_java()
        ensure_chromium()
    except MissingTool as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
