"""Five frameworks: one optimum, one network from one start, the spread over seeds, formats, defaults, and failures."""

from __future__ import annotations

import csv
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/frameworks"
PAGE = (DOCS / "tooling/frameworks.md").read_text(encoding="utf-8")
HOW = {
    "sklearn": "scikit-learn is not installed; pip install scikit-learn",
    "xgboost": "XGBoost is not installed; pip install xgboost-cpu",
    "torch": "PyTorch is not installed; pip install torch",
    "tensorflow": "TensorFlow is not installed; pip install tensorflow-cpu",
    "keras": "Keras is not installed; pip install keras",
    "jax": "JAX is not installed; pip install jax",
}
MODULES = {"with_sklearn": "sklearn", "with_xgboost": "xgboost", "with_pytorch": "torch",
           "with_tensorflow": "tensorflow", "with_jax": "jax"}  # fmt: skip
TOOLS = {"with_sklearn": "scikit-learn", "with_xgboost": "xgboost", "with_pytorch": "pytorch",
         "with_tensorflow": "tensorflow", "with_jax": "jax"}  # fmt: skip
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module", autouse=True)
def path() -> Iterator[None]:
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


def load(name: str, *packages: str) -> ModuleType:
    for package in ("sklearn", *packages):
        pytest.importorskip(package, reason=HOW[package])
    return importlib.import_module(name)


def code(name: str) -> ModuleType:
    return load(name, MODULES[name])


def marked(names: tuple[str, ...]) -> list:
    return [pytest.param(name, marks=pytest.mark.tool(TOOLS[name])) for name in names]


@pytest.mark.parametrize("name", marked(tuple(MODULES)))
def test_all_find_the_same_logistic_regression(name: str) -> None:
    shared = load("shared")
    x, y, xt, yt = shared.load()
    assert shared.log_loss(yt, code(name).logistic(x, y, xt)) == pytest.approx(0.0986, abs=2e-4)


@pytest.mark.parametrize("name", marked(("with_pytorch", "with_tensorflow", "with_jax")))
def test_the_network_from_one_start_ends_in_one_place(name: str) -> None:
    shared = load("shared")
    x, y, xt, yt = shared.load()
    p = code(name).aligned(x, y, xt, shared.start(x.shape[1]))
    assert shared.log_loss(yt, p) == pytest.approx(0.1250, abs=1e-3)


@pytest.mark.parametrize("name", marked(tuple(MODULES)))
def test_a_seed_lands_in_the_spread_of_the_figure(name: str) -> None:
    shared = load("shared")
    x, y, xt, yt = shared.load()
    module = code(name)
    model = getattr(module, "trees" if name == "with_xgboost" else "network")
    assert 0.09 < shared.log_loss(yt, model(x, y, xt, 0)) < 0.21


def test_the_page_states_the_spread_of_the_file() -> None:
    values: dict[str, list[float]] = {}
    with (FOLDER / "seeds.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values.setdefault(row["framework"], []).append(float(row["log_loss"]))
    for name, losses in values.items():
        ordered = sorted(losses)
        middle = (ordered[4] + ordered[5]) / 2
        assert f"{name:<13}{ordered[0]:.3f}  {middle:.3f}  {ordered[-1]:.3f}" in PAGE


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    found = capsys.readouterr().out.rstrip().splitlines()
    assert found
    return found


@pytest.mark.tool("scikit-learn")
def test_a_model_without_its_scaler_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    load("pitfalls").sklearn()
    for line in lines(capsys):
        assert line in PAGE


@pytest.mark.tool("xgboost")
def test_stopping_on_the_test_rows_flatters(capsys: pytest.CaptureFixture[str]) -> None:
    load("pitfalls", "xgboost").xgboost()
    told, true = (float(line.split()[-1]) for line in lines(capsys))
    assert told == pytest.approx(0.111, abs=0.006)
    assert true == pytest.approx(0.125, abs=0.006)
    assert true - told > 0.008


@pytest.mark.tool("pytorch")
def test_dropout_is_active_without_eval(capsys: pytest.CaptureFixture[str]) -> None:
    load("pitfalls", "torch").pytorch()
    without, with_eval = lines(capsys)
    assert len(set(without.split()[2:])) == 3
    assert len(set(with_eval.split()[1:])) == 1


@pytest.mark.tool("tensorflow")
def test_python_numbers_are_traced_again(capsys: pytest.CaptureFixture[str]) -> None:
    load("pitfalls", "tensorflow").tensorflow()
    for line in lines(capsys):
        assert line in PAGE


@pytest.mark.tool("jax")
def test_the_old_constant_stays_and_the_tracer_leaks(capsys: pytest.CaptureFixture[str]) -> None:
    load("pitfalls", "jax").jax()
    assert "\n".join(lines(capsys)) in PAGE


@pytest.mark.parametrize(
    ("name", "packages"),
    [
        pytest.param("sklearn", (), marks=pytest.mark.tool("scikit-learn")),
        pytest.param("xgboost", ("xgboost",), marks=pytest.mark.tool("xgboost")),
        pytest.param("pytorch", ("torch",), marks=pytest.mark.tool("pytorch")),
        pytest.param("pytorch_export", ("torch",), marks=pytest.mark.tool("pytorch")),
        pytest.param("keras_file", ("keras", "tensorflow"), marks=pytest.mark.tool("keras")),
        pytest.param("savedmodel", ("keras", "tensorflow"), marks=pytest.mark.tool("tensorflow")),
        pytest.param("jax_export", ("jax",), marks=pytest.mark.tool("jax")),
    ],
)
def test_a_saved_model_scores_as_before(name: str, packages: tuple[str, ...], tmp_path: Path) -> None:
    formats = load("formats", *packages)
    label, before, after = getattr(formats, name)(tmp_path)
    assert label in PAGE
    assert abs(before - after).max() < 1e-6
    assert formats.size(tmp_path / label) > 0


@pytest.mark.tool("keras")
def test_the_defaults_are_those_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    load("defaults", "torch", "keras", "jax").main()
    for line in lines(capsys):
        assert line in PAGE


@pytest.mark.tool("keras")
def test_keras_fits_the_network() -> None:
    shared = load("shared")
    x, y, xt, yt = shared.load()
    p = code("with_tensorflow").network(x, y, xt, 0)
    assert p.shape == (len(xt), 1)
    assert ((p[:, 0] > 0.5) == yt).mean() > 0.93


def test_the_page_counts_the_lines_right() -> None:
    compare = load("compare")
    for name, (module, second, _) in compare.MODULES.items():
        pair = f"{compare.lines_of(module, 'logistic'):>2} {compare.lines_of(module, second):>3}"
        assert f"{name:<12} {pair}" in PAGE
