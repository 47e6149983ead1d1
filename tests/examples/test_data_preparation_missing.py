"""The missing study of "Data preparation": its claims and its printed output."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/_examples/responsibilities/data_preparation/missing.py"
PAGE = ROOT / "docs/responsibilities/data-preparation.md"


@pytest.fixture(scope="module")
def study() -> ModuleType:
    return load_module(FILE)


def test_printed_output_is_the_one_on_the_page(study: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    study.main()
    printed = [line.rstrip() for line in capsys.readouterr().out.rstrip().splitlines()]
    assert "\n".join(printed) in PAGE.read_text(encoding="utf-8")


def test_random_loss_keeps_the_mean_and_heat_loss_does_not(study: ModuleType) -> None:
    assert study.study("MCAR")["mean bias"] == pytest.approx(0, abs=0.05)
    assert study.study("MNAR")["mean bias"] < -0.8


def test_the_flag_helps_where_absence_is_a_message(study: ModuleType) -> None:
    gain = {why: study.study(why)["auc mean + flag"] - study.study(why)["auc mean"] for why in ("MCAR", "MNAR")}
    assert gain["MNAR"] > 0.05 > 0.01 > gain["MCAR"]


def test_lost_share_is_alike(study: ModuleType) -> None:
    assert np.ptp([study.study(why)["lost"] for why in ("MCAR", "MAR", "MNAR")]) < 0.02
