"""Quantization, pruning, distillation and the paired proof of "Model optimization", and the numbers of its items."""

import re
import sys
from math import comb, sqrt
from pathlib import Path

import numpy as np
import pytest

from scripts.modules import load_module

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs/_examples/serving-and-scaling-models/model_optimization"
PAGE = (ROOT / "docs/certification/serving-and-scaling-models/model-optimization.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"[+-]?\d[\d,]*\.?\d*")


def load(name):
    sys.path.insert(0, str(FOLDER))
    try:
        return load_module(FOLDER / f"{name}.py")
    finally:
        sys.path.remove(str(FOLDER))


def words(line):
    return NUMBER.sub("#", line).split()


def numbers(line):
    return [float(n.replace(",", "")) for n in NUMBER.findall(line)]


def assert_shown(output, tolerance):
    """Each printed line stands on the page, up to rounding differences between machines."""
    shown = [line for line in PAGE.splitlines() if line.strip()]
    for line in filter(str.strip, output.splitlines()):
        same = [s for s in shown if words(s) == words(line)]
        close = [s for s in same if np.allclose(numbers(s), numbers(line), rtol=0, atol=tolerance)]
        assert close, line


@pytest.fixture(scope="module")
def quantize():
    return load("quantize")


@pytest.fixture(scope="module")
def trained(quantize):
    x, x_test, y, y_test = quantize.data()
    return quantize.train(x, y), x, x_test, y, y_test


def test_page_shows_quantization(quantize, capsys):
    quantize.main()
    assert_shown(capsys.readouterr().out, 0.05)


def test_outlier_leaves_the_function_as_it_was(quantize, trained):
    (weights, biases), _, x_test, *_ = trained
    wide = quantize.with_outlier(weights, biases)
    assert np.allclose(quantize.logits(weights, biases, x_test), quantize.logits(*wide, x_test))


def test_one_scale_fails_and_channel_scales_do_not(quantize, trained):
    (weights, biases), _, x_test, _, y_test = trained
    rows = {bits: (t, c) for bits, t, c in quantize.table(*quantize.with_outlier(weights, biases), x_test, y_test)}
    assert rows[6][0] < 0.3 and rows[6][1] > 0.95
    assert rows[8][1] > 0.96


def test_page_shows_smaller_models(capsys):
    load("smaller").main()
    out = capsys.readouterr().out
    paired = out[out.index("float against") :]
    assert_shown(out[: out.index("float against")], 0.03)
    assert len(paired.splitlines()) == 4


def test_paired_counts(quantize):
    smaller = load("smaller")
    old = np.array([True] * 590 + [False] * 10)
    new = old.copy()
    new[:6], new[-1] = False, True
    lost, won, change, error, p_value = smaller.paired(old, new)
    assert (lost, won, round(change, 3), round(error, 3), p_value) == (6, 1, -0.008, 0.004, 0.125)
    new[6:10] = False
    assert round(smaller.paired(old, new)[4], 3) == 0.012


def test_numbers_of_page_and_items():
    assert 1 / (0.7 + 0.3 / 3) == pytest.approx(1.25)
    assert (80 - 80 / 4) / 250 == pytest.approx(0.24) and 80 / 250 == pytest.approx(0.32)
    assert (1 - 0.8**5) / (1 - 0.8) == pytest.approx(3.36, abs=0.01)
    assert round(0.04 / (12.7 / 127)) == 0 and round(0.04 / (2.5 / 127)) == 2
    groups = {"adult": (6400, 40, 22), "child": (1200, 3, 4), "upper": (1200, 6, 4), "all": (8800, 49, 30)}
    ends = {}
    for name, (n, lost, won) in groups.items():
        change = 100 * (won - lost) / n
        ends[name] = change, 200 * sqrt(lost + won - (won - lost) ** 2 / n) / n
    assert [round(e[0], 1) for e in ends.values()] == [-0.3, 0.1, -0.2, -0.2]
    assert [round(e[1], 1) for e in ends.values()] == [0.2, 0.4, 0.5, 0.2]
    assert [round(change - error, 1) for change, error in ends.values()] == [-0.5, -0.4, -0.7, -0.4]
    assert 2 * sum(comb(79, k) for k in range(31)) / 2**79 == pytest.approx(0.04, abs=0.005)
    assert [1 + share * 18 for share in (0.21, 0.44)] == pytest.approx([4.78, 8.92])
    assert 0.56 + 0.44 * 18 == pytest.approx(8.48)
    per_token = (6.2 - 0.5) / 479
    assert 0.5 + 179 * per_token == pytest.approx(2.6, abs=0.05)
    assert 1200 / 4 * 0.2 * 3 == pytest.approx(180)
