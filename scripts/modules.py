"""Python files that belong to no package, such as the code samples of docs/_examples, as modules."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "_examples"


def load_module(path: Path) -> ModuleType:
    """The module in a file, run afresh, under a name that no other file has; raises ImportError without such a file."""
    spec = spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    if not (spec and spec.loader and path.is_file()):
        raise ImportError(f"{path} is no Python file")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # data classes look themselves up
    spec.loader.exec_module(module)
    return module


def load_example(name: str) -> ModuleType:
    """A code sample, by its path below docs/_examples."""
    return load_module(EXAMPLES / name)
