"""Write the bank in the formats of other programs, as the site offers them, without building the site.

Usage: python -m scripts.downloads FOLDER

Links in the files lead to the site where SITE_URL names it; SOURCE_DATE_EPOCH is the moment of the edition in seconds.
"""

import os
import sys
from pathlib import Path

from mkdocs.config import load_config

from macros import begin, downloads
from macros.bank import write

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Write the files; 0 when done, 2 on a wrong call."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("usage: python -m scripts.downloads FOLDER", file=sys.stderr)
        return 2
    guide, renderer = begin(load_config(str(ROOT / "mkdocs.yml")), ROOT)
    found = downloads.files(guide, renderer, os.environ.get("SITE_URL", ""))
    write(Path(arguments[0]), {Path(path).name: content for path, content in found.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
