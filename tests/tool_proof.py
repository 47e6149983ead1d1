"""What the tests prove about tools: with `--prove FILE`, the outcome of all tests that carry `tool("<id>")`, by tool.

It runs in every environment that tests run in, so it knows pytest alone; scripts/prove.py puts the files together.
"""

from __future__ import annotations

import json
import platform
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

MARKER = "tool(id, ...): what this test shows about these tools of docs/_data/tools is their proof"
VERSION = "tool version"


def pytest_addoption(parser: pytest.Parser) -> None:
    help = "write what the tests prove about tools into FILE, as JSON"
    parser.addoption("--prove", metavar="FILE", type=Path, help=help)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)
    if file := config.getoption("--prove"):
        config.pluginmanager.register(Recorder(file), "tool-proof")


@pytest.fixture
def tool_version(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Called with the version of the tool that a test runs, where the test can tell."""
    return lambda version: record_property(VERSION, version)


class Recorder:
    """Collects outcomes by tool while the tests run, and writes them at the end."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.tools_of: dict[str, set[str]] = {}
        self.files: dict[str, str] = {}
        self.tools: dict[str, dict] = defaultdict(lambda: {"passed": 0, "failed": 0, "skipped": [], "version": None})

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:  # the whole file: nobody knows its markers
            self.files[report.nodeid] = reason(report)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self.tools_of[item.nodeid] = {name for mark in item.iter_markers("tool") for name in mark.args}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name in self.tools_of.get(report.nodeid, ()):
            tool = self.tools[name]
            if report.failed:
                tool["failed"] += 1
            elif report.skipped:
                tool["skipped"].append(reason(report))
            elif report.when == "call":
                tool["passed"] += 1
            if report.when == "teardown":
                tool["version"] = dict(report.user_properties).get(VERSION, tool["version"])

    def pytest_sessionfinish(self) -> None:
        python = ".".join(map(str, sys.version_info[:2]))
        where = f"{platform.system()} {platform.machine()}, Python {python}"
        found = {"platform": where, "tools": self.tools, "files": self.files}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def reason(report: pytest.CollectReport | pytest.TestReport) -> str:
    """Why a test or a file was skipped, as its author wrote it."""
    why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return why.removeprefix("Skipped: ")
