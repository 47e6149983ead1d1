"""What all tests share: the same property examples in every run, and a Chromium that is found the same way.

The tests of tools run in environments of their own, which have neither Hypothesis nor Playwright.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from scripts.machine import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytest_plugins = ["tests.tool_proof"]
collect_ignore = ["fixtures"]  # their tests belong to small projects

# Milliseconds until something that a page should show counts as missing: a loaded machine is no fault of the page.
PATIENCE = 15_000
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

if find_spec("hypothesis"):
    from hypothesis import settings

    settings.register_profile("guide", derandomize=True, deadline=None, database=None)
    settings.load_profile("guide")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    program = chromium()
    if not program:
        pytest.fail("no Chrome or Chromium found: install one, or set CHROME_PATH to its program")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=LAUNCH)
        yield browser
        browser.close()
