"""SQL, costs and the paired comparison of the lesson "Predictions and Gemini in BigQuery", and its questions."""

from __future__ import annotations

import re
from math import ceil
from pathlib import Path

import numpy as np
import pytest

from scripts.modules import load_module

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/architecting-low-code/predictions_and_gemini_in_bigquery"
PAGE = ROOT / "docs/certification/architecting-low-code/predictions-and-gemini-in-bigquery.md"

cost = load_module(FOLDER / "cost.py")
paired = load_module(FOLDER / "paired.py")


@pytest.mark.parametrize("module", [cost, paired])
def test_output_stands_on_the_page(module) -> None:
    assert "\n".join(module.report()) in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name, statements", [("hearing.sql", 6), ("letters.sql", 4)])
def test_sql_is_sql(name: str, statements: int) -> None:
    sqlglot = pytest.importorskip("sqlglot")
    text = (FOLDER / name).read_text(encoding="utf-8")
    # the parser knows the form of ML.PREDICT and of AI.GENERATE_TEXT; the two others have the same one
    trees = sqlglot.parse(re.sub(r"ML\.(EVALUATE|ROC_CURVE)\(", "ML.PREDICT(", text), read="bigquery")
    trees = [tree for tree in trees if tree is not None and not isinstance(tree, sqlglot.exp.Semicolon)]
    assert len(trees) == statements
    assert not any(isinstance(tree, sqlglot.exp.Command) for tree in trees)


def test_split_column_is_selected_for_tuning() -> None:
    text = (FOLDER / "letters.sql").read_text(encoding="utf-8")
    column = re.search(r"data_split_col = '(\w+)'", text)
    assert column and re.search(rf"\n  {column[1]}\n", text)


def test_threshold_of_calibrated_probabilities() -> None:
    assert round(25 / (25 + 310), 3) == 0.075


def test_exact_test_and_interval_by_simulation() -> None:
    tosses = np.random.default_rng(3).binomial(43, 0.5, 200_000)
    share = np.mean(np.minimum(tosses, 43 - tosses) <= 14)
    assert share == pytest.approx(paired.exact_mcnemar(29, 14), abs=0.003)
    _, prompted, tuned = paired.load()
    won, lost, gain, half = paired.paired(prompted, tuned)
    spread = 100 * 1.96 * np.std(tuned - prompted) / len(tuned) ** 0.5
    assert (won, lost, half) == (29, 14, pytest.approx(spread))


def test_incidents_widen_the_interval() -> None:
    incident, prompted, tuned = paired.load()
    by_row = np.diff(paired.bootstrap(tuned - prompted, np.arange(240)))
    assert np.diff(paired.bootstrap(tuned - prompted, incident)) > 1.4 * by_row


def test_rouge_l_by_hand() -> None:
    answer, reference = "flush filter and restart".split(), "flush the filter then restart".split()
    table = np.zeros((len(answer) + 1, len(reference) + 1), int)
    for i, a in enumerate(answer):
        for j, b in enumerate(reference):
            table[i + 1, j + 1] = table[i, j] + 1 if a == b else max(table[i, j + 1], table[i + 1, j])
    precision, recall = table[-1, -1] / len(answer), table[-1, -1] / len(reference)
    assert (precision, recall) == (3 / 4, 3 / 5)
    assert round(2 * precision * recall / (precision + recall), 2) == 0.67


def test_figure_says_what_the_text_says() -> None:
    assert [round(paired.unpaired_half_width(n, 0.8, 0.8), 1) for n in (250, 500, 1000, 2000)] == [7.0, 5.0, 3.5, 2.5]
    assert [round(paired.half_width(n, 0.18), 1) for n in (250, 500, 1000, 2000)] == [5.3, 3.7, 2.6, 1.9]
    assert [round(paired.half_width(n, 0.08), 1) for n in (250, 500, 1000, 2000)] == [3.5, 2.5, 1.8, 1.2]


def test_numbers_of_the_questions() -> None:
    assert cost.by_tokens(4_000_000, 150, 10, 0.10, 0.40) == pytest.approx(76)
    assert cost.by_tokens(4_000_000, 10, 150, 0.10, 0.40) == pytest.approx(244)
    assert [round(640 * price) for price in (0.10, 0.40)] == [64, 256]
    assert 412_006 + 85_411 + 2_583 == 500_000 and 85_411 + 2_583 == 87_994
    assert 600 / 40 == 15 and 600 / 60 * 2 == 20  # days and hours for the questions of a term
    table = {0.05: (900, 12), 0.10: (420, 30), 0.20: (190, 61), 0.50: (25, 148)}
    costs = {t: 8 * fp + 90 * fn for t, (fp, fn) in table.items()}
    assert costs == {0.05: 8_280, 0.10: 6_060, 0.20: 7_010, 0.50: 13_520}
    fits = [t for t, (fp, fn) in table.items() if fp + 200 - fn <= 500]
    assert min(fits, key=costs.__getitem__) == 0.20 and min(costs, key=costs.__getitem__) == 0.10
    assert ceil(900 / 400) * 400 * 250 == 300_000 and ceil(2_000 / 900) == 3
    # subtitles: 25 lines of each of 16 films; lines that only the tuned model, or only the prompt, has right
    only_tuned = [9, 8, 4, 2, 1, 1, 1, 2, 2, 2, 0, 0, 0, 0, 0, 0]
    only_prompt = [0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 1, 2, 3, 4, 0]
    lines = np.concatenate(
        [np.repeat([1, -1, 0], [b, c, 25 - b - c]) for b, c in zip(only_tuned, only_prompt, strict=True)]
    )
    assert (sum(only_tuned), sum(only_prompt), len(lines), 100 * lines.mean()) == (32, 16, 400, 4)
    assert 332 - 316 == 16
    assert paired.bootstrap(lines, np.arange(400)).round(1).tolist() == [0.8, 7.5]
    assert paired.bootstrap(lines, np.repeat(np.arange(16), 25)).round(1).tolist() == [-2.0, 11.0]
    assert round(paired.unpaired_half_width(400, 0.83, 0.79), 1) == 5.4
    # mushrooms: errors, and what is left without the habit
    assert 41 + 29 == 500 - 430 and 430 / 500 == 0.86 and round(1 - (70 - 38) / 500, 2) == 0.94
    assert round(0.58 * 372 / 500, 2) == 0.43
