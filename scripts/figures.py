"""Draw the figures of docs/_figures: NAME.dot (Graphviz) and NAME.py (matplotlib) to NAME.svg.

Usage: python -m scripts.figures [--check] [NAME ...]

Without names, all of them. --check writes nothing and says which drawing is out of date.
How to write a figure: docs/_figures/README.md.
"""

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.figures_svg import COLORS, FigureError, finish
from scripts.modules import load_module

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "docs" / "_figures"
LAYOUT = Path(__file__).with_name("figures_dot.mjs")

PLOT_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "field guide",  # the same ids in every run
    "figure.figsize": (5, 3.6),
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
    "savefig.bbox": "tight",
    "savefig.pad_inches": 0.05,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": "medium",
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that every machine measures the same text
    "font.size": 14,
    "legend.frameon": False,
    "lines.linewidth": 2,
    "text.color": "fg:ink",
    "axes.labelcolor": "fg:ink",
    "axes.edgecolor": "fg:muted",
    "xtick.color": "fg:muted",
    "ytick.color": "fg:muted",
    "xtick.labelcolor": "fg:ink",
    "ytick.labelcolor": "fg:ink",
    "grid.color": "fg:line",
}
CYCLE = ("fg:accent", "fg:warn", "fg:bad", "fg:muted", "fg:good")


def lay_out(paths: dict[str, Path]) -> dict[str, str]:
    """The SVG texts of Graphviz sources, by name; raises FigureError for the first that is wrong."""
    if not paths:
        return {}
    sources = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    done = subprocess.run(
        ["node", str(LAYOUT)], input=json.dumps(sources), capture_output=True, check=False, encoding="utf-8"
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "Error" in line] or ["node failed"]
        raise FigureError(f"{lines[0]} (run `make test` once: it installs the Node packages)")
    drawn: dict[str, dict[str, str]] = json.loads(done.stdout)
    for name, result in drawn.items():
        if "error" in result:
            raise FigureError(f"{shown(paths[name])}: {result['error']}")
    return {name: result["svg"] for name, result in drawn.items()}


def plot(path: Path) -> str:
    """The SVG text of what draw(plt) of a Python file returns."""
    import matplotlib as mpl
    from cycler import cycler

    mpl.use("svg")
    from matplotlib import pyplot as plt
    from matplotlib.colors import get_named_colors_mapping

    get_named_colors_mapping().update({name: drawn for name, (drawn, _) in COLORS.items()})
    module = load_module(path)
    out = io.StringIO()
    with plt.rc_context({**PLOT_STYLE, "axes.prop_cycle": cycler(color=CYCLE)}):
        figure = module.draw(plt)
        figure.savefig(out, format="svg", metadata={"Date": None})
        plt.close("all")
    return out.getvalue()


def draw(names: list[str]) -> tuple[dict[Path, str], list[str]]:
    """The finished drawings by the path they belong to, and the problems found."""
    paths = {
        path.relative_to(FIGURES).with_suffix("").as_posix(): path
        for path in sorted(FIGURES.rglob("*"))
        if path.suffix in {".dot", ".py"}
    }
    problems = [f"{shown(FIGURES)}: no {name}.dot and no {name}.py" for name in names if name not in paths]
    wanted = {name: path for name, path in paths.items() if not names or name in names}
    raw = lay_out({name: path for name, path in wanted.items() if path.suffix == ".dot"})
    finished = {}
    for name, path in wanted.items():
        try:
            finished[path.with_suffix(".svg")] = finish(raw.get(name) or plot(path), name)
        except FigureError as error:
            problems.append(f"{shown(path)}: {error}")
    return finished, problems


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def shown(path: Path) -> str:
    """A path as messages write it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def main(arguments: list[str]) -> int:
    """Draw or check; 0 when all is well, 1 with one line for each problem."""
    parser = argparse.ArgumentParser(prog="python -m scripts.figures", description="Draw the figures of docs/_figures.")
    parser.add_argument("--check", action="store_true", help="write nothing, say which drawing is out of date")
    parser.add_argument("names", nargs="*", metavar="NAME", help="figures to draw; all when none is named")
    options = parser.parse_args(arguments)
    try:
        finished, problems = draw(options.names)
    except (FigureError, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    for path, text in finished.items():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if options.check:
            problems.append(f"{shown(path)}: out of date, run `python -m scripts.figures {path.stem}`")
        else:
            write(path, text)
            print(f"drew {shown(path)}")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
