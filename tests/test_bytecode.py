"""The theme's templates stay compiled between builds, are compiled anew once they change, and can be done without."""

from pathlib import Path

import jinja2
import pytest
from mkdocs.plugins import PluginCollection

from macros import bytecode


def compiled(folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """What a build makes of `page.html` in a folder, and how many templates it compiles for that."""
    calls = []
    compile_ = jinja2.Environment._compile
    monkeypatch.setattr(jinja2.Environment, "_compile", lambda self, *of: calls.append(of) or compile_(self, *of))
    plugins = PluginCollection()
    bytecode.keep(plugins, root)
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True)
    env = plugins.on_env(env, config=None, files=None)
    return env.get_template("page.html").render(), len(calls)


def test_a_second_build_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("one {{ 1 + 1 }}", encoding="utf-8")
    for times in (1, 0):
        with monkeypatch.context() as patch:
            assert compiled(tmp_path, tmp_path, patch) == ("one 2", times)


def test_a_changed_template_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("one", "two"):
        (tmp_path / "page.html").write_text(text, encoding="utf-8")
        with monkeypatch.context() as patch:
            assert compiled(tmp_path, tmp_path, patch) == (text, 1)


def test_where_nothing_can_be_written_each_build_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("one", encoding="utf-8")
    (tmp_path / "build").write_text("a file where the folder would be", encoding="utf-8")
    for _ in range(2):
        with monkeypatch.context() as patch:
            assert compiled(tmp_path, tmp_path, patch) == ("one", 1)
