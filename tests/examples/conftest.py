"""What the tests of code samples share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sklearn.ensemble  # noqa: F401  loads the libraries that the limit is for
from threadpoolctl import threadpool_limits


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> Iterator[None]:
    """Small models on busy machines: many threads cost more than they save."""
    with threadpool_limits(1):
        yield
