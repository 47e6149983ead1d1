"""The calculator of the lesson "Serving hardware", and the numbers of its items."""

from pathlib import Path

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs/_examples/serving-and-scaling-models/serving_hardware/memory_cost.py"
PAGE = ROOT / "docs/certification/serving-and-scaling-models/serving-hardware.md"


@pytest.fixture(scope="module")
def example():
    return load_module(FILE)


def test_page_shows_the_output(example, capsys):
    example.main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.strip().split("\n\n"):
        assert block.rstrip() in page


def test_weights_that_do_not_fit(example):
    assert example.sequences_that_fit(example.Model(parameters=70e9), example.CARD, 4096) == -1


def test_cache_grows_with_users_and_length(example):
    model = example.Model()
    assert model.cache_per_token == 128 * 1024
    assert 11 * 4096 * model.cache_per_token < 6e9 < 12 * 4096 * model.cache_per_token


def test_bits_speed_up_decoding_and_not_the_prompt(example):
    full, int8 = example.Model(), example.Model(bytes_per_weight=1)
    one = [example.decode_ceiling(m, example.CARD, 1, 2048) for m in (full, int8)]
    assert one[1] / one[0] == pytest.approx(2, abs=0.05)
    assert example.prefill_seconds(full, example.CARD, 2000) == example.prefill_seconds(int8, example.CARD, 2000)


def test_gpu_and_cpu_cross_where_the_page_says(example):
    def dearer(per_second):
        cpu = example.cost_at(3600 * per_second, 0.20, 8)
        return cpu > example.cost_at(3600 * per_second, 1.00, 200)

    assert not dearer(19) and dearer(24.1)
    assert example.cost_at(3600 * 0.56, 0.20, 8) == pytest.approx(0.10, abs=0.001)


def test_numbers_of_the_items():
    assert [(48 - 4 - w) / c for w, c in ((26, 2), (13, 2), (26, 1))] == [9, 15.5, 18]
    assert 1000 * 1.2 / (40 * 3600 * 0.25) == pytest.approx(0.0333, abs=1e-4)
    assert 1000 * 1.2 / (40 * 3600 * 0.75) == pytest.approx(0.0111, abs=1e-4)
    assert 2 * 12e9 * 9000 / 150e12 == pytest.approx(1.44) and 24 / 600 == pytest.approx(0.04)
    assert 40 / (0.6 * 300 / 14) == pytest.approx(3.1, abs=0.02)
    titles = {card: 40 / (0.6 * b / 14) for card, b in (("lari", 320), ("tetri", 900), ("abazi", 310))}
    assert [card for card, seconds in titles.items() if seconds <= 2] == ["tetri"]
    assert 900 * 0.04 < 2 * 26.4 and 2 * 26.4 / 0.04 == pytest.approx(1320)
    assert 36 * 0.4 < 0.5 * 32 and 10 * 0.008 == pytest.approx(0.08)
    assert 12 / 0.4 == pytest.approx(30)
    assert 60 * 0.014 == pytest.approx(0.84) and 60 * 80_000 * 8 / 1e6 > 20
    assert [round(ms / 0.8, 1) for ms in (26, 23, 13, 10)] == [32.5, 28.8, 16.2, 12.5] and 16 / 0.6 < 30
