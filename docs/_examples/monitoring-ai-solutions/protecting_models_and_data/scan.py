"""Which names a pickle would import, read from its opcodes. Nothing is loaded, and nothing in it runs."""

from __future__ import annotations

import pickle
import pickletools
from collections import OrderedDict

# --8<-- [start:scan]
ALLOWED = {"collections.OrderedDict"}
CALLS = {"REDUCE", "OBJ", "INST", "NEWOBJ", "NEWOBJ_EX", "BUILD"}


def imports(data):
    """Names the file would import, and how often it calls."""
    names, calls, texts, memo = [], 0, [], {}
    for opcode, arg, _ in pickletools.genops(data):
        kind = opcode.name
        if kind in CALLS:
            calls += 1
        if kind in ("GLOBAL", "INST"):
            names.append(arg.replace(" ", "."))
        elif kind == "STACK_GLOBAL":
            names.append(".".join(texts[-2:]) if texts[1:] else "?")
        elif kind.startswith("EXT"):
            names.append("?")  # a number stands for the name
        if kind == "MEMOIZE" or "PUT" in kind:
            memo[len(memo) if arg is None else arg] = texts[-1:]
        elif "GET" in kind:
            texts += memo.get(arg) or ["?"]
        elif "UNICODE" in kind or "STRING" in kind:
            texts.append(arg)
        elif kind != "FRAME":
            texts = []  # what is on top of the stack is not sure
    return names, calls


def verdict(data):
    names, calls = imports(data)
    foreign = [name for name in names if name not in ALLOWED]
    return ("refuse" if foreign else "pass"), names, calls
# --8<-- [end:scan]


class Greeting:
    """Stands for a hostile class: loading it would call print, and could call anything."""

    def __reduce__(self):
        return print, ("this ran at load time",)


def files() -> dict[str, bytes]:
    weights = OrderedDict(layer=[0.12, -0.4, 0.9], bias=[0.1])
    return {
        "plain.pkl": pickle.dumps({"layer": [0.12, -0.4, 0.9]}),
        "state.pkl": pickle.dumps(weights),
        "model.pkl": pickle.dumps({"weights": weights, "note": Greeting()}),
    }


def main() -> None:
    for name, data in files().items():
        result, names, calls = verdict(data)
        print(f"{name}  {result:<6}  calls {calls}  {', '.join(names) or 'no imports'}")


if __name__ == "__main__":
    main()
