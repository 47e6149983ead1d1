"""Keeps the templates of the theme compiled between builds, in `build/templates`; can be dropped."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.plugins import PluginCollection


def keep(plugins: PluginCollection, root: Path) -> None:
    """Have the environment of the theme, which each build makes anew, find what it compiled before."""
    plugins.events["env"].append(partial(_use, root / "build" / "templates"))


def _use(folder: Path, env: Environment, **_: object) -> Environment:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return env  # where nothing can be written, each build compiles
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env
