"""The rules about templates that readers copy."""

from __future__ import annotations

from collections.abc import Iterator

from ..templates_to_copy import FILLED, FOLDER, template_files
from .context import Context, suggest
from .registry import Found, rule


@rule("P032")
def templates_exist(context: Context) -> Iterator[Found]:
    """A template that a page shows stands in `docs/_templates`, empty and filled in."""
    known = sorted({path.stem.removesuffix(FILLED) for path in (context.root / FOLDER).glob("*.md")})
    for page in context.guide.pages.values():
        for call in page.calls:
            if call.name != "template" or not call.args or not isinstance(call.args[0], str):
                continue
            missing = [path.as_posix() for path in template_files(call.args[0]) if not context.has_file(str(path))]
            if len(missing) == 2:
                hint = suggest(call.args[0], known) or f"; write {' and '.join(missing)}"
                yield Found(page.file, call.line, f"no template is called `{call.args[0]}`{hint}")
            elif missing:
                what = f"the template `{call.args[0]}` is not complete; write {missing[0]}"
                yield Found(page.file, call.line, what)


@rule("P033")
def templates_are_shown(context: Context) -> Iterator[Found]:
    """A template in `docs/_templates` is shown on a page."""
    shown = {call.args[0] for page in context.guide.pages.values() for call in page.calls
             if call.name == "template" and call.args}  # fmt: skip
    for path in sorted((context.root / FOLDER).glob("*.md")):
        name = path.stem.removesuffix(FILLED)
        if name not in shown and not context.guide.refused:
            what = f'no page shows `{name}`; write `{{{{ template("{name}", "Title") }}}}` where a reader needs it'
            yield Found(f"{FOLDER.as_posix()}/{path.name}", 1, what)
