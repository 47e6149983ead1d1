"""The NumPy examples of "Neural networks from scratch": what they show, and the printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "_examples/tooling/neural_networks"
PAGE = DOCS / "tooling/neural-networks.md"


def load(name: str) -> ModuleType:
    return load_module(EXAMPLES / f"{name}.py")


@pytest.mark.parametrize(
    "name", ["scratch_network", "depth", "overfitting", "gradients", "convolution", "recurrent", "occlusion"]
)
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.rstrip().split("\n\n"):
        assert block in page


def test_gradient_check_accepts_the_gradient_and_finds_the_bug() -> None:
    network = load("scratch_network")
    x, _, y, _ = network.digits()
    net = network.start([64, 8, 10], seed=3)
    assert network.gradient_error(net, x[:5], y[:5], network.backward(net, x[:5], y[:5])) < 1e-6
    assert network.gradient_error(net, x[:5], y[:5], network.forgets_relu(net, x[:5], y[:5])) > 0.1


def test_numbers_of_the_exercise() -> None:
    c = load("convolution")
    assert c.conv_parameters(1, 16, 5) == 416
    assert c.conv_parameters(16, 32, 3) == 4640
    assert [c.out_size(64, 5, 2, 2), c.out_size(32, 3, 2, 1)] == [32, 16]
    assert c.receptive_field([(5, 2), (3, 2)]) == 9
    assert c.receptive_field([(5, 2), (3, 2), (3, 1)]) == 17
    assert 16 * 16 * 32 * 10 + 10 == 81_930


def test_numbers_in_questions() -> None:
    c = load("convolution")
    assert c.conv_parameters(16, 32, 3) == 4640
    assert c.receptive_field([(3, 1)] * 3) == 7
    assert c.receptive_field([(3, 2)] * 3) == 15
    assert c.receptive_field([(3, 2)] * 4) == 31
    assert c.out_size(96, 5, 2, 2) == 48
    assert round(0.95**100, 3) == 0.006
    assert round(0.25**12 * 1e8) == 6
    floor = -(0.85 * np.log(0.85) + 0.15 * np.log(0.15 / 9))  # wrong labels spread over nine classes
    assert round(floor, 2) == 0.75


def test_residual_and_he_keep_the_gradient_within_two_powers_of_ten() -> None:
    g = load("gradients")
    for name in ("ReLU, He", "std 0.05 + norm", "std 0.05 + residual"):
        norms = np.array(g.gradient_norms(**g.CASES[name]))
        assert norms.max() / norms.min() < 100
    sigmoid = g.gradient_norms(**g.CASES["sigmoid"])
    assert sigmoid[0] < 1e-15 < sigmoid[-1]
