"""One task in six languages: the same table from each, the answers on which they disagree, and the borders."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from scripts.modules import load_module

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "_examples/tooling/languages"
PAGE = (DOCS / "tooling/languages.md").read_text(encoding="utf-8")
TABLE = "ridge 12 2 10\nslope 12 4 11\nvalley 12 3 11\n"
ANSWERS = {
    "Python": ["2", "2", "3.5", "error"],
    "SQL": ["3.0", "-1", "3", "6.0"],
    "Java": ["3", "-1", "3", "NaN"],
    "C++": ["3", "-1", "3", "nan"],
    "awk": ["2", "-1", "3.5", "4"],
}
HOW = {
    "sqlite3": "sqlite3 is not installed; on Debian: apt-get install sqlite3",
    "java": "Java is not installed; on Debian: apt-get install default-jdk-headless",
    "g++": "g++ is not installed; on Debian: apt-get install g++",
    "awk": "awk is not installed; on Debian: apt-get install mawk",
}


def need(*programs: str) -> None:
    for program in programs:
        if not shutil.which(program):
            pytest.skip(HOW.get(program, f"{program} is not installed"))


def output(*command: str, text: str | None = None) -> str:
    done = subprocess.run(command, input=text, cwd=FOLDER, capture_output=True, text=True, check=True)
    return done.stdout


def load(name: str) -> ModuleType:
    return load_module(FOLDER / f"{name}.py")


def test_the_table_is_the_one_on_the_page() -> None:
    assert TABLE in PAGE


def test_the_data_are_what_their_script_writes() -> None:
    lines = ["night,station,temp,dew,frost", *(",".join(map(str, row)) for row in load("make_nights").rows())]
    assert (FOLDER / "nights.csv").read_text(encoding="utf-8").splitlines() == lines


@pytest.mark.tool("python")
def test_python() -> None:
    assert output(sys.executable, "nearest.py") == TABLE


@pytest.mark.tool("sqlite")
def test_sql() -> None:
    need("sqlite3")
    assert output("sqlite3", text=(FOLDER / "nearest.sql").read_text(encoding="utf-8")) == TABLE


@pytest.mark.tool("java")
def test_java() -> None:
    need("java", "javac")
    assert output("java", "Nearest.java") == TABLE


@pytest.mark.tool("cpp")
def test_cpp(tmp_path: Path) -> None:
    need("g++")
    program = str(tmp_path / "nearest")
    output("g++", "-std=c++17", "-Wall", "-Wextra", "-Werror", "nearest.cpp", "-o", program)
    assert output(program) == TABLE


@pytest.mark.tool("bash")
def test_bash_and_awk() -> None:
    need("bash", "awk")
    assert output("bash", "nearest.sh") == TABLE


@pytest.mark.parametrize("language", ANSWERS)
def test_disagreements(language: str) -> None:
    disagree = load("disagree")
    need(*disagree.NEEDS[language])
    answers = disagree.ask(language)
    assert answers == ANSWERS[language]
    assert "{:<7}{:>11}{:>10}{:>7}{:>21}".format(language, *answers) in PAGE


def test_three_ways_across_the_border_agree(tmp_path: Path) -> None:
    need("g++")
    numpy = pytest.importorskip("numpy")
    interop = load("interop")
    rows, weights = interop.example(n=200)
    kernel = interop.build(tmp_path)
    expected = rows @ weights
    for result in (
        interop.one_call(kernel, rows, weights),
        interop.one_call_a_row(kernel, rows, weights),
        interop.python_loop(rows, weights),
    ):
        numpy.testing.assert_allclose(result, expected, rtol=1e-9)


def test_payload_sizes_are_those_on_the_page() -> None:
    pytest.importorskip("numpy")
    interop = load("interop")
    sizes = interop.payload(interop.example()[0][:1000])
    for name, size in sizes.items():
        assert f"1,000 rows as {name:<17} {size:>8,} bytes" in PAGE
