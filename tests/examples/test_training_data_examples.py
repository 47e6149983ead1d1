"""The examples of "Training data: storage and ingestion": printed output, and the numbers of its questions."""

from __future__ import annotations

import hashlib
import random
import time
from math import ceil, copysign
from pathlib import Path
from types import ModuleType

import pytest
import sqlglot
import yaml

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/training_data"
PAGE = DOCS / "certification/scaling-prototypes/training-data.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["shards", "starve", "mixing", "split"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    assert capsys.readouterr().out.rstrip() in PAGE.read_text(encoding="utf-8")


def test_simulation_agrees_with_the_formula() -> None:
    starve = load("starve")
    for workers in (0, 1, 2, 3, 5, 6, 12):
        for cores in (1, 2, 8):
            measured = starve.per_step(starve.simulate(workers, cores))
            assert measured == pytest.approx(starve.expected(workers, cores), rel=0.02), (workers, cores)


def test_a_deeper_queue_does_not_make_slow_workers_faster() -> None:
    starve = load("starve")
    assert starve.per_step(starve.simulate(4, 2, ahead=20)) == pytest.approx(75, rel=0.02)


def test_threads_work_ahead_keep_the_order_and_cut_the_waiting() -> None:
    loader = load("loader")

    def read(item: int) -> int:
        time.sleep(0.04)
        return item

    seen: list[int] = []

    def train(batch: int) -> None:
        seen.append(batch)
        time.sleep(0.005)

    alone, _ = loader.timed(map(read, range(24)), train)
    ahead, _ = loader.timed(loader.prefetch(read, range(24), workers=8), train)
    assert seen == 2 * list(range(24))
    assert alone / ahead > 3


def test_threads_load_no_more_than_the_queue_holds() -> None:
    loader = load("loader")
    started: list[int] = []
    batches = loader.prefetch(started.append, range(100), workers=2, ahead=2)
    next(batches)
    time.sleep(0.05)
    assert len(started) == 4
    batches.close()


def test_shuffling_and_splitting_lose_no_record() -> None:
    mixing = load("mixing")
    for label, records in mixing.orders().items():
        assert len(records) == mixing.DAYS * mixing.PER_DAY, label
        assert all(records.count(day) == mixing.PER_DAY for day in (0, 31, 63)), label
    assert sorted(mixing.interleave([[1, 2], [3], [4, 5, 6]], 2)) == [1, 2, 3, 4, 5, 6]
    assert sorted(mixing.buffered(iter(range(50)), 7, random.Random(0))) == list(range(50))
    split = load("split")
    shares = [split.part(f"entity-{n}") for n in range(20_000)]
    assert shares.count("test") / 20_000 == pytest.approx(0.1, abs=0.01)


def test_statements_and_configuration_can_be_parsed() -> None:
    code = (FOLDER / "tables.sql").read_text(encoding="utf-8")
    # sqlglot does not know the line that names a connection; it stands as in the documentation of object tables.
    known = "\n".join(line for line in code.splitlines() if not line.startswith("WITH CONNECTION"))
    statements = [
        s for s in sqlglot.parse(known, dialect="bigquery") if isinstance(s, sqlglot.exp.Query | sqlglot.exp.Create)
    ]
    assert len(statements) == 3
    config = yaml.safe_load((FOLDER / "gcsfuse.yaml").read_text(encoding="utf-8"))
    assert set(config) == {"cache-dir", "file-cache", "metadata-cache"}


def test_numbers_of_the_page() -> None:
    shards = load("shards")
    assert 64 / (shards.FIRST_BYTE + 100e3 / shards.STREAM) == pytest.approx(1255, abs=1)
    assert 900_000 * 400e3 / 200e6 == 1800
    assert (350 - 50) / 350 == pytest.approx(0.86, abs=0.005)


def test_numbers_of_the_questions() -> None:
    # orchard-drone-open-time
    assert 600_000 * (0.040 + 200e3 / 100e6) / 8 == pytest.approx(3150)
    assert 600_000 * 200e3 / 8 / 100e6 == pytest.approx(150)

    # vineyard-tile-shards: share of readers that are busy, share of time lost to opening
    def layout(objects: int) -> tuple[float, float]:
        size = 2.4e12 / objects
        return objects / 128 / ceil(objects / 128), 0.05 / (0.05 + size / 100e6)

    good = [n for n in (96, 160, 4_800, 600_000) if layout(n)[0] >= 0.9 and layout(n)[1] < 0.05]
    assert good == [4_800]
    # court-recordings-audit
    assert 104 * 42 == pytest.approx(4_400, abs=40)  # GB
    # carpet-camera-ten-passes
    assert 74 + 9 * 22 == 272
    assert [74 + 9 * (15 + 22), 74 + 9 * (74 + 22) / 2, 10 * 74] == [407, 506, 740]
    # step-times-with-one-batch
    assert (310 - 120) / 310 == pytest.approx(0.61, abs=0.005)

    # marathon-photo-sixth-step
    starve = load("starve")
    assert starve.expected(8, 8, 240, 1200) == 180
    assert starve.expected(16, 8, 240, 1200) == 150 > 100 > starve.expected(8, 8, 240, 160) == 50
    assert 1200 / 8 / 180 == pytest.approx(0.83, abs=0.005)
    # orchard-frames-full-cores
    assert [40 * 3000 * step / 3.6e6 for step in (200, 100)] == pytest.approx([6.67, 3.33], abs=0.005)

    # eightfold-epoch-after-workers
    shards = [len(range(worker, 40, 6)) for worker in range(6)]
    assert shards == [7, 7, 7, 7, 6, 6]
    assert sum(each * 900 // 32 for each in shards) == 1_120 and 40 * 900 // 32 == 1_125

    # glacier-stakes-in-may: the remainder has the sign of the fingerprint
    def fingerprint(stake: int) -> int:
        return int.from_bytes(hashlib.sha256(str(stake).encode()).digest()[:8], "big", signed=True)

    remainders = [int(copysign(abs(h) % 10, h)) for h in map(fingerprint, range(20_000))]
    assert sum(r == 9 for r in remainders) / 20_000 == pytest.approx(0.05, abs=0.01)
    assert sum(0 <= r <= 8 for r in remainders) / 20_000 == pytest.approx(0.50, abs=0.01)
    # warbler-labels-two-observers
    repeats = 3_080_000 - 1_970_000
    assert repeats == 1_110_000
    assert (2_000_000 - 1_970_000, 3_100_000 - 3_080_000) == (30_000, 20_000)
    seen = 0.9 * 2 * repeats / 3_080_000  # share of test rows whose partner is in one of the nine other tenths
    assert seen == pytest.approx(0.65, abs=0.005)
    assert seen * 0.96 + (1 - seen) * 0.81 == pytest.approx(0.91, abs=0.005)
