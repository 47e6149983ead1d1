"""How tests get at the code samples of docs/_examples, which belong to no package."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


def load_module(path: Path) -> ModuleType:
    """The code sample in a file, run afresh, under a name that no other sample has."""
    spec = spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    assert spec and spec.loader, f"{path} is no Python file"
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
