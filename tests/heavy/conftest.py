"""What the tests of tools share: a Python package that is missing here is a failure, never a reason to skip."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

OURS = Path(sys.prefix).parent == Path(__file__).resolve().parents[2]
MISSING_PACKAGE = re.compile(r"pip install|could not import|No module named")


def complain(report: pytest.CollectReport | pytest.TestReport) -> None:
    """Turn a skip for lack of a package into a failure: the locked environment is there to have it."""
    if OURS and report.skipped and MISSING_PACKAGE.search(why := str(report.longrepr)):
        report.outcome = "failed"
        report.longrepr = f"{why}\nadd the package to the .in file of {Path(sys.prefix).name} and run `make lock`"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    report = yield
    complain(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report = yield
    complain(report)
    return report
