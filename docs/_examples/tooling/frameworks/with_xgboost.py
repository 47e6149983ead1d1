"""The two models in XGBoost: a linear booster, and the trees it is made for."""

from __future__ import annotations

import xgboost as xgb
from shared import PENALTY


# --8<-- [start:logistic]
def logistic(x, y, xt):
    params = {
        "booster": "gblinear", "updater": "coord_descent",
        "objective": "binary:logistic", "eta": 0.5,
        "lambda": PENALTY, "nthread": 1}
    model = xgb.train(params, xgb.DMatrix(x, y), 2000)
    return model.predict(xgb.DMatrix(xt))
# --8<-- [end:logistic]


# --8<-- [start:trees]
def trees(x, y, xt, seed):
    model = xgb.XGBClassifier(
        n_estimators=100, learning_rate=0.1, max_depth=3,
        subsample=0.8, random_state=seed, n_jobs=1)
    return model.fit(x, y).predict_proba(xt)[:, 1]
# --8<-- [end:trees]
