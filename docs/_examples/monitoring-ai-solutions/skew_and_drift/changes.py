"""Eight weeks of radar tracks, seven changes, and what each distance says about them.

The case: a radar at an airfield sorts bird tracks; the model warns of birds that are dangerous for aircraft.
Run it with `python docs/_examples/monitoring-ai-solutions/skew_and_drift/changes.py`; it needs numpy and scikit-learn.
"""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

ROWS = 4_000
WEEKS = ("quiet", "migration", "roost", "pond", "feet", "zero", "late", "joint")


# --8<-- [start:tracks]
def tracks(n, rng, height=1.0, size=0.0, link=-0.6):
    """Height in m, size and wingbeat in standard units, radar."""
    h = 300 * height * np.exp(rng.normal(0, 0.6, n))
    s = rng.normal(size, 1, n)
    own = np.sqrt(1 - link**2) * rng.normal(0, 1, n)
    radar = rng.choice(3, n, p=[.4, .35, .25])
    return np.column_stack([h, s, link * (s - size) + own, radar])


def danger(x, pond=0.0):
    """P(y|x): low, large and slowly beating birds are dangerous."""
    low = -np.log(x[:, 0] / 300) / 0.6
    z = -2.9 + 0.9 * low + 0.9 * x[:, 1] - 0.6 * x[:, 2]
    return 1 / (1 + np.exp(-(z + pond * x[:, 1])))
# --8<-- [end:tracks]


def inputs(x: np.ndarray) -> np.ndarray:
    """What the model sees: log height, size, wingbeat. A height below 1 m counts as 1 m."""
    return np.column_stack([np.log(np.maximum(x[:, 0], 1)), x[:, 1], x[:, 2]])


# --8<-- [start:weeks]
def week(name, rng, n=ROWS):
    """Rows as the model sees them, and the truth."""
    change = {"migration": {"height": 1.6, "size": 0.5},
              "joint": {"link": 0.6}}.get(name, {})
    x = tracks(4 * n, rng, **change)
    y = rng.random(4 * n) < danger(x, 1.2 if name == "pond" else 0)
    if name == "roost":                # P(y) is 25 %, P(x|y) as ever
        yes = int(0.25 * n)
        keep = np.r_[np.flatnonzero(y)[:yes], np.flatnonzero(~y)[:n - yes]]
    elif name == "late":               # radar 2 has not delivered
        keep = np.flatnonzero(x[:, 3] != 2)[:n]
    else:
        keep = np.arange(n)
    x, y = x[keep], y[keep]
    if name == "feet":                 # radar 2 reports feet
        x[x[:, 3] == 2, 0] *= 3.281
    if name == "zero":                 # a client writes 0 for "unknown"
        x[rng.random(n) < 0.12, 0] = 0
    return x, y
# --8<-- [end:weeks]


# --8<-- [start:distances]
def shares(a, b, bins=10, kind="quantile"):
    """Histogram shares of two samples in the same bins."""
    if kind == "width":
        edges = np.linspace(min(a.min(), b.min()),
                            max(a.max(), b.max()), bins + 1)[1:-1]
    else:
        edges = np.unique(np.quantile(a, np.linspace(0, 1, bins + 1)[1:-1]))
    return [np.bincount(np.searchsorted(edges, v), minlength=len(edges) + 1)
            / len(v) for v in (a, b)]


def js_bits(p, q):
    """Jensen-Shannon divergence, base 2; its root is the distance."""
    m = (p + q) / 2
    return sum(np.sum(r[r > 0] * np.log2(r[r > 0] / m[r > 0]))
               for r in (p, q)) / 2


def psi(p, q):
    p, q = np.maximum(p, 1e-4), np.maximum(q, 1e-4)
    return np.sum((q - p) * np.log(q / p))


def ks_and_w1(a, b):
    """Largest gap between the cumulative curves, and their area."""
    at = np.sort(np.r_[a, b])
    gap = np.abs(np.searchsorted(np.sort(a), at, "right") / len(a)
                 - np.searchsorted(np.sort(b), at, "right") / len(b))
    return gap.max(), np.sum(gap[:-1] * np.diff(at))
# --8<-- [end:distances]


# --8<-- [start:domain]
def domain_auc(a, b, seed=0):
    """Can a classifier tell two weeks apart? 0.5: it cannot."""
    def seen(x):
        return np.column_stack([inputs(x), x[:, 3:] == [0, 1]])

    x = seen(np.r_[a, b])
    which = np.r_[np.zeros(len(a)), np.ones(len(b))]
    model = make_pipeline(PolynomialFeatures(2), StandardScaler(),
                          LogisticRegression(max_iter=500))
    folds = StratifiedKFold(4, shuffle=True, random_state=seed)
    p = cross_val_predict(model, x, which, cv=folds,
                          method="predict_proba")[:, 1]
    return roc_auc_score(which, p)
# --8<-- [end:domain]


def setup(seed: int = 26) -> tuple[np.ndarray, np.ndarray, LogisticRegression]:
    rng = np.random.default_rng(seed)
    x = tracks(40_000, rng)
    y = rng.random(len(x)) < danger(x)
    return x, y, LogisticRegression().fit(inputs(x), y)


def wilson(wrong: int, n: int, z: float = 1.96) -> tuple[float, float]:
    p, s = wrong / n, z * z / n
    half = z * np.sqrt(p * (1 - p) / n + s / (4 * n))
    return (p + s / 2 - half) / (1 + s), (p + s / 2 + half) / (1 + s)


def table(names=WEEKS):
    base, _, model = setup()
    for number, name in enumerate(names):
        rng = np.random.default_rng(100 + number)
        x, y = week(name, rng)
        p, q = shares(base[:, 0], x[:, 0])
        radar = np.abs(np.bincount(base[:, 3].astype(int), minlength=3) / len(base)
                       - np.bincount(x[:, 3].astype(int), minlength=3) / len(x)).max()
        old, new = (model.predict_proba(inputs(v))[:, 1] for v in (base, x))
        ks, w1 = ks_and_w1(base[:, 0], x[:, 0])
        yield name, {
            "js": js_bits(p, q), "psi": psi(p, q), "ks": ks, "w1": w1, "radar": radar,
            "score": js_bits(*shares(old, new)), "auc": domain_auc(base[:ROWS], x),
            "said": new.mean(), "true": y.mean(),
            "hoped": np.maximum(new, 1 - new).mean(), "right": ((new > 0.5) == y).mean(),
        }


def main() -> None:
    print("           height                  radar  score  domain")
    print("week         JS   PSI    KS   W1 m  L-inf     JS     AUC")
    rows = list(table())
    for name, r in rows:
        print(f"{name:<9} {r['js']:>5.2f} {r['psi']:>5.2f} {r['ks']:>5.2f} {r['w1']:>6.0f} {r['radar']:>6.2f}"
              f" {r['score']:>6.2f} {r['auc']:>7.2f}")
    print("\n           share dangerous   share of answers right")
    print("week        said      true      hoped         true")
    for name, r in rows:
        print(f"{name:<9} {r['said']:>6.1%} {r['true']:>9.1%} {r['hoped']:>10.1%} {r['right']:>12.1%}")


if __name__ == "__main__":
    main()
