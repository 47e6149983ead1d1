"""The places where the browser puts the parts of practice; each says what it needs a script for."""

from __future__ import annotations

from .urls import to_root

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


def place(name: str, page: str) -> str:
    """The container that the module of a part fills, with its style sheet, which no other page loads."""
    style = f'<link rel="stylesheet" href="{to_root(page)}assets/stylesheets/practice.css">'
    text = (
        f"This part runs in your browser: to {PARTS[name]}, it needs JavaScript, which is switched off here or did not "
        "load. The rest of the page works without it."
    )
    return (
        f'{style}<div class="fg-practice" data-practice="{name}" data-search-exclude data-pagefind-ignore>'
        f'<p class="fg-practice__absent">{text}</p></div>'
    )
