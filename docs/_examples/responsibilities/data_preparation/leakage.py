"""Four leaks and a duplicate: the score with the leak, and the score without it.

Run it with `python docs/_examples/responsibilities/data_preparation/leakage.py`; numpy and scikit-learn only.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupShuffleSplit, train_test_split
from sklearn.pipeline import make_pipeline


def auc(model, features, labels, train, test) -> float:
    model.fit(features[train], labels[train])
    return float(roc_auc_score(labels[test], model.predict_proba(features[test])[:, 1]))


def forest() -> RandomForestClassifier:
    return RandomForestClassifier(100, min_samples_leaf=3, random_state=0, n_jobs=1)


def random_halves(labels):
    return train_test_split(np.arange(len(labels)), test_size=0.5, random_state=0, stratify=labels)


# --8<-- [start:target]
def target_leak(rng):
    """A refund is paid because of the complaint, not before it."""
    temp = rng.normal(size=2000)
    complaint = (temp + rng.normal(0, 2, 2000) > 2.5).astype(int)
    refund = complaint * rng.gamma(4, 60, 2000) * (rng.random(2000) < 0.9)
    train, test = random_halves(complaint)
    leaky = np.c_[temp, refund]
    return (auc(LogisticRegression(), leaky, complaint, train, test),
            auc(LogisticRegression(), leaky[:, :1], complaint, train, test))
# --8<-- [end:target]


# --8<-- [start:time]
def time_leak(rng):
    """Complaints come in waves; a shuffled split shows the wave in training."""
    day = np.repeat(np.arange(240), 12)
    wave = np.repeat(np.cumsum(rng.normal(0, 0.9, 48)), 60)
    temp = rng.normal(size=len(day))
    chance = 1 / (1 + np.exp(-(-1 + 0.5 * temp + wave - wave.mean())))
    complaint = (rng.random(len(day)) < chance).astype(int)
    features = np.c_[day, temp]
    shuffled = random_halves(complaint)
    past, future = np.flatnonzero(day < 120), np.flatnonzero(day >= 120)
    return (auc(forest(), features, complaint, *shuffled),
            auc(forest(), features, complaint, past, future))
# --8<-- [end:time]


# --8<-- [start:group]
def group_leak(rng):
    """200 growers, 15 shipments each; is the model for growers it knows?"""
    grower = np.repeat(np.arange(200), 15)
    habit = rng.normal(0, 1.5, 200)[grower]  # never measured
    trait = rng.normal(size=(200, 4))[grower]  # greenhouse size, altitude ...
    temp = rng.normal(size=len(grower))
    complaint = (0.6 * temp + habit + rng.normal(size=len(grower)) > 1).astype(int)
    features = np.c_[temp, trait]
    split = GroupShuffleSplit(1, test_size=0.5, random_state=0)
    train, test = next(split.split(features, complaint, grower))
    return (auc(forest(), features, complaint, *random_halves(complaint)),
            auc(forest(), features, complaint, train, test))
# --8<-- [end:group]


# --8<-- [start:preprocessing]
def preprocessing_leak(rng):
    """Choose 20 of 2,000 noise columns, before or after the split."""
    noise = rng.normal(size=(300, 2000))
    complaint = rng.integers(0, 2, 300)
    train, test = random_halves(complaint)
    select = SelectKBest(f_classif, k=20)
    chosen = select.fit_transform(noise, complaint)  # all rows
    inside = make_pipeline(select, LogisticRegression())
    return (auc(LogisticRegression(), chosen, complaint, train, test),
            auc(inside, noise, complaint, train, test))
# --8<-- [end:preprocessing]


# --8<-- [start:duplicates]
def duplicate_leak(rng):
    """Every third shipment was exported again, with the temperature rounded."""
    features = rng.normal(size=(1500, 6))
    complaint = (features[:, 0] + rng.normal(0, 2.5, 1500) > 1).astype(int)
    again = rng.random(1500) < 1 / 3
    rows = np.concatenate([features, features[again].round(1)])
    labels = np.concatenate([complaint, complaint[again]])
    shipment = np.concatenate([np.arange(1500), np.flatnonzero(again)])
    split = GroupShuffleSplit(1, test_size=0.5, random_state=0)
    train, test = next(split.split(rows, labels, shipment))
    return (auc(forest(), rows, labels, *random_halves(labels)),
            auc(forest(), rows, labels, train, test))
# --8<-- [end:duplicates]


LEAKS = {"target": target_leak, "time": time_leak, "group": group_leak,
         "preprocessing": preprocessing_leak, "near-duplicates": duplicate_leak}


def main() -> None:
    print("leak              with  without   (AUC on the test part)")
    for name, leak in LEAKS.items():
        scores = np.array([leak(np.random.default_rng(seed)) for seed in range(3)])
        print(f"{name:<16} {scores[:, 0].mean():5.2f} {scores[:, 1].mean():8.2f}")


if __name__ == "__main__":
    main()
