"""Write what follows from the models: JSON Schema files for editors, and the tables of the data dictionary.

python -m scripts.schema            write docs/_data/schema/*.json and the tables in docs/_data/README.md
python -m scripts.schema --check    only say whether they are up to date
"""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import sys
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros import blueprint, fields, model, skill, tool
from scripts.writing import between, write_or_check

ROOT = Path(__file__).parents[1]
SCHEMAS = Path("docs/_data/schema")
DICTIONARY = Path("docs/_data/README.md")
FILES: dict[str, tuple[type[BaseModel], bool]] = {
    "items": (model.Item, True),
    "sources": (model.Source, True),
    "glossary": (model.Term, True),
    "products": (model.Product, True),
    "skills": (skill.Skill, True),
    "tools": (tool.Tool, True),
    "blueprint": (model.Blueprint, False),
    "page": (model.PageHeader, False),
}
"""Name of each schema, its model, and whether a file holds a list of it."""
TABLES: tuple[type[BaseModel], ...] = (
    model.Item,
    model.Option,
    model.Source,
    model.Term,
    model.Product,
    tool.Tool,
    skill.Skill,
    skill.Levels,
    skill.Reading,
    blueprint.Blueprint,
    blueprint.Section,
    blueprint.Objective,
    blueprint.Consideration,
    blueprint.Removed,
    model.PageHeader,
)


PATTERNS = {fields.EXAMPLE_FILE: "file", fields.TEST_FILE: "file", fields.LICENSE: "SPDX identifier"}
"""What a text of this form is called; any other form is that of a link to a page."""


@cache
def meanings(kind: type[BaseModel]) -> dict[str, str]:
    """What the text under each field of a model says; read here, so that a build need not parse its own source."""
    body = ast.parse(dedent(inspect.getsource(kind))).body[0].body  # type: ignore[attr-defined]
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with the meaning of each field."""
    kinds = {kind.__name__: kind for kind in TABLES}
    for name, part in [(schema.get("title", ""), schema), *schema.get("$defs", {}).items()]:
        for field, text in meanings(kinds[name]).items() if name in kinds else ():
            written = kinds[name].model_fields[field].alias or field
            part["properties"][written] = dict(sorted({**part["properties"][written], "description": text}.items()))
    return schema


def schema_text(kind: type[BaseModel], is_list: bool) -> str:
    """The JSON Schema of a data file."""
    whole = TypeAdapter(list[kind]).json_schema() if is_list else kind.model_json_schema()  # type: ignore[valid-type]
    schema = described(whole)
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2) + "\n"


def table(kind: type[BaseModel]) -> str:
    """A Markdown table of the fields of a model."""
    schema = described(kind.model_json_schema())
    required = schema.get("required", ())
    rows = [
        f"| `{name}` | {_form(field, schema.get('$defs', {}))} | {'yes' if name in required else ''} "
        f"| {field.get('description', '')} |"
        for name, field in schema["properties"].items()
    ]
    return "\n".join(["| Field | Holds | Needed | Meaning |", "| --- | --- | --- | --- |", *rows])


def _form(field: dict[str, Any], shared: dict[str, Any]) -> str:
    """What a field holds, in words."""
    if reference := field.get("$ref"):
        name = reference.rpartition("/")[2]
        return _form(shared[name], shared) if "enum" in shared[name] else name.lower()
    if choices := field.get("anyOf"):
        return " or ".join(_form(choice, shared) for choice in choices if choice.get("type") != "null")
    if values := field.get("enum"):
        return ", ".join(f"`{value}`" for value in values)
    if field.get("type") == "array":
        return _with_limits(f"list of {_form(field['items'], shared)}", field, "minItems", "maxItems")
    if field.get("type") == "integer":
        return _with_limits("whole number", field, "minimum", "maximum")
    if field.get("format") == "date":
        return "date"
    if field.get("type") == "string":
        form = PATTERNS.get(field.get("pattern", ""), "page link")
        name = "id" if field.get("maxLength") == 80 else form if "pattern" in field else "text"
        return _with_limits(name, field, "minLength", "maxLength") if name == "text" else name
    return {"boolean": "true or false", "object": "fields"}[field["type"]]


def _with_limits(what: str, field: dict[str, Any], least: str, most: str) -> str:
    low, high = field.get(least), field.get(most)
    unit = " characters" if least == "minLength" else ""
    if low is not None and high is not None:
        return f"{what}, {low} to {high}{unit}"
    return f"{what}, at least {low}{unit}" if low is not None and low > 1 else what


def files(root: Path) -> dict[Path, str]:
    """Every generated file with the text it should hold."""
    texts = {root / SCHEMAS / f"{name}.json": schema_text(*of) for name, of in FILES.items()}
    dictionary = (root / DICTIONARY).read_text(encoding="utf-8")
    for kind in TABLES:
        dictionary = between(dictionary, f"fields of {kind.__name__}", table(kind))
    return {**texts, root / DICTIONARY: dictionary}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts.schema", description="Write schemas and field tables.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if something is out of date")
    options = parser.parse_args(arguments)
    return write_or_check(files(ROOT), ROOT, "python -m scripts.schema", options.check)


if __name__ == "__main__":
    sys.exit(main())
