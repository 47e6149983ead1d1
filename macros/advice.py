"""What to tell the author of a record that disagrees with its model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fields import EXAMPLE_FILE, KEBAB, LICENSE, PAGE_LINK, TEST_FILE

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_BY_TYPE = {
    "string_type": "write text here, in quotes if it is a number or true, false or null",
    "int_type": "write a whole number without quotes",
    "bool_type": "write true or false without quotes",
    "list_type": "write a list, one `- value` a line",
    "dict_type": "write fields, one `name: value` a line",
    "model_type": "write fields such as `id: ...` here",
    "model_attributes_type": "write fields such as `id: ...` here",
}
_BY_PATTERN = {
    KEBAB: "write an id of lowercase letters, digits and single hyphens that starts with a letter",
    PAGE_LINK: "write a page and a heading, such as `folder/page.md#heading-id`, from docs",
    EXAMPLE_FILE: "write a file of the examples, such as `docs/_examples/tooling/page/example.py`",
    TEST_FILE: "write a test file, such as `tests/examples/test_page_example.py` or one in `tests/heavy`",
    LICENSE: "write SPDX identifiers, such as `Apache-2.0` or `MIT OR GPL-2.0-only`",
}


def advise(detail: ErrorDetails) -> tuple[str, str]:
    """The code and the advice for one disagreement that pydantic reports."""
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in detail["loc"])
    kind = detail["type"]
    if kind == "missing":
        return "D003", f"the field `{field}` is missing; add it"
    if kind == "extra_forbidden":
        return "D004", f"the field `{field}` is unknown here; remove it or correct its spelling"
    return "D005", f"{f'the field `{field}`' if field else 'this record'} has a wrong value: {_reason(detail)}"


def _reason(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if kind == "string_pattern_mismatch" and context["pattern"] in _BY_PATTERN:
        return _BY_PATTERN[context["pattern"]]
    if kind in ("literal_error", "enum"):
        return f"write {context['expected']}"
    if kind == "too_short":
        return f"list at least {context['min_length']}, not {context['actual_length']}"
    if kind == "too_long":
        return f"list at most {context['max_length']}, not {context['actual_length']}"
    if kind == "string_too_short":
        return f"write at least {_characters(context['min_length'])}"
    if kind == "string_too_long":
        return f"write at most {_characters(context['max_length'])}"
    why = detail["msg"].removeprefix("Value error, ")
    return why[:1].lower() + why[1:]


def _characters(count: int) -> str:
    return f"{count} character{'s' * (count != 1)}"
