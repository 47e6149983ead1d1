"""A training pipeline with a gate, compiled for a runner of Kubeflow Pipelines.

Usage: python docs/_examples/tooling/mlops_tools/pipeline.py pipeline.yaml
Needs the package kfp, version 2.
"""

import sys
from pathlib import Path

import yaml
from kfp import compiler, dsl

IMAGE = "registry.example/revisit-train:v7"


# --8<-- [start:steps]
@dsl.container_component
def prepare(snapshot: str, table: dsl.Output[dsl.Dataset]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", "revisit.prepare"],
        args=["--snapshot", snapshot, "--to", table.path])


@dsl.container_component
def train(table: dsl.Input[dsl.Dataset], depth: int,
          model: dsl.Output[dsl.Model]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", "revisit.train"],
        args=["--rows", table.path, "--depth", depth, "--to", model.path])


@dsl.container_component
def evaluate(model: dsl.Input[dsl.Model], cost: dsl.OutputPath(float)):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", "revisit.evaluate"],
        args=["--model", model.path, "--to", cost])


@dsl.container_component
def register(model: dsl.Input[dsl.Model]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", "revisit.register"],
        args=["--model", model.path])
# --8<-- [end:steps]


# --8<-- [start:pipeline]
@dsl.pipeline(name="revisit-training")
def revisit(snapshot: str, live_cost: float, depth: int = 6):
    table = prepare(snapshot=snapshot)
    model = train(table=table.outputs["table"], depth=depth)
    judged = evaluate(model=model.outputs["model"])
    with dsl.If(judged.outputs["cost"] < live_cost, name="gate"):
        register(model=model.outputs["model"])
# --8<-- [end:pipeline]


def plan(path):
    """Each step of the compiled file with the steps it waits for."""
    text = Path(path).read_text()
    tasks = yaml.safe_load(text)["root"]["dag"]["tasks"]
    lines = []
    for task in tasks.values():
        waits = ", ".join(task.get("dependentTasks", [])) or "nothing"
        lines.append(f"{task['taskInfo']['name']:9} after {waits}")
    return sorted(lines, key=len)


if __name__ == "__main__":
    compiler.Compiler().compile(revisit, sys.argv[1])
    print("\n".join(plan(sys.argv[1])))
