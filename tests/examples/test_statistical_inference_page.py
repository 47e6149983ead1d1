"""The examples of "Statistical inference for ML engineers": every output block, the hand calculations, the exercise."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import numpy as np
import pytest
from scipy import stats

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/statistical_inference"
PAGE = (DOCS / "tooling/statistical-inference.md").read_text(encoding="utf-8")


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def blocks(page: str) -> list[str]:
    """The output blocks of a page, without their indentation."""
    return [dedent(text).strip("\n") for text in re.findall(r"```text\n(.*?)\n *```", page, re.DOTALL)]


@pytest.fixture(scope="module")
def printed() -> str:
    """What all examples print, one after the other."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for name in ("intervals", "significance", "regression", "lies"):
            load(name).main()
    return out.getvalue()


@pytest.mark.tool("scipy")
@pytest.mark.parametrize("block", blocks(PAGE), ids=lambda block: block.split("\n")[0].strip()[:30])
def test_output_block_is_printed(block: str, printed: str) -> None:
    assert block in printed


def test_wilson_agrees_with_scipy() -> None:
    low, high = load("intervals").wilson(42, 300)
    known = stats.binomtest(42, 300).proportion_ci(method="wilson")
    assert (low, high) == (pytest.approx(known.low, abs=1e-4), pytest.approx(known.high, abs=1e-4))
    assert (round(low, 3), round(high, 3)) == (0.105, 0.184)


def test_bootstrap_agrees_with_scipy() -> None:
    rows = np.random.default_rng(1).lognormal(np.log(10), 1, 60)
    low, high = load("intervals").bootstrap(np.random.default_rng(2), rows, np.mean, resamples=4000)
    known = stats.bootstrap((rows,), np.mean, method="percentile", rng=3).confidence_interval
    assert (low, high) == (pytest.approx(known.low, rel=0.03), pytest.approx(known.high, rel=0.03))


def test_permutation_agrees_with_scipy() -> None:
    example = load("significance")
    old, new = example.minutes()
    known = stats.permutation_test((old, new), lambda a, b: np.mean(a) - np.mean(b), rng=1).pvalue
    assert example.permutation(old, new) == pytest.approx(known, abs=0.002)


def test_exercise() -> None:
    z, p = load("significance").z_test(60, 300, 42, 300)
    assert (round(abs(z), 2), round(p, 2)) == (1.96, 0.05)
    assert round(16 * 0.2 * 0.8 / 0.06**2) == 711
    rng = np.random.default_rng(4)
    ability = rng.normal(1500, 100, 400_000)
    first, second = ability + rng.normal(0, 50, (2, 400_000))
    worst = first < np.quantile(first, 0.10)
    assert (second - first)[worst].mean() == pytest.approx(39, abs=1)


def test_numbers_of_the_questions() -> None:
    assert 3.84 / 33.84 == pytest.approx(0.11, abs=0.005)
    assert 1 - 0.95**10 == pytest.approx(0.40, abs=0.002)
    assert load("regression").after(np.exp(0.69), 0.4) == pytest.approx(0.57, abs=0.005)
    p = np.array([0.0004, 0.004, 0.016, 0.018, 0.021, 0.038, 0.19, 0.33, 0.60, 0.84])
    assert (stats.false_discovery_control(p) < 0.05).sum() == 5
    assert ((p < 0.005).sum(), (p < 0.05).sum()) == (2, 6)
    assert (p <= 0.005 * np.arange(1, 11)).tolist() == [True, True, False, True, True] + [False] * 5
    explained = 1.2**2 + 0.4**2 - 2 * 0.99 * 1.2 * 0.4
    assert explained / (explained + 0.9**2) == pytest.approx(0.45, abs=0.006)
    assert 70**-0.5 * 0.9 / np.sqrt(1 - 0.99**2) == pytest.approx((2.7 + 0.4) / 3.92, abs=0.05)
    assert stats.norm.cdf(-0.4 / 0.76) == pytest.approx(0.3, abs=0.01)
    assert [round(2 * stats.norm.cdf(1.5 / s) - 1, 2) for s in (1.1, 2.6)] == [0.83, 0.44]
    assert stats.norm.sf(stats.norm.isf(0.025) - stats.norm.isf(0.015)) == pytest.approx(0.58, abs=0.005)
    assert load("lies").peeking(6) == pytest.approx(1 / 6, abs=0.01)
