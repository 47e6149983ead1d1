"""The examples of "Interpretable models": printed output, and the claims the page makes about it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/scaling-prototypes/interpretable_models"
PAGE = DOCS / "certification/scaling-prototypes/interpretable-models.md"


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


@pytest.mark.parametrize("name", ["glass_box", "attributions"])
def test_printed_output_is_the_one_on_the_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load(name).main()
    page = PAGE.read_text(encoding="utf-8")
    for block in capsys.readouterr().out.strip().split("\n\n"):
        assert block.rstrip() in page


def test_shapley_values_add_up_and_depend_on_the_background() -> None:
    module = load("attributions")
    applicant = (3, 0.6, 10)
    for background in ((0, 0.2, 40), (2, 0.6, 10), (1, 0.9, 3)):
        total = module.risk(*applicant) - module.risk(*background)
        assert sum(module.shapley(applicant, background)) == pytest.approx(total)
    # repairing the debt is worth more than its attribution
    assert module.risk(3, 0.6, 10) - module.risk(3, 0.2, 10) == pytest.approx(16)


def test_numbers_of_the_motorcycle_item() -> None:
    def score(late: bool, debt: bool) -> int:
        return 5 + max(24 * late, 30 * debt)

    start, reference = score(True, True), score(False, False)
    late = ((score(True, False) - reference) + (start - score(False, True))) / 2
    debt = ((score(False, True) - reference) + (start - score(True, False))) / 2
    assert (start, late, debt) == (35, 12, 18)
    assert start - score(True, False) == 6 and score(True, False) > 20


def test_constraint_holds_for_every_applicant() -> None:
    module = load("glass_box")
    x, y = module.loans(3_000, seed=1)
    assert module.rewarded_for_worse(module.monotone().fit(x, y), x) == 0
    assert module.rewarded_for_worse(module.boosted().fit(x, y), x) > 0.1


def test_copies_hide_each_other() -> None:
    module = load("attributions")
    alone, _, other, _ = module.importances(0.0)
    hidden, copy, _, both = module.importances(1.0)
    assert hidden < alone / 2 and copy < alone / 2 < both
    assert other == pytest.approx(0.33, abs=0.05)


def test_sql_of_the_page_parses() -> None:
    sqlglot = pytest.importorskip("sqlglot")
    blocks = PAGE.read_text(encoding="utf-8").split("```sql\n")[1:]
    assert blocks
    for block in blocks:
        # the parser knows the shape of ML.PREDICT, not that of its extension
        code = block.split("```")[0].replace("ML.EXPLAIN_PREDICT(", "ML.PREDICT(")
        for statement in sqlglot.parse(code, read="bigquery"):
            assert statement is not None
