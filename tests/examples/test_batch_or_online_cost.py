"""The break-even arithmetic of docs/_examples/serving-and-scaling-models/batch_or_online/cost.py."""

from pathlib import Path

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "certification/serving-and-scaling-models/batch-or-online.md"
cost = load_module(DOCS / "_examples/serving-and-scaling-models/batch_or_online/cost.py")


def test_batch_run_counts_work_and_startup():
    # 3,000,000 rows / 500 per second = 1.667 node hours; 5 replicas x 5 minutes = 0.417.
    batch = cost.Batch()
    assert batch.replicas(3_000_000) == 5
    assert batch.node_hours(3_000_000, runs_per_day=1) == pytest.approx(2.0833, abs=1e-3)


def test_idle_endpoint_still_costs_its_minimum():
    assert cost.Online(min_replicas=2).node_hours(requests_per_day=0) == 48


def test_online_is_sized_for_the_peak():
    # 20,000,000 a day = 231.5 per second on average, 925.9 at the peak, 24 usable per replica.
    assert cost.Online().replicas(20_000_000) == 39


def test_break_even_is_where_both_cost_the_same():
    runs = cost.break_even_runs(3_000_000, 10_000)
    assert cost.Batch().node_hours(3_000_000, runs) == pytest.approx(48)
    assert 23 < runs < 24  # a nightly run is far cheaper, an hourly one is not


def test_wind_farm_item():
    # N / (T * (60 / Tb)) of the documentation, as used in an item of the bank.
    batches = 4_800_000 / 200
    assert batches / (40 * (60 / 3)) == 30


def test_runs_every_15_minutes_that_do_not_overlap():
    rows, runs = 3_000_000, 96
    five, twelve = cost.Batch(), cost.Batch(target_minutes=9)
    assert (five.replicas(rows), twelve.replicas(rows)) == (5, 12)

    def minutes(batch):
        return rows / batch.rows_per_second / batch.replicas(rows) / 60 + batch.startup_minutes

    assert minutes(twelve) < 15 < minutes(five)
    batch, online = twelve.node_hours(rows, runs), cost.Online().node_hours(20_000_000)
    assert f"Twelve finish in time and cost {batch:.0f} a day, still far below {online:.0f}." in PAGE.read_text("utf-8")


def test_main_prints_a_table(capsys):
    cost.main()
    out = capsys.readouterr().out
    assert "break-even runs/day" in out and "15 min" in out
