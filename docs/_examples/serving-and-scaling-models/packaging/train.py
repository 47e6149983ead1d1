"""Train the pump-failure model and write the artifact directory a container serves.

Usage: python docs/_examples/serving-and-scaling-models/packaging/train.py [directory]
"""

import json
import sys
import tempfile
from pathlib import Path

import joblib
import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FEATURES = ["pressure_bar", "bearing_temp_c", "vibration_mm_s"]


def pumps(rows, seed):
    """Made-up sensor rows; 8 % of the temperatures are missing."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([
        rng.normal(6.0, 1.0, rows),
        rng.normal(55.0, 9.0, rows),
        rng.gamma(4.0, 0.7, rows),
    ])
    odds = 0.11 * (X[:, 1] - 55) + 1.3 * (X[:, 2] - 2.8) - 0.5 * (X[:, 0] - 6) - 1.6
    y = (rng.random(rows) < 1 / (1 + np.exp(-odds))).astype(int)
    X[rng.random(rows) < 0.08, 1] = np.nan
    return X, y


def write_artifacts(directory):
    # --8<-- [start:artifacts]
    X, y = pumps(4_000, seed=7)
    model = make_pipeline(
        SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression()
    ).fit(X, y)
    directory = Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, directory / "model.joblib")
    (directory / "serving.json").write_text(json.dumps({
        "features": FEATURES,
        "labels": ["run", "inspect"],
        "threshold": 0.30,
        "sklearn": sklearn.__version__,
    }, indent=2))
    # --8<-- [end:artifacts]
    return directory


if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="artifacts-")
    for path in sorted(write_artifacts(target).iterdir()):
        print(path.name)
