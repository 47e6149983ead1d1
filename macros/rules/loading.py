"""The rules that are applied while files are read: form of YAML, fields, values, and of the revision lock."""

from __future__ import annotations

from .registry import Rule, add

for _code, _text in {
    "D001": "Data files and front matter are valid YAML, saved as UTF-8, without aliases, tags or a second document.",
    "D002": "A key stands once in its mapping.",
    "D003": "A record has every field that its kind needs.",
    "D004": "A record has no field that its kind does not know.",
    "D005": "A field holds a value of the right type and form.",
    "I033": "A line of `docs/_data/items.lock` is an item id, a revision and a fingerprint, and no id stands twice.",
}.items():
    add(Rule(_code, "error", _text))
