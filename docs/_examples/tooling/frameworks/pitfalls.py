"""One thing that goes wrong in each framework, small enough to see. Run one: `python pitfalls.py jax`."""

from __future__ import annotations

import os
import sys

import numpy as np
from shared import load, log_loss
from sklearn.model_selection import train_test_split

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


def sklearn():
    # --8<-- [start:sklearn]
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    x, y, xt, yt = load(scale=False)
    scaler = StandardScaler().fit(x)
    loose = LogisticRegression().fit(scaler.transform(x), y)
    whole = make_pipeline(
        StandardScaler(), LogisticRegression()).fit(x, y)

    # What the service receives are raw rows.
    for name, model in (("model only", loose), ("pipeline", whole)):
        right = int((model.predict(xt) == yt).sum())
        p = model.predict_proba(xt)[:, 1]
        print(f"{name:<10}  {right} of {len(yt)} right,"
              f" mean score {p.mean():.2f}")
    # --8<-- [end:sklearn]


def xgboost():
    # --8<-- [start:xgboost]
    import xgboost as xgb

    x, y, xt, yt = load(scale=False)
    x, y = np.r_[x, xt], np.r_[y, yt]
    told, true = [], []
    for seed in range(30):
        x1, xt, y1, yt = train_test_split(
            x, y, test_size=0.15, stratify=y, random_state=seed)
        x1, xv, y1, yv = train_test_split(
            x1, y1, test_size=0.2, stratify=y1, random_state=seed)
        for watch, scores in (((xt, yt), told), ((xv, yv), true)):
            model = xgb.XGBClassifier(
                n_estimators=400, learning_rate=0.2, max_depth=3,
                early_stopping_rounds=20, n_jobs=1)
            model.fit(x1, y1, eval_set=[watch], verbose=False)
            scores.append(log_loss(yt, model.predict_proba(xt)[:, 1]))
    print(f"stopped on the test rows: {np.mean(told):.3f}")
    print(f"stopped on other rows:    {np.mean(true):.3f}")
    # --8<-- [end:xgboost]


def pytorch():
    # --8<-- [start:pytorch]
    import torch
    from torch import nn

    torch.manual_seed(1)
    model = nn.Sequential(
        nn.Linear(4, 32), nn.ReLU(), nn.Dropout(0.5), nn.Linear(32, 1))
    row = torch.ones(1, 4)
    with torch.no_grad():
        first = [f"{model(row).item():.3f}" for _ in range(3)]
        model.eval()
        then = [f"{model(row).item():.3f}" for _ in range(3)]
    print("no eval():", *first)
    print("eval():   ", *then)
    # --8<-- [end:pytorch]


def tensorflow():
    # --8<-- [start:tensorflow]
    import tensorflow as tf

    traces = []

    @tf.function
    def discount(price, rate):
        traces.append(rate)  # Python: runs only while tracing
        return price * (1 - rate)

    price = tf.constant(80.0)
    for rate in (0.1, 0.2, 0.3, 0.4):
        discount(price, rate)
    print("Python numbers:", len(traces), "traces for 4 calls")

    traces.clear()
    for rate in (0.1, 0.2, 0.3, 0.4):
        discount(price, tf.constant(rate))
    print("tensors:       ", len(traces), "trace for 4 calls")
    # --8<-- [end:tensorflow]


def jax():
    # --8<-- [start:jax]
    import jax
    import jax.numpy as jnp

    seen, limit = [], 100.0

    @jax.jit
    def clip(x):
        seen.append(x)  # a tracer, not a number
        return jnp.minimum(x, limit)

    print("limit 100:", clip(250.0))
    limit = 10.0
    print("limit 10: ", clip(250.0))  # silent: the old constant
    try:
        seen[0] + 1  # loud: the tracer has leaked
    except jax.errors.UnexpectedTracerError as error:
        print(type(error).__name__)
    # --8<-- [end:jax]


if __name__ == "__main__":
    for name in sys.argv[1:] or ("sklearn", "xgboost", "pytorch", "tensorflow", "jax"):
        globals()[name]()
