"""Save and load each framework's network, then compare scores before and after."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import joblib
import numpy as np
from shared import load

X, Y, XT, _ = load()
XT = XT.astype("float32")


def size(path):
    files = [path] if path.is_file() else path.rglob("*")
    return sum(f.stat().st_size for f in files if f.is_file())


def sklearn(folder):
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    # --8<-- [start:sklearn]
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(X, Y)
    joblib.dump(model, folder / "model.joblib")
    again = joblib.load(folder / "model.joblib")
    # --8<-- [end:sklearn]
    return "model.joblib", model.predict_proba(XT), again.predict_proba(XT)


def xgboost(folder):
    import xgboost as xgb

    # --8<-- [start:xgboost]
    model = xgb.XGBClassifier(n_estimators=20, n_jobs=1).fit(X, Y)
    model.save_model(folder / "model.ubj")
    again = xgb.XGBClassifier()
    again.load_model(folder / "model.ubj")
    # --8<-- [end:xgboost]
    return "model.ubj", model.predict_proba(XT), again.predict_proba(XT)


def pytorch(folder):
    import torch

    def build():
        return torch.nn.Sequential(torch.nn.Linear(30, 16), torch.nn.ReLU(), torch.nn.Linear(16, 1))

    rows = torch.tensor(XT)
    # --8<-- [start:pytorch]
    model = build()
    torch.save(model.state_dict(), folder / "weights.pt")
    again = build()  # the code must be there to load it
    again.load_state_dict(
        torch.load(folder / "weights.pt", weights_only=True))
    # --8<-- [end:pytorch]
    with torch.no_grad():
        return "weights.pt", model(rows).numpy(), again(rows).numpy()


def pytorch_export(folder):
    import torch

    rows = torch.tensor(XT)
    # --8<-- [start:pytorch_export]
    model = torch.nn.Sequential(
        torch.nn.Linear(30, 16), torch.nn.ReLU(),
        torch.nn.Linear(16, 1)).eval()
    batch = torch.export.Dim("batch")
    graph = torch.export.export(
        model, (rows[:2],), dynamic_shapes=({0: batch},))
    torch.export.save(graph, folder / "model.pt2")
    again = torch.export.load(folder / "model.pt2").module()
    # --8<-- [end:pytorch_export]
    with torch.no_grad():
        return "model.pt2", model(rows).numpy(), again(rows).numpy()


def _keras():
    import keras

    return keras.Sequential([keras.Input((30,)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1)])


def keras_file(folder):
    import keras

    model = _keras()
    # --8<-- [start:keras]
    model.save(folder / "model.keras")
    again = keras.saving.load_model(folder / "model.keras")
    # --8<-- [end:keras]
    return "model.keras", np.asarray(model(XT)), np.asarray(again(XT))


def savedmodel(folder):
    import tensorflow as tf

    model = _keras()
    # --8<-- [start:savedmodel]
    model.export(folder / "savedmodel", verbose=False)
    loaded = tf.saved_model.load(folder / "savedmodel")
    # --8<-- [end:savedmodel]
    return "savedmodel/", np.asarray(model(XT)), np.asarray(loaded.serve(XT))


def jax_export(folder):
    import jax
    import jax.numpy as jnp

    w = jnp.ones((30, 1)) / 30
    # --8<-- [start:jax]
    model = jax.jit(lambda x: jax.nn.sigmoid(x @ w))
    shape = jax.export.symbolic_shape("batch, 30")
    graph = jax.export.export(model)(
        jax.ShapeDtypeStruct(shape, jnp.float32))
    (folder / "model.stablehlo").write_bytes(graph.serialize())
    again = jax.export.deserialize(bytearray(
        (folder / "model.stablehlo").read_bytes())).call
    # --8<-- [end:jax]
    return "model.stablehlo", np.asarray(model(XT)), np.asarray(again(XT))


ALL = (sklearn, xgboost, pytorch, pytorch_export, keras_file, savedmodel, jax_export)


def main(which=ALL):
    for save in which:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            label, before, after = save(folder)
            gap = float(np.abs(before - after).max())
            total = size(folder / label)
            print(f"{label:<16} {total / 1000:7.1f} kB  largest gap {gap:.0e}")


if __name__ == "__main__":
    main()
