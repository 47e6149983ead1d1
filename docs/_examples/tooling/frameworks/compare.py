"""Compare the frameworks: code, scores, training time as a ratio, import time as a ratio, disk.

`python compare.py` prints the table. `python compare.py --seeds` writes seeds.csv, which the figure draws.
Times depend on the machine, so only their ratios are printed, and no test looks at them.
"""

from __future__ import annotations

import csv
import importlib
import os
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # 426 rows are too few to share
sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
from packaging.requirements import Requirement
from shared import load, log_loss, start
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent
MODULES = {
    "scikit-learn": ("with_sklearn", "network", ("sklearn.neural_network", "scikit-learn")),
    "XGBoost": ("with_xgboost", "trees", ("xgboost", "xgboost-cpu", "xgboost")),
    "PyTorch": ("with_pytorch", "network", ("torch", "torch")),
    "Keras on TF": ("with_tensorflow", "network", ("tensorflow", "tensorflow-cpu", "tensorflow")),
    "JAX": ("with_jax", "network", ("jax", "jax")),
}


def lines_of(module, section):
    """Lines between two markers, without blank ones."""
    text = (HERE / f"{module}.py").read_text(encoding="utf-8")
    body = text.split(f"[start:{section}]\n")[1].split("# --8<--")[0]
    return sum(bool(line.strip()) for line in body.splitlines())


def megabytes(names):
    """Size on disk of an installed package with everything it requires."""
    todo, seen, total = list(names), set(), 0
    while todo:
        name = todo.pop().lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        paths = (Path(package.locate_file(f)) for f in package.files or ())
        total += sum(p.stat().st_size for p in paths if p.is_file())
        wanted = map(Requirement, package.requires or ())
        todo += [r.name for r in wanted if not r.marker or r.marker.evaluate({"extra": ""})]
    return total / 1e6


def seconds_to_import(module):
    code = f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    return min(float(r.stdout) for r in runs)


def compare():
    x, y, xt, yt = load()
    reference = None
    numpy_time = seconds_to_import("numpy")
    print("              lines  log loss         fit time   import")
    print("              a   b      a      b   first again   time    MB")
    for name, (module, second, (imported, *packages)) in MODULES.items():
        code = importlib.import_module(module)
        one = log_loss(yt, code.logistic(x, y, xt))
        times, losses = [], []
        for seed in (0, 1, 2):
            begin = time.perf_counter()
            losses.append(log_loss(yt, getattr(code, second)(x, y, xt, seed)))
            times.append(time.perf_counter() - begin)
        again = min(times[1:])
        reference = reference or again
        print(
            f"{name:<12} {lines_of(module, 'logistic'):>2} {lines_of(module, second):>3}"
            f"  {one:.4f} {np.median(losses):6.3f} {times[0] / reference:7.1f} {again / reference:5.1f}"
            f" {seconds_to_import(imported) / numpy_time:6.0f} {megabytes(packages):5.0f}"
        )


def seeds(numbers=range(10)):
    """Test log loss of the second model for ten seeds, and of one model for ten splits."""
    x, y, xt, yt = load()
    for name, (module, second, _) in MODULES.items():
        code = importlib.import_module(module)
        for seed in numbers:
            yield name, seed, round(log_loss(yt, getattr(code, second)(x, y, xt, seed)), 4)
    x, y = load(scale=False)[:2], load(scale=False)[2:]
    rows, labels = np.r_[x[0], y[0]], np.r_[x[1], y[1]]
    code = importlib.import_module("with_sklearn")
    for seed in numbers:
        a, b, la, lb = train_test_split(rows, labels, test_size=0.25, stratify=labels, random_state=seed)
        a, b = (a - a.mean(0)) / a.std(0), (b - a.mean(0)) / a.std(0)
        yield "other split", seed, round(log_loss(lb, code.network(a, la, b, 0)), 4)


def same_start():
    """One set of initial weights, one order of rows: what is left of the difference?"""
    x, y, xt, yt = load()
    for name in ("with_pytorch", "with_tensorflow", "with_jax"):
        p = importlib.import_module(name).aligned(x, y, xt, start(x.shape[1]))
        print(f"{name[5:]:<11} {log_loss(yt, p):.4f}")


if __name__ == "__main__":
    if sys.argv[1:] == ["--seeds"]:
        with (HERE / "seeds.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["framework", "seed", "log_loss"])
            writer.writerows(seeds())
    elif sys.argv[1:] == ["--same-start"]:
        same_start()
    else:
        compare()
