"""Run a strict build of a project into a folder, as the workflow does, and hand back what it said."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPOSITORY_URL = "https://github.com/example/guide"


@dataclass(frozen=True)
class Build:
    """The outcome of one build."""

    folder: Path
    status: int
    output: str

    @property
    def complaints(self) -> list[str]:
        """The warnings and errors among the lines of the output."""
        words = ("WARNING", "ERROR", "CRITICAL", "Traceback", "Warning:")
        return [line for line in self.output.splitlines() if any(word in line for word in words)]


def build(folder: Path, site_url: str, project: Path = ROOT) -> Build:
    """Build the project strictly into a folder, for the address at which it will be served."""
    environment = {
        **os.environ,
        "SITE_URL": site_url,
        "REPO_URL": REPOSITORY_URL,
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=project, env=environment, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return Build(folder, done.returncode, done.stdout)
