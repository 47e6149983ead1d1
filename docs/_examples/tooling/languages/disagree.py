"""Ask six languages the same four questions: round 2.5, -7 mod 3, 7 / 2, and a mean with a missing value.

`python disagree.py` asks those that are installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# --8<-- [start:questions]
PYTHON = """
from statistics import mean
try: m = mean([4, None, 8])
except TypeError: m = "error"
print(round(2.5), -7 % 3, 7 / 2, m)
"""
SQL = """
SELECT round(2.5), -7 % 3, 7 / 2, avg(x)
FROM (SELECT 4 AS x UNION ALL SELECT NULL UNION ALL SELECT 8);
"""
R = "cat(round(2.5), -7 %% 3, 7 / 2, mean(c(4, NA, 8)))"
JAVA = """
import java.util.stream.*;
class Ask { public static void main(String[] args) {
  double m = DoubleStream.of(4, Double.NaN, 8)
      .average().getAsDouble();
  System.out.println(Math.round(2.5) + " " + -7 % 3
      + " " + 7 / 2 + " " + m);
} }
"""
CPP = """
#include <cmath>
#include <iostream>
int main() {
  double m = (4 + std::nan("") + 8) / 3;
  std::cout << std::round(2.5) << ' ' << -7 % 3 << ' '
            << 7 / 2 << ' ' << (m == m ? "number" : "nan");
}
"""
AWK = 'BEGIN { printf "%.0f %d %s %s", 2.5, -7 % 3, 7 / 2, (4 + "" + 8) / 3 }'
# --8<-- [end:questions]

NEEDS = {"Python": (), "SQL": ("sqlite3",), "R": ("Rscript",), "Java": ("java",), "C++": ("g++",), "awk": ("awk",)}


def run(*command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout.replace("|", " ").split()


def ask(language):
    """The four answers, or None where the language is not installed."""
    if not all(map(shutil.which, NEEDS[language])):
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if language == "Python":
            return run(sys.executable, "-c", PYTHON)
        if language == "SQL":
            return run("sqlite3", text=SQL)
        if language == "R":
            return run("Rscript", "--vanilla", "-e", R)
        if language == "awk":
            return run("awk", AWK)
        if language == "Java":
            (folder / "Ask.java").write_text(JAVA)
            return run("java", str(folder / "Ask.java"))
        (folder / "ask.cpp").write_text(CPP)
        run("g++", "-std=c++17", str(folder / "ask.cpp"), "-o", str(folder / "ask"))
        return run(str(folder / "ask"))


def main():
    print(f"{'':<7}{'round(2.5)':>11}{'-7 mod 3':>10}{'7 / 2':>7}{'mean(4, missing, 8)':>21}")
    for language in NEEDS:
        answers = ask(language)
        if answers is None:
            print(f"{language:<7}{'not installed':>15}")
        else:
            print("{:<7}{:>11}{:>10}{:>7}{:>21}".format(language, *answers))


if __name__ == "__main__":
    main()
