"""File formats: sizes as on the page, times in the same order, and what readers do with a new column."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/data_engineering"
PAGE = ROOT / "docs/tooling/data-engineering.md"
pytestmark = pytest.mark.filterwarnings("ignore")


def load(name: str) -> ModuleType:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed; pip install pyarrow pandas")
    pytest.importorskip("pandas", reason="pandas is not installed; pip install pandas")
    pytest.importorskip("fastavro", reason="fastavro is not installed; pip install fastavro")
    return load_module(FOLDER / f"{name}.py")


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, float]]:
    formats = load("formats")
    result = formats.measure(tmp_path_factory.mktemp("formats"))
    size, seconds = result["csv"]
    return {name: (own / size, time / seconds) for name, (own, time) in result.items()}


SIZES = {"csv": 1.0, "csv.gz": 0.26, "jsonl": 2.19, "jsonl.gz": 0.29, "avro": 0.31, "parquet": 0.32,
         "parquet.zstd": 0.24}  # fmt: skip


@pytest.mark.tool("apache-parquet")
def test_sizes_on_the_page(measured: dict[str, tuple[float, float]]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, size in SIZES.items():
        assert measured[name][0] == pytest.approx(size, rel=0.15)
        assert f"{name:<12} {size:>5.2f}" in page


@pytest.mark.tool("apache-parquet")
def test_one_column_of_parquet_is_read_fastest(measured: dict[str, tuple[float, float]]) -> None:
    assert measured["parquet"][1] < 0.5
    assert all(measured["parquet"][1] < time for name, (_, time) in measured.items() if "parquet" not in name)


def test_tfrecord(measured: dict[str, tuple[float, float]]) -> None:
    if "tfrecord" not in measured:
        pytest.skip("TensorFlow is not installed; pip install tensorflow-cpu")
    assert measured["tfrecord"][0] == pytest.approx(3.02, rel=0.1)


@pytest.mark.tool("apache-parquet")
def test_small_files_cost_bytes_and_time(tmp_path: Path) -> None:
    formats = load("formats")
    table = formats.sales(12_000)
    one, many = (formats.small_files(table, tmp_path / str(n), n) for n in (1, 120))
    assert many[0] > 2.5 * one[0]
    assert many[1] > 2 * one[1]


@pytest.mark.tool("apache-avro")
def test_avro_fills_a_new_field_only_from_a_default() -> None:
    evolve = load("evolve")
    assert evolve.read_as(evolve.V2) == [{"sale_id": "T1", "kg": 310.0, "currency": "EUR"}]
    assert str(evolve.read_as(evolve.V3)).startswith("refused: No default value for field currency")
    assert evolve.read_as(evolve.V1) == [{"sale_id": "T1", "kg": 310.0}]


@pytest.mark.tool("apache-parquet")
def test_parquet_loses_a_column_when_the_schema_is_guessed(tmp_path: Path) -> None:
    guessed, given = load("evolve").parquet_folder(tmp_path)
    assert guessed.column_names == ["sale_id", "kg"]
    assert given["currency"].to_pylist() == [None, "USD"]


@pytest.mark.tool("apache-avro")
def test_the_page_shows_the_output(tmp_path: Path) -> None:
    assert load("evolve").report(tmp_path) in PAGE.read_text(encoding="utf-8")
