"""What a change costs: the rule of Docker's build cache, replayed.

An instruction is reused when its text, the files it copies and all
instructions before it in its stage are unchanged.
Usage: python docs/_examples/tooling/cloud_infrastructure/layers.py
"""

import hashlib
from pathlib import Path

HERE = Path(__file__).parent
SECONDS = {"FROM": 0, "apt-get": 40, "pip": 90, "COPY": 1}  # assumed
PROJECT = {"requirements.txt": "numpy==2.4.6", "server.py": "v1", "notes.md": "v1"}


# --8<-- [start:keys]
def instructions(dockerfile):
    """Pairs of stage number and instruction; comments dropped."""
    stage = -1
    for line in dockerfile.splitlines():
        if line.strip() and not line.startswith("#"):
            stage += line.startswith("FROM")
            yield stage, line


def cache_keys(dockerfile, files):
    """A key for each instruction: digest of inputs and parent."""
    keys, names, parent = [], {}, {}
    for stage, line in instructions(dockerfile):
        inputs = [parent.get(stage, ""), line]
        words = line.split()
        if words[0] == "FROM" and "AS" in words:
            names[words[-1]] = stage
        if words[0] == "COPY" and "--from=" in line:
            source = words[1].removeprefix("--from=")
            inputs.append(parent[names[source]])
        elif words[0] == "COPY":
            names_of = sorted(files) if words[1] == "." else [words[1]]
            inputs += [f"{name}={files[name]}" for name in names_of]
        joined = "\0".join(inputs).encode()
        parent[stage] = hashlib.sha256(joined).hexdigest()
        keys.append((line, parent[stage]))
    return keys
# --8<-- [end:keys]


def rebuilt(dockerfile, before, after):
    """The instructions that run again."""
    known = {key for _, key in cache_keys(dockerfile, before)}
    return [line for line, key in cache_keys(dockerfile, after) if key not in known]


def seconds(lines):
    return sum(next((s for word, s in SECONDS.items() if word in line), 0) for line in lines)


def main():
    changes = ("notes.md", "server.py", "requirements.txt")
    print(f"{'changed':18}{'Dockerfile.slow':>16}{'Dockerfile':>12}")
    for name in changes:
        after = PROJECT | {name: "v2"}
        row = f"{name:18}"
        for file, width in (("Dockerfile.slow", 16), ("Dockerfile", 12)):
            again = rebuilt((HERE / file).read_text(), PROJECT, after)
            row += f"{seconds(again):{width - 2}} s"
        print(row)


if __name__ == "__main__":
    main()
