"""The two models in scikit-learn."""

from __future__ import annotations

import warnings

from shared import BATCH, EPOCHS, HIDDEN, PENALTY, RATE
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier


# --8<-- [start:logistic]
def logistic(x, y, xt):
    model = LogisticRegression(
        C=1 / (len(x) * PENALTY), tol=1e-8, max_iter=1000)
    return model.fit(x, y).predict_proba(xt)[:, 1]
# --8<-- [end:logistic]


# --8<-- [start:network]
def network(x, y, xt, seed):
    model = MLPClassifier(
        (HIDDEN,), learning_rate_init=RATE, batch_size=BATCH,
        max_iter=EPOCHS, alpha=0, n_iter_no_change=EPOCHS,
        random_state=seed)
    with warnings.catch_warnings():  # it stops before it converges
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(x, y)
    return model.predict_proba(xt)[:, 1]
# --8<-- [end:network]
