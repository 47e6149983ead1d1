"""What every command shares: a wrong call gets one line and exit code 2."""

import sys
from argparse import ArgumentParser
from typing import NoReturn


class Parser(ArgumentParser):
    """An argument parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(2, f"{self.prog}: {message}; see --help\n")


def fail(reason: str) -> int:
    """Say on one line why a command cannot do its work; hand back its exit code."""
    print(reason, file=sys.stderr)
    return 2
