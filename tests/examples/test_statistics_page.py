"""The examples of "Statistics for ML engineers": every output block of the page, and the numbers of its prose."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/statistics"
PAGE = (DOCS / "tooling/statistics.md").read_text(encoding="utf-8")


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def blocks(page: str) -> list[str]:
    """The output blocks of a page, without their indentation."""
    return [dedent(text).strip("\n") for text in re.findall(r"```text\n(.*?)\n *```", page, re.DOTALL)]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What all examples print, one after the other."""
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for name in ("distributions", "sampling", "moments", "bayes", "bias_variance", "defaults"):
            load(name).main()
        load("plots").main(tmp_path_factory.mktemp("plots"))
    return out.getvalue()


@pytest.mark.tool("scipy")
@pytest.mark.parametrize("block", blocks(PAGE), ids=lambda block: block.split("\n")[0].strip()[:30])
def test_output_block_is_printed(block: str, printed: str) -> None:
    assert block in printed


@pytest.mark.tool("matplotlib")
def test_three_bins_hide_what_nine_show(tmp_path: Path) -> None:
    plots = load("plots")

    def peaks(counts: list[int]) -> int:
        padded = [0, *counts, 0]
        return sum(padded[n - 1] < padded[n] > padded[n + 1] for n in range(1, len(padded) - 1))

    three, nine = (plots.histogram(plots.passages(), bins, tmp_path / f"{bins}.png") for bins in (3, 9))
    assert (peaks(three), peaks(nine)) == (1, 2)
    assert sum(three) == sum(nine) == 1000
    assert (tmp_path / "3.png").read_bytes().startswith(b"\x89PNG")


def test_numbers_of_the_prose(printed: str) -> None:
    assert "boats, one rate:  variance/mean 1.0, above 12: 1%" in printed
    assert "boats, two rates: variance/mean 3.7, above 12: 10%" in printed
    assert "one lock:  mean 8 min, variance 316, standard deviation 17.8 min" in printed
    assert "mean of the three rates 17.7%, rate of all passages 3.9%" in printed
    assert "same wind for both: automatic 4.5% by hand 6.0%" in printed
    errors = re.findall(r"prior worth +\d+ rows: error ([\d.]+) points", printed)
    assert errors == ["4.9", "3.4", "2.8", "3.3"]


def test_covariance_by_hand() -> None:
    boats, waits = np.array([2, 4, 6, 8, 10]), np.array([3, 4, 8, 9, 11])
    assert np.cov(boats, waits)[0, 1] == pytest.approx(10.5)
    assert np.var(boats, ddof=1) == pytest.approx(10)
    assert np.corrcoef(boats, waits)[0, 1] == pytest.approx(0.98, abs=0.005)


def test_exercise() -> None:
    nests, chance = np.array([0, 1, 2, 6]), np.array([0.5, 0.3, 0.1, 0.1])
    mean = chance @ nests
    variance = chance @ (nests - mean) ** 2
    assert (mean, variance) == (pytest.approx(1.1), pytest.approx(3.09))
    assert np.sqrt(10 * variance) == pytest.approx(5.6, abs=0.05)
    assert 10 * np.sqrt(variance) == pytest.approx(17.6, abs=0.05)
    rng = np.random.default_rng(1)
    boats = rng.poisson(np.where(rng.random(400_000) < 0.1, 24, 4))
    assert boats.mean() == pytest.approx(6, abs=0.05)
    assert boats.var() / boats.mean() == pytest.approx(7, abs=0.1)
