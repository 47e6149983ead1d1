"""What is generated from the models and the rules is up to date, and the schemas agree with the models."""

import json

import jsonschema
import pytest

from macros.rules import RULES
from macros.yaml_lines import read_yaml
from scripts import rules_doc, schema
from tests.projects import BASE

DATA = BASE / "docs/_data"
GOOD = {
    "items": [*DATA.rglob("items/**/*.yml")],
    "sources": [*DATA.glob("sources/*.yml")],
    "glossary": [*DATA.glob("glossary/*.yml")],
    "products": [DATA / "products.yml"],
    "blueprint": [DATA / "blueprint.yml"],
}


def test_schemas_and_field_tables_are_up_to_date(capsys):
    assert schema.main(["--check"]) == 0, capsys.readouterr().err


def test_the_rule_list_is_up_to_date(capsys):
    assert rules_doc.main(["--check"]) == 0, capsys.readouterr().err


def test_every_rule_has_an_anchor_in_the_list():
    text = rules_doc.rule_list()
    assert all(f'<a id="{code.lower()}"></a>{code} |' in text for code in RULES)


@pytest.mark.parametrize(("name", "path"), [(n, p) for n, paths in GOOD.items() for p in paths], ids=str)
def test_schemas_accept_the_valid_project(name, path):
    value = read_yaml(path.name, path.read_text(encoding="utf-8")).value
    jsonschema.validate(value, json.loads(schema.schema_text(*schema.FILES[name])))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sources", [{"id": "Bad Id"}]),
        ("glossary", [{"id": "a", "term": "a", "short": "too short"}]),
        ("products", {"id": "not-a-list"}),
        ("page", {"title": "a", "description": "b" * 60, "kind": "poem"}),
        ("page", {"title": "a", "description": "b" * 60, "kind": "lesson", "unknown": 1}),
    ],
)
def test_schemas_refuse_what_the_models_refuse(name, value):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, json.loads(schema.schema_text(*schema.FILES[name])))


def test_every_field_is_described():
    undescribed = [
        f"{kind.__name__}.{name}"
        for kind in schema.TABLES
        for name in kind.model_fields
        if not schema.meanings(kind).get(name)
    ]
    assert undescribed == []
