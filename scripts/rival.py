"""The same generated pages and questions for mkdocs-quiz, in a virtual environment of its own below build/."""

import re
import subprocess
import sys
from pathlib import Path

from scripts.building import ROOT
from scripts.sample import FIXED, SOURCES, Shape, config, front, home, page, page_path, record, source

PACKAGE = "mkdocs-quiz==1.7.1"
VENV = ROOT / "build" / "mkdocs-quiz"
CALL = re.compile(r"^\{\{ quiz\((.*?)\) \}\}$", re.M)
# What only our own theme and macros understand.
OURS = ("plugins", "extra_css", "extra_javascript", "watch", "extra", "edit_uri", "repo_url")
LINES = re.compile(r"^ *(custom_dir|favicon|logo|repo):.*\n|^.*content\.action\.edit.*\n", re.M)


def python() -> Path:
    """The Python that has mkdocs-quiz beside our locked packages; installed when it is not there yet."""
    program = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = VENV / ".ready"
    if not stamp.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
        pip = [str(program), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*pip, "--require-hashes", "-r", str(ROOT / "requirements.txt")], check=True, stderr=subprocess.DEVNULL
        )
        subprocess.run([*pip, PACKAGE], check=True, stderr=subprocess.DEVNULL)
        stamp.touch()
    return program


def question(name: str) -> str:
    """A generated item in the syntax of mkdocs-quiz, with every rationale in its one explanation."""
    *_, number, index = name.split("-")
    item = record(int(number), int(index))
    answers = [f"- [{'x' if option.get('key') else ' '}] {option['text']}" for option in item["options"]]
    why = [f"{option['rationale']}\n" for option in item["options"]]
    return "\n".join(["<quiz>", item["stem"], *answers, "", *why, "</quiz>"])


def translated(text: str) -> str:
    """A page of ours as a page for mkdocs-quiz."""
    text = CALL.sub(lambda call: "\n\n".join(question(name) for name in re.findall(r'"([^"]+)"', call[1])), text)
    text = re.sub(r"\{\{ \w+\(\) \}\}", "Generated.", text)
    sources = [source(number) for number in range(SOURCES)]
    return text + "\n" + "\n".join(f"[{s['id']}]: {s['url']} '{s['title']}'" for s in sources) + "\n"


def settings(*, quiz: bool) -> str:
    """Our mkdocs.yml for a plain Material site with its own search, with or without mkdocs-quiz."""
    text = config()
    for key in OURS:
        text = re.sub(rf"^{key}:.*\n(?:(?:[ \t-].*)?\n)*", "", text, flags=re.M)
    plugins = ["search", "mkdocs_quiz"] if quiz else ["search"]
    return LINES.sub("", text) + "\nplugins:\n" + "".join(f"  - {name}\n" for name in plugins)


def write(folder: Path, shape: Shape) -> Path:
    """Write the project, with our pages translated."""
    docs = folder / "docs"
    texts = {page_path(number): page(number, shape) for number in range(shape.pages)}
    texts["index.md"] = home(shape)
    for name in FIXED:
        title = Path(name).stem.capitalize()
        texts[name] = f"{front(title, 'reference')}\n# {title}\n\nGenerated.\n"
    for name, text in texts.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(translated(text), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings(quiz=shape.items > 0), encoding="utf-8")
    return folder
