"""One Pipeline object against pre- and postprocessing written a second time for serving.

Usage: python docs/_examples/serving-and-scaling-models/packaging/parity.py
"""

import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from train import pumps

THRESHOLD = 0.30  # chosen on validation data, shipped with the model


def train():
    X, y = pumps(4_000, seed=7)
    return make_pipeline(
        SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression()
    ).fit(X, y)


# --8<-- [start:copies]
def pipeline(model, X):
    """The exported object: imputer, scaler and classifier travel together."""
    return model.predict_proba(X)[:, 1]


def zero_for_missing(model, X):
    """A second implementation: 'missing' became 0 degrees instead of the median."""
    return pipeline(model, np.where(np.isnan(X), 0.0, X))


def fahrenheit(model, X):
    """The caller's sensor reports another unit; nothing fails."""
    X = X.copy()
    X[:, 1] = X[:, 1] * 1.8 + 32
    return pipeline(model, X)


def scaled_per_request(model, X):
    """fit_transform() at serving time: a request with one row becomes all zeros."""
    imputer, _, classifier = (step for _, step in model.steps)
    rows = (StandardScaler().fit_transform(row) for row in imputer.transform(X)[:, None, :])
    return classifier.predict_proba(np.vstack(list(rows)))[:, 1]
# --8<-- [end:copies]


# --8<-- [start:golden]
def golden_rows(model, X, threshold, size=20):
    """Raw input with the expected score and decision, stored beside the model."""
    missing = np.flatnonzero(np.isnan(X).any(axis=1))[:2]  # keep the awkward rows in
    X = np.vstack([X[:size - len(missing)], X[missing]])
    scores = pipeline(model, X)
    return X, scores, scores >= threshold


def disagreements(serve, golden):
    """How many golden rows the serving path answers differently. Release only at 0."""
    X, scores, decisions = golden
    got_scores, got_decisions = serve(X)
    return int((~np.isclose(got_scores, scores, atol=1e-6) | (got_decisions != decisions)).sum())
# --8<-- [end:golden]


def compare(rows=5_000):
    model = train()
    X, y = pumps(rows, seed=8)
    right = pipeline(model, X) >= THRESHOLD
    golden = golden_rows(model, pumps(500, seed=9)[0], THRESHOLD)
    cases = [
        ("the exported pipeline", pipeline, THRESHOLD),
        ("missing -> 0", zero_for_missing, THRESHOLD),
        ("Fahrenheit", fahrenheit, THRESHOLD),
        ("scaled per request", scaled_per_request, THRESHOLD),
        ("threshold 0.5 in the app", pipeline, 0.5),
    ]
    for name, scorer, threshold in cases:
        scores = scorer(model, X)
        decisions = scores >= threshold

        def serve(raw, scorer=scorer, threshold=threshold):
            s = scorer(model, raw)
            return s, s >= threshold

        yield {
            "name": name,
            "auc": roc_auc_score(y, scores),
            "accuracy": accuracy_score(y, decisions),
            "inspections": int(decisions.sum()),
            "flipped": int((decisions != right).sum()),
            "golden": disagreements(serve, golden),
        }


def main():
    print(
        f"{'serving code':<25} {'AUC':>6} {'accuracy':>9} {'inspections':>12} {'flipped':>8}"
        f" {'golden rows off':>16}"
    )
    for case in compare():
        print(
            f"{case['name']:<25} {case['auc']:>6.3f} {case['accuracy']:>9.3f}"
            f" {case['inspections']:>12,} {case['flipped']:>8,}"
            f" {case['golden']:>13}/20"
        )


if __name__ == "__main__":
    main()
