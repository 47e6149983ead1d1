"""The places where the browser puts the parts of practice; each says what it needs a script for."""

from __future__ import annotations

import re
from pathlib import Path

from .urls import to_root

SCRIPTS = "assets/javascripts/"
_IMPORT = re.compile(r'^import .* from "(\.[^"]+)";$', re.M)

PARTS = {
    "topic": "choose questions and answer them one by one",
    "mock": "draw, time and mark a mock exam",
    "review": "know which questions and terms are due",
    "plan": "plan your days up to the exam",
    "progress": "count your answers and say what to do next",
    "data": "show, copy and erase what is stored",
    "offline": "save the guide on this device",
}
"""What a part does; `practice/<name>.js` does it, and practice/main.js loads that module."""


def modules(theme: Path, name: str) -> list[str]:
    """The modules that a part runs, by their paths below SCRIPTS; none where the theme has no such part."""
    folder = (theme / SCRIPTS).resolve()
    waiting = [folder / "practice" / "main.js", folder / "practice" / f"{name}.js"]
    found: dict[str, None] = {}
    while waiting:
        file = waiting.pop(0).resolve()
        path = file.relative_to(folder).as_posix()
        if path in found or not file.is_file():
            continue
        found[path] = None
        waiting += [file.parent / target for target in _IMPORT.findall(file.read_text(encoding="utf-8"))]
    return list(found)


def place(name: str, page: str, theme: Path) -> str:
    """The container that the module of a part fills, with its style sheet, which no other page loads.

    The browser is told of all modules at once: it would find them import by import, one round trip after the other.
    """
    scripts = to_root(page) + SCRIPTS
    style = f'<link rel="stylesheet" href="{to_root(page)}assets/stylesheets/practice.css">'
    early = "".join(f'<link rel="modulepreload" href="{scripts}{path}">' for path in modules(theme, name))
    text = (
        f"This part runs in your browser: to {PARTS[name]}, it needs JavaScript, which is switched off here or did not "
        "load. The rest of the page works without it."
    )
    return (
        f'{style}{early}<div class="fg-practice" data-practice="{name}" data-search-exclude data-pagefind-ignore>'
        f'<p class="fg-practice__absent">{text}</p></div>'
    )
